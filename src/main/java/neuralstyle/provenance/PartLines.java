package neuralstyle.provenance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.image.SeenPart;

/** The lines of a record that tell which part of an image was seen: {@code content_slice=2} and so on. */
final class PartLines {

	private PartLines() { }

	static void write(RunRecord record, String key, SeenPart part) {
		if (part.slice() > 0)
			record.add(key + "_slice", part.slice());
		if (part.frame() > 0)
			record.add(key + "_frame", part.frame());
		if (!part.channels().isEmpty())
			record.add(key + "_channels", part.channels().stream().map(String::valueOf).collect(Collectors.joining(",")));
		if (!part.mode().isEmpty())
			record.add(key + "_mode", part.mode());
	}

	/** NB: version 0.1.0 wrote none; what is not rightly there counts as not written. */
	static SeenPart read(RunRecord record, String key) {
		String channels = record.first(key + "_channels");
		return SeenPart.of(number(record.first(key + "_slice")), number(record.first(key + "_frame")),
			channels == null ? List.of() : Arrays.stream(channels.split(",")).map(PartLines::number).filter(number -> number > 0)
				.collect(Collectors.toList()),
			record.has(key + "_mode") ? record.first(key + "_mode") : "");
	}

	/** @return 0 if it is none */
	static int number(String text) {
		return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
	}
}
