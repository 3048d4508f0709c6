package neuralstyle.provenance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.vgg.VggWeights;

/**
 * How a stylised image was made, read from its properties, which TIFF files keep: enough to run again. What is missing or
 * wrong ends in an InputException with a sentence for the user.
 */
public final class Provenance {

	/** What the keys of this program's image properties begin with. */
	public static final String PREFIX = "neuralstyle.";
	/** The image property that holds the whole run, a {@link RunRecord}, as it stands in the Info. */
	public static final String RUN_PROPERTY = PREFIX + "run";
	/** The image property that holds the title of the content image of a result. */
	public static final String CONTENT_PROPERTY = PREFIX + "content";
	/** The image property that says what a result is good for. */
	public static final String USE_PROPERTY = PREFIX + "use";
	/** Its value. */
	public static final String USE = "decoration; not for measurement";
	/** The image property that says what an image is that this program made of something else than pixels of a content image. */
	private static final String MADE_PROPERTY = PREFIX + "made";

	/** The key of the positions of a stack that stayed as the content image shows them: numbers from 1 in the order of the run. */
	public static final String FRAMES_UNCHANGED = "frames_unchanged";

	private final String title;
	private final RunRecord record;

	private Provenance(String title, RunRecord record) {
		this.title = title;
		this.record = record;
	}

	/**
	 * @param stylised as a run gave it, or opened from a TIFF file
	 * @throws InputException with a sentence for the user if the image does not say how it was made
	 */
	public static Provenance of(ImagePlus stylised) {
		if (!isRecorded(stylised))
			throw new InputException("The image \"" + stylised.getTitle() + "\" does not say by which run it was made; "
				+ "choose a stylised image as a run gave it, or its TIFF file.");
		return new Provenance(stylised.getTitle(), RunRecord.read(stylised.getProp(RUN_PROPERTY)));
	}

	/** Whether an image says by which run it was made. */
	public static boolean isRecorded(ImagePlus image) {
		return image.getProp(RUN_PROPERTY) != null;
	}

	/** Marks an image as a picture that was made of a content image and is for decoration. */
	public static void mark(ImagePlus stylised, String contentTitle) {
		stylised.setProp(CONTENT_PROPERTY, contentTitle);
		stylised.setProp(USE_PROPERTY, USE);
	}

	/** Marks an image that tells of a result. @param what it is */
	public static void markMade(ImagePlus image, String what) {
		image.setProp(MADE_PROPERTY, what);
	}

	/**
	 * Whether this program made an image, or one that it was copied from: a result, a blend, a grid, a map, a plot, a picture in
	 * between.
	 */
	public static boolean isMade(ImagePlus image) {
		String[] properties = image.getPropertiesAsArray();
		for (int i = 0; properties != null && i < properties.length; i += 2)
			if (properties[i].startsWith(PREFIX))
				return true;
		// NB: ImageJ opens a sequence of files without their properties, with the Info of each as its slice's label, which a copy keeps.
		String label = image.getStackSize() > 1 ? image.getStack().getSliceLabel(1) : image.getProp("Slice_Label");
		return isOurs(RunRecord.ofInfo(image)) || label != null && isOurs(RunRecord.ofText(label));
	}

	private static boolean isOurs(RunRecord record) {
		return Circumstances.versionIn(record.first(Circumstances.PROGRAM)) != null;
	}

	/** What an image says of itself, as a result or as something that was made of one; empty if it says nothing. */
	static RunRecord record(ImagePlus image) {
		if (isRecorded(image))
			return RunRecord.read(image.getProp(RUN_PROPERTY));
		RunRecord info = RunRecord.ofInfo(image);
		return contentTitle(image) != null || isOurs(info) ? info : new RunRecord();
	}

	/** Title of the content image that an image was made from; null if it does not say. */
	public static String contentTitle(ImagePlus stylised) {
		return stylised.getProp(CONTENT_PROPERTY);
	}

	/** Title of the stylised image. */
	public String title() {
		return title;
	}

	public RecordedImage content() {
		return images("content", "content", channels(), has("stack")).get(0);
	}

	private List<Integer> channels() {
		if (!has("channels"))
			return List.of();
		try {
			return Arrays.stream(value("channels").split(",")).map(number -> new BigDecimal(number.trim()).intValueExact())
				.collect(Collectors.toUnmodifiableList());
		} catch (ArithmeticException | NumberFormatException e) {
			throw damaged("channels", e);
		}
	}

	/** At least one. */
	public List<RecordedImage> styles() {
		return images("style", "style", List.of(), false);
	}

	/** Null if the run started from none. */
	public RecordedImage start() {
		return has("start_image") ? images("start_image", "start", List.of(), false).get(0) : null;
	}

	/** Title of the label image of the run's regions; null if there was none. */
	public String labelImage() {
		return record.first("label_image");
	}

	/**
	 * The selections, labels and feather that the run knew must be those of now.
	 *
	 * @throws InputException with a sentence for the user if they are not
	 */
	public void checkRegions(SeenImages seen) {
		if (Objects.equals(seen.regionsSha256(), record.first("regions_sha256")))
			return;
		throw new InputException("The selections on the images, or the label image, are not those of the run, which had "
			+ (has("content_selection") ? "on the content image: " + value("content_selection")
				: "nothing selected on the content image")
			+ (has("style_selection") ? ", on the style image: " + value("style_selection") : "")
			+ (labelImage() != null ? ", and the label image \"" + labelImage() + "\"" : "")
			+ "; make them as they were.");
	}

	private List<RecordedImage> images(String key, String name, List<Integer> channels, boolean stack) {
		List<String> titles = record.all(key);
		List<String> sizes = record.all(key + "_size");
		List<String> sums = record.all(key + "_sha256");
		if (titles.isEmpty())
			throw missing(key);
		List<RecordedImage> images = new ArrayList<>();
		for (int i = 0; i < titles.size(); i++) {
			if (i >= sizes.size() || i >= sums.size())
				throw missing(key + (i >= sizes.size() ? "_size" : "_sha256"));
			images.add(new RecordedImage(name, titles.get(i), sizes.get(i), sums.get(i), channels, stack,
				PartLines.read(record.groups(key).get(i), key)));
		}
		return images;
	}

	/** Whether a run had the key. */
	public boolean has(String key) {
		return record.has(key);
	}

	/** @throws InputException with a sentence for the user if the run does not say */
	public String value(String key) {
		if (!has(key))
			throw missing(key);
		return record.first(key);
	}

	/** As above, a whole number. */
	public int number(String key) {
		try {
			return Integer.parseInt(value(key));
		} catch (NumberFormatException e) {
			throw damaged(key, e);
		}
	}

	/** Positions of a stack in the result that have changed; 1 for a single picture. */
	public int framesChanged() {
		if (!has("frames_done"))
			return 1;
		return number("frames_done") - (has(FRAMES_UNCHANGED) ? value(FRAMES_UNCHANGED).split(",").length : 0);
	}

	/** SHA-256 of the weights that the run used. */
	public String weightsSha256() {
		return value(Circumstances.WEIGHTS_SHA256);
	}

	private InputException missing(String key) {
		return new InputException("The image \"" + title + "\" does not say all of the run that it was made by (" + key
			+ " is missing); open the file that was saved first.");
	}

	private InputException damaged(String key, Exception cause) {
		return new InputException("The image \"" + title + "\" does not say rightly by which run it was made (" + key + " is \""
			+ value(key) + "\"); open the file that was saved first.", cause);
	}

	/**
	 * One sentence if something that the pixels depend on is not as it was; null if all is.
	 *
	 * @param weights those of now
	 */
	public String difference(VggWeights weights) {
		List<String> differences = Circumstances.with(weights).differencesFrom(this::value);
		return differences.isEmpty() ? null : "The run of \"" + title + "\" is repeated in other circumstances, so pixels may "
			+ "differ: " + String.join(", ", differences) + ".";
	}
}
