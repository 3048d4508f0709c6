package neuralstyle.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.SeenPart;
import neuralstyle.provenance.RecordedPart;
import neuralstyle.raster.RgbImage;

/**
 * An image that a result was made from, as the result's run saw it: the slice, frame and channels that stand in the result's
 * Info. Any other image, and one of which the result does not say how it was seen, is taken as displayed.
 */
public final class SeenSource {

	private final String key;
	private final ImagePlus image;
	private final RecordedPart recorded;
	private final RecordedPart taken;
	private RgbImage rgb;
	private final List<String> notes = new ArrayList<>();

	/** @param recorded null if it is another image than the run's */
	private SeenSource(String key, ImagePlus image, ImagePlus result, RecordedPart recorded) {
		this.key = key;
		this.image = image;
		this.recorded = recorded;
		SeenPart part = part();
		String lacking = part.lackingIn(image);
		if (lacking != null)
			throw new InputException("The " + key + " image \"" + image.getTitle() + "\" has no " + lacking + " any more, which the run "
				+ "of \"" + result.getTitle() + "\" saw (" + part + "); open it as it was, or give another image with the key " + key + ".");
		rgb = part.of(image);
		SeenPart shown = recorded == null ? SeenPart.shown(image, List.of()) : SeenPart.AS_SHOWN;
		taken = shown.isAsShown() ? null : RecordedPart.of(image, shown, rgb);
		if (recorded != null)
			tell(part, result);
	}

	/**
	 * @param result its current slice and frame tell those of the content, if it is a stack that was made of one
	 * @throws InputException with a sentence for the user if the image does not have any more what the run saw
	 */
	static SeenSource content(ImagePlus content, ImagePlus result) {
		RecordedPart recorded = RecordedPart.ofContent(result, content);
		return new SeenSource("content", content, result, recorded != null && isThat(content, recorded) ? recorded : null);
	}

	/** The same of a style image. */
	static SeenSource style(ImagePlus style, ImagePlus result) {
		List<RecordedPart> styles = RecordedPart.ofStyles(result);
		Optional<RecordedPart> called = styles.stream().filter(recorded -> recorded.isCalledAs(style)).findFirst();
		return new SeenSource("style", style, result,
			called.or(() -> styles.stream().filter(recorded -> isThat(style, recorded)).findFirst()).orElse(null));
	}

	/** NB: it may have been saved under another name. */
	private static boolean isThat(ImagePlus image, RecordedPart recorded) {
		return recorded.isCalledAs(image)
			|| recorded.hasChecksum() && recorded.part().lackingIn(image) == null && recorded.isOf(recorded.part().of(image));
	}

	private void tell(SeenPart part, ImagePlus result) {
		String name = "he " + key + " image \"" + image.getTitle() + "\"";
		if (!recorded.isKnown()) {
			SeenPart shown = SeenPart.shown(image, List.of());
			notes.add("The image \"" + result.getTitle() + "\" does not say which slice or frame of t" + name + " it was made from; the "
				+ "current one is used: " + part.at(shown.slice(), shown.frame()) + ".");
			return;
		}
		if (!part.isAsShown() && (image.getNSlices() * image.getNFrames() > 1 || !part.isShownBy(image)))
			notes.add("T" + name + " is used as the run saw it: " + part + ".");
		if (recorded.hasChecksum() && !recorded.isOf(rgb))
			notes.add("T" + name + " does not look any more as the run of \"" + result.getTitle() + "\" saw it; it is used as it looks now.");
	}

	/** What it is to the result, as macros call it. */
	public String key() {
		return key;
	}

	public ImagePlus image() {
		return image;
	}

	/** What is seen of it, once: it may be large. */
	RgbImage takePixels() {
		RgbImage pixels = rgb;
		rgb = null;
		return pixels;
	}

	/** That which the run saw; whatever the image shows if that is not known. */
	SeenPart part() {
		return recorded == null ? SeenPart.AS_SHOWN : recorded.part();
	}

	/** What of an image of several slices or channels, which is not the run's, was seen; else null. */
	RecordedPart taken() {
		return taken;
	}

	/** Whether it is taken as displayed because nothing says otherwise. */
	public boolean isAsDisplayed() {
		return part().isAsShown() && (recorded == null || recorded.isKnown());
	}

	/** Sentences for the user about what is used of it; empty if there is nothing to say. */
	public List<String> notes() {
		return List.copyOf(notes);
	}
}
