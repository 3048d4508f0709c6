import ij.CompositeImage;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Prefs;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.macro.Interpreter;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import ij.plugin.LutLoader;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Every command with every type of image: {@code java -cp ij.jar EveryImage.java MODE IMAGEJ_FOLDER OUT}. MODE is {@code windows},
 * {@code batch} or {@code headless}. Each command is run on its image as a script does, {@code IJ.run(image, command, keys)}, beside
 * two more open images, so that another image in its place is noticed.
 * <p>
 * Prints the table of docs/types.md, and a line that begins with {@code WRONG} for all that is not as it should be; a cell is
 * {@code yes}, or the number of the sentence that it ends in. Into OUT goes all that ImageJ knows of each new image, but for times
 * and versions: it must be the same in every mode.
 */
public class EveryImage {

	private static final int WIDTH = 40;
	private static final int HEIGHT = 32;
	/** NB: of these layers, since most of the time would go into the others. */
	private static final String LAYERS = " epochs=1 levels=1 content_layer=conv2_1 style_layers=conv1_1";
	private static final String KEYS = "style=stripes height=16" + LAYERS;
	/** What differs from run to run, or from host to host. */
	private static final String VOLATILE = "(?m)^(seconds|imagej|java)=.*$|, [0-9.]+ s\\)";

	/** Commands, in the order of the table's columns. */
	private static final List<String> COMMANDS = List.of("transfer", "`output=same`", "`stack`", "all open images", "grid", "blend",
		"report", "run again");

	/** Parts of the sentences that a cell may end in. */
	private static final List<String> SENTENCES = List.of("shows several channels merged, to which a picture cannot be put back",
		"does not run from dark to bright", "is in use by another command");

	private final Map<String, Callable<ImagePlus>> kinds = new LinkedHashMap<>();
	private final List<String> said = Collections.synchronizedList(new ArrayList<>());
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
	private final PrintStream out = System.out;
	private final StringBuilder described = new StringBuilder();
	private final Path folder;
	private String cell;
	private int wrong;

	private ImagePlus style;
	private ImagePlus other;
	private ImagePlus content;
	private boolean isUsed;

	public static void main(String[] args) throws Exception {
		if (!args[0].equals("headless"))
			ImageJ.main(new String[] {"-ijpath", args[1]});
		Interpreter.batchMode = !args[0].equals("windows");
		new EveryImage(Path.of(args[2])).run(Path.of(args[2]));
		System.exit(0);
	}

	private EveryImage(Path file) throws Exception {
		folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "images");
		kinds.put("8-bit", () -> planes("grey", 8, 1, 1, 1));
		kinds.put("8-bit, inverting LUT", () -> inverting(planes("inverted", 8, 1, 1, 1)));
		kinds.put("8-bit, coloured LUT", () -> withLut(planes("fire", 8, 1, 1, 1), "fire"));
		kinds.put("8-bit colour (a palette)", () -> withLut(planes("palette", 8, 1, 1, 1), "spectrum"));
		kinds.put("16-bit", () -> planes("deep", 16, 1, 1, 1));
		kinds.put("16-bit, calibrated", () -> calibrated(planes("hounsfield", 16, 1, 1, 1)));
		kinds.put("32-bit with NaN", () -> withoutValues(planes("float", 32, 1, 1, 1)));
		kinds.put("RGB", () -> planes("colours", 24, 1, 1, 1));
		kinds.put("2 channels, composite", () -> channels(planes("two", 16, 2, 1, 1), CompositeImage.COMPOSITE));
		kinds.put("4 channels, one switched off", () -> oneOff(channels(planes("four", 8, 4, 1, 1), CompositeImage.COMPOSITE)));
		kinds.put("4 channels, color", () -> channels(planes("one of four", 16, 4, 1, 1), CompositeImage.COLOR));
		kinds.put("9 channels", () -> channels(planes("nine", 8, 9, 1, 1), CompositeImage.COLOR));
		kinds.put("12 channels, grayscale, z", () -> channels(planes("twelve", 16, 12, 2, 1), CompositeImage.GRAYSCALE));
		kinds.put("z", () -> planes("slices", 16, 1, 3, 1));
		kinds.put("t", () -> planes("frames", 8, 1, 1, 3));
		kinds.put("z and t, 2 channels", () -> channels(planes("hyperstack", 8, 2, 2, 2), CompositeImage.COMPOSITE));
		kinds.put("virtual stack", () -> virtual(planes("virtual", 16, 1, 3, 1)));
		kinds.put("not shown", () -> planes("unshown", 16, 1, 2, 1));
		kinds.put("locked", () -> planes("locked", 8, 1, 2, 1));
	}

	private void run(Path file) throws Exception {
		System.setOut(new PrintStream(printed, true));
		if (!GraphicsEnvironment.isHeadless())
			closeDialogs();
		out.println("| image | " + String.join(" | ", COMMANDS) + " |");
		out.println("|---|" + "---|".repeat(COMMANDS.size()));
		for (Map.Entry<String, Callable<ImagePlus>> kind : kinds.entrySet()) {
			List<String> cells = new ArrayList<>();
			for (String command : COMMANDS) {
				cell = kind.getKey() + ", " + command;
				open(kind.getKey(), kind.getValue().call(), List.of("blend", "report", "run again").contains(command));
				String before = everything(content) + everything(style) + everything(other) + content.changes;
				said.clear();
				printed.reset();
				cells.add(cell(command));
				String after = everything(content) + everything(style) + everything(other) + content.changes;
				if (!after.equals(before))
					check("content, style or the other image", difference(before, after), difference(after, before));
				closeAll();
			}
			out.println("| " + kind.getKey() + " | " + String.join(" | ", cells) + " |");
		}
		IJ.run("Weights...", "list");
		cell = "weights";
		check("the Log", true, said().contains("VGG-19") || ("" + IJ.getLog()).contains("VGG-19"));
		Files.writeString(file, described);
		if (wrong == 0)
			out.println("Success: every command with every type of image");
	}

	/** @return what stands in the table */
	private String cell(String command) {
		int length = content.getNSlices() * content.getNFrames();
		if (command.equals("`stack`") && length == 1)
			return "";
		try {
			switch (command) {
				case "transfer":
					transferred(KEYS, 1);
					break;
				case "`output=same`":
					transferred(KEYS + " output=same output_size=content", 1);
					break;
				case "`stack`":
					transferred(KEYS + " stack output_size=content", length);
					break;
				case "all open images":
					all();
					break;
				case "grid":
					grid();
					break;
				case "blend":
					blend();
					break;
				case "report":
					report();
					break;
				default:
					again();
			}
		} catch (Sentence sentence) {
			return sentence.getMessage();
		}
		return "yes";
	}

	private ImagePlus transferred(String keys, int length) {
		ImagePlus result = command(content, "Neural Style Transfer...", keys).get(0);
		dressed(result, keys, length);
		return result;
	}

	private void all() {
		List<ImagePlus> results = command(content, "Stylise All Open Images...", KEYS + " output_size=content");
		check("results", 2, results.size());
		ImagePlus result = results.get(0).getTitle().equals("Stylised " + content.getTitle()) ? results.get(0) : results.get(1);
		dressed(result, KEYS + " output_size=content", 1);
	}

	private void grid() {
		List<ImagePlus> results = command(content, "Settings Grid...", "style=stripes height=64 first=strength "
			+ "second=none" + LAYERS + " first_values=[25 75]");
		check("results", 2, results.size());
		ImagePlus stack = results.stream().filter(image -> image.getStackSize() == 2).findFirst().get();
		check("title", "Settings grid of " + content.getTitle(), stack.getTitle());
		check("content of the mark", content.getTitle(), stack.getProp("neuralstyle.content"));
		checkPicture(stack.getStack().getProcessor(1).duplicate(), shown(content));
	}

	private void blend() {
		ImagePlus result = transferred(KEYS + " output_size=content", 1);
		goOn();
		ImagePlus blend = command(result, "Blend With Content...", "amount=0").get(0);
		check("title", "Blend of " + result.getTitle(), blend.getTitle());
		check("pixels", hash(shown(content)), hash((ColorProcessor) blend.getProcessor()));
		check("selection", bounds(content.getRoi(), 1), bounds(blend.getRoi(), 1));
	}

	private void report() {
		ResultsTable.getResultsTable().reset();
		ImagePlus result = transferred(KEYS, 1);
		goOn();
		ImagePlus map = command(result, "Fidelity Report...", "map").get(0);
		check("rows", 1, ResultsTable.getResultsTable().size());
		check("SSIM", true, Math.abs(ResultsTable.getResultsTable().getValue("SSIM", 0)) <= 1);
		check("depth", 32, map.getBitDepth());
		check("title", "SSIM of " + result.getTitle(), map.getTitle());
	}

	private void again() {
		int length = content.getNSlices() * content.getNFrames();
		String keys = KEYS + (length > 1 ? " stack" : "");
		ImagePlus result = transferred(keys, length);
		goOn();
		ImagePlus again = command(result, "Run Again...", "image=" + result.getID()).get(0);
		check("pixels", pixels(result), pixels(again));
		dressed(again, keys, result.getStackSize());
	}

	/** What the second command on a result finds. NB: an image that is not shown can be what a command is run on, but cannot be found again by one that is run on its result. */
	private void goOn() {
		if (!images().contains(content))
			content.show();
		if (isUsed)
			lock();
	}

	/** Runs a command on an image. @return the new images */
	private List<ImagePlus> command(ImagePlus image, String command, String keys) {
		Set<ImagePlus> before = new HashSet<>(images());
		before.add(content);
		try {
			// NB: these may change an image when it is shown; a result must be as it is without them.
			Prefs.useInvertingLut = true;
			ImagePlus.setDefault16bitRange(12);
			IJ.run(image, command, keys);
		} catch (RuntimeException e) {
			if (!"Macro canceled".equals(e.getMessage()))
				throw e;
		} finally {
			Prefs.useInvertingLut = false;
			ImagePlus.setDefault16bitRange(0);
		}
		List<ImagePlus> made = images();
		made.removeAll(before);
		if (made.isEmpty())
			throw new Sentence();
		for (ImagePlus result : made) {
			check("unsaved", true, result.changes);
			describe(result);
		}
		return made;
	}

	private List<ImagePlus> images() {
		List<ImagePlus> images = new ArrayList<>();
		int[] ids = WindowManager.getIDList();
		for (int id : ids == null ? new int[0] : ids)
			images.add(WindowManager.getImage(id));
		return images;
	}

	/** A cell that ended in a sentence. */
	private final class Sentence extends RuntimeException {

		Sentence() {
			super(number());
		}
	}

	private String number() {
		String sentence = said();
		for (int i = 0; i < SENTENCES.size(); i++)
			if (sentence.contains(SENTENCES.get(i)))
				return "" + (i + 1);
		check("sentence", "one of the table's", sentence);
		return "?";
	}

	/** NB: ImageJ breaks lines in dialogs, and prints where there is no display. */
	private String said() {
		return (String.join(" ", said) + printed).replaceAll("\\s+", " ");
	}

	// what a result must be

	private void dressed(ImagePlus result, String keys, int length) {
		boolean same = keys.contains("output=same");
		double scale = keys.contains("output_size=content") ? 1 : 0.5;
		check("title", "Stylised " + content.getTitle(), result.getTitle());
		check("size", (int) (WIDTH * scale) + "x" + (int) (HEIGHT * scale), result.getWidth() + "x" + result.getHeight());
		check("dimensions", length == 1 ? "1 1 1" : "1 " + content.getNSlices() + " " + content.getNFrames(),
			result.getNChannels() + " " + result.getNSlices() + " " + result.getNFrames());
		check("depth", same ? content.getBitDepth() : 24, result.getBitDepth());
		if (same && content.getBitDepth() != 24) {
			check("range", content.getDisplayRangeMin() + " " + content.getDisplayRangeMax(),
				result.getDisplayRangeMin() + " " + result.getDisplayRangeMax());
			check("LUT", lut(content), lut(result));
			check("function", function(content), function(result));
		}
		Calibration old = content.getCalibration();
		Calibration now = result.getCalibration();
		check("calibration", old.pixelWidth / scale + " " + old.pixelHeight / scale + " " + old.pixelDepth + " " + old.frameInterval
			+ " " + old.getUnit() + " " + old.xOrigin * scale, now.pixelWidth + " " + now.pixelHeight + " " + now.pixelDepth + " "
			+ now.frameInterval + " " + now.getUnit() + " " + now.xOrigin);
		check("selection", bounds(content.getRoi(), scale), bounds(result.getRoi(), 1));
		boolean part = content.getStackSize() > 1 && length == 1;
		check("overlay's elements", part ? 1 : 2, result.getOverlay().size());
		check("overlay", bounds(content.getOverlay().get(0), scale), bounds(result.getOverlay().get(0), 1));
		check("property", "A", result.getProp("Sample"));
		check("label", content.getStackSize() == 1 ? content.getProp("Slice_Label")
			: length == 1 ? content.getStack().getSliceLabel(content.getCurrentSlice()) : labels(content, content.getC()),
			length == 1 ? result.getProp("Slice_Label") : labels(result, 1));
		check("content of the mark", content.getTitle(), result.getProp("neuralstyle.content"));
		check("record", true, ("" + result.getProp("neuralstyle.run")).contains("content=" + content.getTitle() + "\n"));
		check("Info", true, ("" + result.getInfoProperty()).contains("made by hand"));
		if (length > 1)
			for (int t = 1; t <= content.getNFrames(); t++)
				for (int z = 1; z <= content.getNSlices(); z++) {
					ImagePlus frame = content.duplicate();
					frame.setPosition(content.getC(), z, t);
					ImageProcessor picture = result.getStack().getProcessor(result.getStackIndex(1, z, t));
					checkPicture(picture.convertToRGB(), shown(frame));
				}
		else if (!same || !hasDarkColours(content))
			checkPicture(shown(result), shown(content));
	}

	/** NB: of such a LUT the whole range is used. */
	private static boolean hasDarkColours(ImagePlus image) {
		return image.isComposite() && ((CompositeImage) image).getMode() == CompositeImage.COLOR;
	}

	/** Outside the selection, which keeps away from the corners, a picture is the content. */
	private void checkPicture(ImageProcessor picture, ImageProcessor seen) {
		ImageProcessor small = seen.resize(picture.getWidth(), picture.getHeight(), true);
		int[] rgb = new int[3];
		int[] wanted = new int[3];
		for (int[] corner : new int[][] {{0, 0}, {picture.getWidth() - 1, 0}, {0, picture.getHeight() - 1}})
			for (int channel = 0; channel < 3; channel++) {
				int is = picture.getPixel(corner[0], corner[1], rgb)[channel];
				int should = small.getPixel(corner[0], corner[1], wanted)[channel];
				if (Math.abs(is - should) > 12)
					check("picture at " + Arrays.toString(corner), Arrays.toString(wanted), Arrays.toString(rgb));
			}
	}

	/** What ImageJ shows of an image. */
	private static ColorProcessor shown(ImagePlus image) {
		ImagePlus copy = new ImagePlus("", image.getImage());
		return new ColorProcessor(copy.getImage());
	}

	private static String difference(String text, String from) {
		List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
		lines.removeAll(Arrays.asList(from.split("\n")));
		return "" + lines;
	}

	private void check(String what, Object wanted, Object is) {
		if (("" + wanted).equals("" + is))
			return;
		wrong++;
		out.println("WRONG " + cell + ", " + what + ": wanted " + wanted + ", is " + is);
	}

	// all that ImageJ knows of an image

	private void describe(ImagePlus image) {
		described.append("== ").append(cell).append('\n').append(everything(image)).append("unsaved ").append(image.changes).append('\n');
	}

	private String everything(ImagePlus image) {
		StringBuilder text = new StringBuilder();
		text.append(image.getTitle()).append('\n').append(Arrays.toString(image.getDimensions())).append(' ')
			.append(image.getBitDepth()).append(" bits, hyperstack ").append(image.isHyperStack()).append(", composite ")
			.append(image.isComposite()).append(", at ").append(image.getC()).append(' ').append(image.getZ()).append(' ')
			.append(image.getT()).append('\n');
		text.append("pixels ").append(pixels(image)).append('\n');
		if (image.isComposite()) {
			CompositeImage composite = (CompositeImage) image;
			text.append(composite.getModeAsString()).append(' ').append(Arrays.toString(composite.getActiveChannels())).append('\n');
			for (LUT lut : composite.getLuts())
				text.append("LUT ").append(Arrays.hashCode(lut.getBytes())).append(' ').append(lut.min).append(' ').append(lut.max).append('\n');
		} else if (image.getBitDepth() != 24) {
			text.append("LUT ").append(lut(image)).append(' ').append(image.getDisplayRangeMin()).append(' ')
				.append(image.getDisplayRangeMax()).append('\n');
		}
		Calibration calibration = image.getCalibration();
		text.append(calibration).append(' ').append(calibration.pixelDepth).append(' ').append(calibration.frameInterval).append(' ')
			.append(calibration.xOrigin).append(' ').append(calibration.getTimeUnit()).append(", ").append(function(image)).append('\n');
		Overlay overlay = image.getOverlay();
		for (int i = 0; overlay != null && i < overlay.size(); i++)
			text.append("element ").append(shape(overlay.get(i))).append('\n');
		text.append("overlay hidden ").append(image.getHideOverlay()).append(", selection ").append(shape(image.getRoi())).append('\n');
		text.append(labels(image, 0)).append('\n');
		Map<String, String> properties = new TreeMap<>();
		String[] pairs = image.getPropertiesAsArray();
		for (int i = 0; pairs != null && i < pairs.length; i += 2)
			properties.put(pairs[i], pairs[i + 1]);
		text.append(properties).append('\n').append(image.getInfoProperty()).append('\n');
		// NB: IDs are others in each ImageJ.
		return text.toString().replaceAll(VOLATILE, "").replaceAll("=-[0-9]+\\b", "=ID");
	}

	private static String shape(Roi roi) {
		return roi == null ? "none" : roi.getTypeAsString() + " " + bounds(roi, 1) + " " + roi.getName() + " " + roi.getStrokeColor() + " "
			+ roi.getStrokeWidth() + " " + roi.getPosition() + " " + roi.getCPosition() + " " + roi.getZPosition() + " " + roi.getTPosition();
	}

	private static String bounds(Roi roi, double scale) {
		return roi == null ? "none" : String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", scale * roi.getXBase(), scale * roi.getYBase(),
			scale * roi.getFloatWidth(), scale * roi.getFloatHeight());
	}

	private static String function(ImagePlus image) {
		Calibration calibration = image.getCalibration();
		return calibration.getFunction() + " " + Arrays.toString(calibration.getCoefficients()) + " " + calibration.getValueUnit();
	}

	/** Of a plane as it is displayed, without what an 8-bit image's range does to its table. */
	private static String lut(ImagePlus image) {
		LUT lut = image.isComposite() ? ((CompositeImage) image).getChannelLut() : image.getProcessor().getLut();
		if (image.isComposite() && ((CompositeImage) image).getMode() == CompositeImage.GRAYSCALE)
			lut = image.getProcessor().createProcessor(1, 1).getLut();
		return "" + Arrays.hashCode(Arrays.copyOf(lut.getBytes(), 768));
	}

	private static String labels(ImagePlus image, int channel) {
		List<String> labels = new ArrayList<>();
		for (int index = 1; index <= image.getStackSize(); index++)
			if (channel == 0 || image.convertIndexToPosition(index)[0] == channel)
				labels.add(image.getStack().getSliceLabel(index));
		return "" + labels;
	}

	private static String pixels(ImagePlus image) {
		int hash = 7;
		for (int index = 1; index <= image.getStackSize(); index++)
			hash = 31 * hash + hash(image.getStack().getProcessor(index).getPixels());
		return Integer.toHexString(hash);
	}

	private static String hash(ColorProcessor picture) {
		return "" + hash(picture.getPixels());
	}

	private static int hash(Object pixels) {
		if (pixels instanceof int[]) {
			int[] opaque = ((int[]) pixels).clone();
			for (int i = 0; i < opaque.length; i++)
				opaque[i] &= 0xffffff;
			return Arrays.hashCode(opaque);
		}
		return pixels instanceof byte[] ? Arrays.hashCode((byte[]) pixels)
			: pixels instanceof short[] ? Arrays.hashCode((short[]) pixels) : Arrays.hashCode((float[]) pixels);
	}

	// the images

	/** @param laterLocked whether a result is made first */
	private void open(String kind, ImagePlus image, boolean laterLocked) {
		style = IJ.createImage("stripes", "8-bit ramp", 32, 32, 1);
		style.show();
		content = image;
		if (!kind.equals("not shown"))
			content.show();
		other = IJ.createImage("other", "RGB white", 30, 24, 1);
		other.show();
		isUsed = kind.equals("locked");
		if (isUsed && !laterLocked)
			lock();
		for (ImagePlus each : List.of(style, content, other))
			each.changes = false;
	}

	/** As another command does. */
	private void lock() {
		Thread user = new Thread(content::lockSilently);
		user.start();
		try {
			user.join();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private void closeAll() {
		content.unlock();
		for (ImagePlus image : images()) {
			image.changes = false;
			image.close();
		}
		if (content.getProcessor() != null)
			content.close();
		WindowManager.setTempCurrentImage(null);
	}

	/** An image whose planes all differ, with everything that an image may have, at a position in its midst. */
	private static ImagePlus planes(String title, int depth, int channels, int slices, int frames) {
		ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		int count = channels * slices * frames;
		for (int plane = 0; plane < count; plane++)
			stack.addSlice(count == 1 ? null : "plane " + plane, plane(depth, plane));
		ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(channels, slices, frames);
		image.setOpenAsHyperStack(count > 1 && (channels > 1 || slices > 1 && frames > 1));
		if (count == 1)
			image.setProp("Slice_Label", "the only one");
		dress(image);
		return image;
	}

	private static void dress(ImagePlus image) {
		Calibration calibration = image.getCalibration();
		calibration.pixelWidth = 0.5;
		calibration.pixelHeight = 0.25;
		calibration.pixelDepth = 2;
		calibration.frameInterval = 3;
		calibration.xOrigin = 8;
		calibration.setUnit("micron");
		Roi there = new Roi(20, 16, 10, 8);
		there.setStrokeColor(Color.RED);
		there.setName("there");
		Roi elsewhere = new OvalRoi(2, 2, 6, 6);
		elsewhere.setStrokeColor(Color.GREEN);
		if (image.getStackSize() > 1)
			elsewhere.setPosition(1, 1, 1);
		Overlay overlay = new Overlay(there);
		overlay.add(elsewhere);
		image.setOverlay(overlay);
		image.setRoi(new OvalRoi(6, 6, 28, 20));
		image.setProp("Sample", "A");
		image.setProperty("Info", "made by hand");
		image.setPosition(Math.min(2, image.getNChannels()), Math.min(2, image.getNSlices()), Math.min(2, image.getNFrames()));
		if (image.getBitDepth() != 24)
			image.setDisplayRange(range(image.getBitDepth(), 0.1), range(image.getBitDepth(), 0.8));
	}

	private static double range(int depth, double part) {
		return depth == 32 ? part : Math.round(part * ((1 << depth) - 1));
	}

	private static ImageProcessor plane(int depth, int number) {
		ImageProcessor plane = depth == 8 ? new ByteProcessor(WIDTH, HEIGHT) : depth == 16 ? new ShortProcessor(WIDTH, HEIGHT)
			: depth == 32 ? new FloatProcessor(WIDTH, HEIGHT) : new ColorProcessor(WIDTH, HEIGHT);
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++) {
				double value = 0.15 + 0.23 * number % 0.5 + 0.2 * (number % 2 * x + y) / (WIDTH + HEIGHT);
				if (depth == 24)
					plane.set(x, y, (int) (255 * value) << 16 | 200 * x / WIDTH << 8 | 200 * y / HEIGHT);
				else
					plane.setf(x, y, (float) (depth == 32 ? value : Math.floor(value * ((1 << depth) - 1))));
			}
		return plane;
	}

	private static ImagePlus inverting(ImagePlus image) {
		double min = image.getDisplayRangeMin();
		double max = image.getDisplayRangeMax();
		image.getProcessor().invertLut();
		image.setDisplayRange(min, max);
		return image;
	}

	private static ImagePlus withLut(ImagePlus image, String name) {
		image.setLut(new LUT(LutLoader.getLut(name), 0, 255));
		return image;
	}

	private static ImagePlus calibrated(ImagePlus image) {
		image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {-32768, 1}, "HU");
		return image;
	}

	private static ImagePlus withoutValues(ImagePlus image) {
		image.getProcessor().setf(20, 20, Float.NaN);
		image.getProcessor().setf(21, 20, Float.POSITIVE_INFINITY);
		return image;
	}

	private static ImagePlus channels(ImagePlus image, int mode) {
		CompositeImage composite = new CompositeImage(image, CompositeImage.COMPOSITE);
		composite.setProp("Sample", "A");
		for (int channel = image.getNChannels(); channel >= 1; channel--) {
			composite.setPosition(channel, 1, 1);
			composite.setDisplayRange(range(image.getBitDepth(), 0.02 * channel), range(image.getBitDepth(), 0.9 - 0.02 * channel));
		}
		composite.setPosition(2, Math.min(2, image.getNSlices()), Math.min(2, image.getNFrames()));
		composite.setMode(mode);
		composite.updateAndDraw();
		return composite;
	}

	private static ImagePlus oneOff(ImagePlus image) {
		((CompositeImage) image).getActiveChannels()[1] = false;
		return image;
	}

	private ImagePlus virtual(ImagePlus image) {
		String path = folder.resolve("virtual.tif").toString();
		IJ.saveAsTiff(image, path);
		ImagePlus virtual = IJ.openVirtual(path);
		virtual.setTitle("virtual");
		dress(virtual);
		return virtual;
	}

	// dialogs

	private void closeDialogs() {
		Thread watch = new Thread(() -> {
			// NB: one that is closed in the moment in which it opens may block whoever opened it for ever; so the second time.
			Set<Window> seen = new HashSet<>();
			while (true) {
				for (Window window : Window.getWindows())
					if (window instanceof Dialog && window.isShowing() && !seen.add(window)) {
						said.add(words(window));
						window.dispose();
						seen.remove(window);
					}
				IJ.wait(50);
			}
		}, "Dialogs");
		watch.setDaemon(true);
		watch.start();
	}

	private static String words(Component component) {
		if (component instanceof javax.swing.JLabel)
			return ((javax.swing.JLabel) component).getText();
		if (component instanceof ij.gui.MultiLineLabel)
			try {
				// NB: ImageJ paints these lines itself and has no getter for them.
				java.lang.reflect.Field lines = ij.gui.MultiLineLabel.class.getDeclaredField("lines");
				lines.setAccessible(true);
				return String.join(" ", (String[]) lines.get(component));
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		StringBuilder words = new StringBuilder();
		if (component instanceof Container)
			for (Component child : ((Container) component).getComponents())
				words.append(words(child)).append(' ');
		return words.toString().trim();
	}
}
