package neuralstyle.plugin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import ij.ImagePlus;
import neuralstyle.options.Sample;
import neuralstyle.provenance.Provenance;

/**
 * What a dialog offers as content and style, and what it begins with: the open images and, as long as there are not two that this
 * program did not make, samples too, so that there is always a pair.
 */
final class OfferedImages {

	private final OpenImages images;
	private final boolean withSamples;

	OfferedImages(OpenImages images) {
		this.images = images;
		withSamples = images.all().stream().filter(image -> !Provenance.isMade(image)).count() < 2;
	}

	/** What the dialog calls the contents, by the names. */
	Map<String, String> contents() {
		return images.labels(withSamples ? Sample.CONTENTS : List.of());
	}

	/** What the dialog calls the styles, by the names. */
	Map<String, String> styles() {
		return images.labels(withSamples ? Sample.STYLES : List.of());
	}

	/**
	 * The name of the content to begin with: that of the active image, but after a run of a sample that sample, not its result.
	 *
	 * @param active null for none
	 * @param former name of the content of the last time; null for none
	 */
	String content(ImagePlus active, String former) {
		boolean again = former != null && Sample.named(former) != null && contents().containsKey(former);
		if (active == null || again && Provenance.isMade(active))
			return again ? former : Sample.CELLS.title();
		return images.nameOf(active);
	}

	/**
	 * The name of the style to begin with, another image than the content: that of the last time, else an open one, else a sample.
	 *
	 * @param content its name
	 * @param former name of the style of the last time; null for none
	 */
	String style(String content, String former) {
		Map<String, String> styles = styles();
		if (former != null && styles.containsKey(former) && !former.equals(content))
			return former;
		return images.all().stream().filter(image -> !withSamples || !Provenance.isMade(image)).map(images::nameOf)
			.filter(name -> !name.equals(content)).findFirst()
			.orElse(withSamples ? Sample.MOSAIC.title() : Objects.requireNonNull(content));
	}
}
