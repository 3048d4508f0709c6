package neuralstyle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;
import neuralstyle.vgg.VggWeights;

/**
 * How a stylised image was made, read from its properties, which TIFF files keep: enough to run again. What is missing or
 * wrong ends in an InputException with a sentence for the user.
 */
public final class Provenance {

	/** What the keys of this program's image properties begin with. */
	public static final String PREFIX = "neuralstyle.";
	/** The image property that holds the whole run, a key and a value a line, as they stand in the Info. */
	public static final String RUN_PROPERTY = PREFIX + "run";
	/** The image property that says what a result is good for. */
	public static final String USE_PROPERTY = PREFIX + "use";
	/** Its value. */
	public static final String USE = "decoration; not for measurement";

	private final String title;
	private final Map<String, List<String>> values = new LinkedHashMap<>();

	private Provenance(String title, String lines) {
		this.title = title;
		for (String line : lines.split("\n")) {
			int end = line.indexOf('=');
			if (end > 0)
				values.computeIfAbsent(line.substring(0, end), key -> new ArrayList<>()).add(line.substring(end + 1));
		}
	}

	/**
	 * @param stylised as a run gave it, or opened from a TIFF file
	 * @throws InputException with a sentence for the user if the image does not say how it was made
	 */
	public static Provenance of(ImagePlus stylised) {
		String lines = stylised.getProp(RUN_PROPERTY);
		if (lines == null)
			throw new InputException("The image \"" + stylised.getTitle() + "\" does not say by which run it was made; "
				+ "choose a stylised image as a run gave it, or its TIFF file.");
		return new Provenance(stylised.getTitle(), lines);
	}

	/** Marks an image as a picture that was made of a content image and is for decoration. */
	static void mark(ImagePlus stylised, String contentTitle) {
		stylised.setProp(SourceImages.CONTENT_PROPERTY, contentTitle);
		stylised.setProp(USE_PROPERTY, USE);
	}

	public RecordedImage content() {
		List<Integer> channels = values.containsKey("channels")
			? TransferOptions.parse("channels=[" + value("channels", 0) + "]").channels() : List.of();
		return images("content", "content", channels, values.containsKey("stack")).get(0);
	}

	/** At least one. */
	public List<RecordedImage> styles() {
		return images("style", "style", List.of(), false);
	}

	/** Null if the run started from none. */
	public RecordedImage start() {
		return values.containsKey("start_image") ? images("start_image", "start", List.of(), false).get(0) : null;
	}

	/** Title of the label image of the run's regions; null if there was none. */
	public String labelImage() {
		return values.containsKey("label_image") ? value("label_image", 0) : null;
	}

	/** The selections, labels and feather that the run knew must be those of now. */
	private void checkRegions(SeenImages seen) {
		String recorded = values.containsKey("regions_sha256") ? value("regions_sha256", 0) : null;
		if (Objects.equals(seen.regionsSha256, recorded))
			return;
		throw new InputException("The selections on the images, or the label image, are not those of the run, which had "
			+ (values.containsKey("content_selection") ? "on the content image: " + value("content_selection", 0)
				: "nothing selected on the content image")
			+ (values.containsKey("style_selection") ? ", on the style image: " + value("style_selection", 0) : "")
			+ (labelImage() != null ? ", and the label image \"" + labelImage() + "\"" : "")
			+ "; make them as they were.");
	}

	private List<RecordedImage> images(String key, String name, List<Integer> channels, boolean stack) {
		List<RecordedImage> images = new ArrayList<>();
		for (int i = 0; i < Math.max(1, values.getOrDefault(key, List.of()).size()); i++)
			images.add(new RecordedImage(name, value(key, i), value(key + "_size", i), value(key + "_sha256", i),
				channels, stack));
		return images;
	}

	private String value(String key, int index) {
		List<String> all = values.getOrDefault(key, List.of());
		if (index >= all.size())
			throw new InputException("The image \"" + title + "\" does not say all of the run that it was made by ("
				+ key + " is missing); open the file that was saved first.");
		return all.get(index);
	}

	/**
	 * The options that make the image again.
	 *
	 * @throws InputException with a sentence for the user if the images do not show what the run saw
	 */
	public TransferOptions options(SourceImages images) {
		if (values.containsKey("series"))
			throw new InputException("The image \"" + title + "\" was made in one look with others; open all of "
				+ value("series", 0).replace("|", ", ") + " and run that command again: " + value("macro", 0));
		content().check(images.content());
		if (images.styles().size() != styles().size())
			throw new InputException("The run had another number of style images (" + styles().size()
				+ ") than are given (" + images.styles().size() + "); give all in their order with the key style, with bars between "
				+ "them.");
		for (int i = 0; i < styles().size(); i++)
			styles().get(i).check(images.styles().get(i));
		if (start() != null)
			start().check(images.start());
		Map<String, String> options = new LinkedHashMap<>();
		for (String key : TransferOptions.KEYS)
			if (values.containsKey(key) && !List.of("content", "style").contains(key))
				options.put(key, value(key, 0));
		// NB: all settings stand there, so a preset that was saved is not needed, which may have changed since.
		if (!Preset.BUILT_IN.contains(options.get("preset")))
			options.remove("preset");
		if (images.start() != null)
			options.put("start", MacroKeys.name(images.start()));
		if (images.regions() != null)
			options.put("regions", MacroKeys.name(images.regions()));
		TransferOptions again = TransferOptions.of(options);
		checkRegions(SeenImages.of(images, again));
		return again;
	}

	/**
	 * One sentence if something that the pixels depend on is not as it was; null if all is.
	 *
	 * @param weights those of now
	 */
	public String difference(VggWeights weights) {
		List<String> differences = new ArrayList<>();
		ResultInfo.decisive(weights).forEach((key, now) -> {
			if (!now.equals(value(key, 0)))
				differences.add(key + " was " + value(key, 0) + " and is " + now);
		});
		return differences.isEmpty() ? null : "The run of \"" + title + "\" is repeated in other circumstances, so pixels may "
			+ "differ: " + String.join(", ", differences) + ".";
	}

	/** Ends a run where this one was ended. */
	public TransferListener end() {
		return value("stopped", 0).equals("no") ? TransferListener.NONE : new End(
			values.containsKey("frames_done") ? number("frames_done") : 1, number("evaluations"));
	}

	private int number(String key) {
		return Integer.parseInt(value(key, 0));
	}

	private static final class End implements TransferListener {

		private final int frames;
		private final int last;
		private int frame = 1;
		private int done;

		/** @param last evaluation, where there is one frame only */
		End(int frames, int last) {
			this.frames = frames;
			this.last = last;
		}

		@Override
		public void progress(TransferProgress progress) {
			frame = progress.image();
		}

		@Override
		public void evaluated(int evaluations, Supplier<RgbImage> best) {
			done = evaluations;
		}

		@Override
		public boolean cancelled() {
			return frame > frames || frames == 1 && done >= last;
		}
	}
}
