package neuralstyle.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.image.StackFrames;

/** The positions of a stack that stay as the content image shows them, and why. */
final class UnchangedFrames {

	private final FrameRequests requests;
	private final StackFrames frames;
	private final List<Integer> positions = new ArrayList<>();

	/** @param count of positions that the result has */
	UnchangedFrames(FrameRequests requests, int count) {
		this.requests = requests;
		frames = new StackFrames(requests.request().content());
		for (int index = 0; index < count; index++)
			if (requests.whyUnchanged(index) != null)
				positions.add(index);
	}

	/** From 1 in the order of the run, with commas between; empty if there are none. */
	String numbers() {
		return positions.stream().map(index -> String.valueOf(index + 1)).collect(Collectors.joining(", "));
	}

	/** For the user; null if there are none. */
	String sentence() {
		if (positions.isEmpty())
			return null;
		boolean areSlices = requests.request().content().getNFrames() == 1;
		Map<String, List<Integer>> byReason = new LinkedHashMap<>();
		for (int index : positions)
			byReason.computeIfAbsent((areSlices || requests.request().content().getNSlices() == 1 ? "" : " of slice "
				+ frames.slice(index)) + " (" + requests.whyUnchanged(index) + ")", key -> new ArrayList<>())
				.add(areSlices ? frames.slice(index) : frames.frame(index));
		String which = byReason.entrySet().stream().map(one -> (areSlices ? "slice" : "frame")
			+ (one.getValue().size() == 1 ? " " : "s ") + ranges(one.getValue()) + one.getKey()).collect(Collectors.joining(", "));
		return which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1) + " of the content image \""
			+ requests.request().content().getTitle() + (positions.size() == 1 ? "\" stays as it is" : "\" stay as they are")
			+ ", for want of regions in the label image \"" + requests.request().images().regions().getTitle() + "\".";
	}

	/** As in "2, 4-9". */
	private static String ranges(List<Integer> numbers) {
		List<String> ranges = new ArrayList<>();
		for (int i = 0; i < numbers.size(); i++) {
			int first = numbers.get(i);
			while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1)
				i++;
			ranges.add(first == numbers.get(i) ? "" + first : first + "-" + numbers.get(i));
		}
		return String.join(", ", ranges);
	}
}
