package neuralstyle.plugin;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.error.InputException;
import neuralstyle.options.ImageName;
import neuralstyle.options.Sample;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.ImageFile;
import neuralstyle.run.SampleImages;
import neuralstyle.run.SourceImages;

/**
 * The content and the style image of a run, found among the open images and the samples or opened from a file. What cannot be
 * found ends in an InputException with a sentence for the user.
 */
final class OpenImages {

	private final List<ImagePlus> open;
	private final ImagePlus active;
	/** Those that were asked for: asked for again each is the same image. */
	private final Map<Sample, ImagePlus> samples = new ConcurrentHashMap<>();

	private OpenImages(List<ImagePlus> open, ImagePlus active) {
		this.open = open;
		this.active = active;
	}

	/** NB: to ask on the command's own thread, since the image that a script runs it on is active on that one only. */
	static OpenImages now() {
		return new OpenImages(ImageName.open(), WindowManager.getCurrentImage());
	}

	List<ImagePlus> all() {
		return open;
	}

	/** How a macro finds an open image. */
	String nameOf(ImagePlus image) {
		return ImageName.of(image, open);
	}

	/** The image that {@link #nameOf} calls so, or the sample; null if none is. */
	ImagePlus named(String name) {
		return open.stream().filter(image -> nameOf(image).equals(name)).findFirst().orElseGet(() -> sample(name));
	}

	/** The sample that is called so, not shown; null if none is. */
	ImagePlus sample(String name) {
		Sample sample = Sample.named(name);
		return sample == null ? null : samples.computeIfAbsent(sample, SampleImages::open);
	}

	/** Whether an open image has that title, give or take spaces around it. */
	boolean isTitle(String title) {
		return !titled(title).isEmpty();
	}

	/** What a dialog calls each of them, by the names. */
	Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		open.forEach(image -> labels.put(nameOf(image), ImageName.label(image, open)));
		return labels;
	}

	/** The same, and below them samples, but for those whose names are titles of open images. */
	Map<String, String> labels(Collection<Sample> offered) {
		Map<String, String> labels = labels();
		offered.stream().map(Sample::title).filter(title -> !isTitle(title)).forEach(title -> labels.put(title, title));
		return labels;
	}

	/** Another image than this one: that of the name if it is open, else the first; if there is none, this one. */
	ImagePlus beside(ImagePlus image, String name) {
		return open.stream().filter(other -> other != image && nameOf(other).equals(name)).findFirst()
			.orElseGet(() -> open.stream().filter(other -> other != image).findFirst().orElse(image));
	}

	/**
	 * The images of a run. Where the content is not named, it is the active image, unless that is named as something else; where
	 * content or style then is not known yet, it is the open image that is none of the others.
	 */
	SourceImages sources(TransferOptions options) {
		ImagePlus content = options.content() == null ? null : find("content", options.content());
		List<ImagePlus> styles = styles(options);
		ImagePlus start = options.startImage() == null ? null : find("start", options.startImage());
		ImagePlus regions = options.regions() == null ? null : find("regions", options.regions());
		List<ImagePlus> named = new ArrayList<>(styles);
		named.add(start);
		named.add(regions);
		if (content == null)
			content = active != null && !named.contains(active) ? active : theOther("content", named);
		named.add(content);
		if (styles.isEmpty())
			styles = List.of(theOther("style", named));
		SourceImages sources = new SourceImages(content, styles, start).withRegions(regions);
		checkUnlocked(sources);
		return sources;
	}

	/** The style images that the options name. NB: what looks like several names may be one title. */
	List<ImagePlus> styles(TransferOptions options) {
		List<String> names = options.styles();
		String all = String.join("|", names);
		boolean isOne = names.size() > 1 && !titled(all).isEmpty();
		return (isOne ? List.of(all) : names).stream().map(name -> find("style", name)).collect(Collectors.toList());
	}

	/** The open images that are neither styles nor {@link #made}. */
	List<ImagePlus> panels(List<ImagePlus> styles) {
		List<ImagePlus> panels = open.stream().filter(image -> !styles.contains(image) && !Provenance.isMade(image))
			.collect(Collectors.toList());
		if (open.isEmpty())
			throw new InputException("No image is open; open the images to stylise first.");
		if (panels.isEmpty())
			throw new InputException("There is no open image to stylise but " + list() + ", which are styles or made by Neural Style "
				+ "already; open one.");
		panels.forEach(panel -> checkUnlocked(new SourceImages(panel, styles, null)));
		return panels;
	}

	/** The open images that this program made, but for styles. */
	List<ImagePlus> made(List<ImagePlus> styles) {
		return open.stream().filter(image -> !styles.contains(image) && Provenance.isMade(image)).collect(Collectors.toList());
	}

	/** NB: whoever locked an image may be changing it. */
	static void checkUnlocked(SourceImages sources) {
		List<ImagePlus> all = new ArrayList<>(sources.styles());
		all.add(sources.content());
		all.add(sources.start());
		all.add(sources.regions());
		checkUnlocked(all);
	}

	/** @param images null for none */
	static void checkUnlocked(List<ImagePlus> images) {
		for (ImagePlus image : images)
			if (image != null && image.isLocked())
				throw new InputException("The image \"" + image.getTitle() + "\" is in use by another command; wait until it "
					+ "has ended, or unlock the image by Plugins > Utilities > Reset....");
	}

	/** One sentence if only a part of the image is seen; null if all of it is. */
	static String partSeen(String key, ImagePlus image) {
		return partSeen(key, image, List.of());
	}

	/** The same of an image of which channels were named; none if the list is empty. */
	static String partSeen(String key, ImagePlus image, List<Integer> channels) {
		boolean merged = image.isComposite() && (((CompositeImage) image).getMode() == IJ.COMPOSITE || !channels.isEmpty());
		if (image.getStackSize() == (merged ? image.getNChannels() : 1))
			return null;
		return "The " + key + " image \"" + image.getTitle() + "\" is a stack; its current "
			+ (image.isHyperStack() || image.isComposite() ? "position, channel "
				+ (channels.isEmpty() ? image.getC() : channels.stream().map(String::valueOf).collect(Collectors.joining(" and ")))
				+ ", slice " + image.getZ() + ", frame " + image.getT()
				: "slice, " + image.getCurrentSlice() + " of " + image.getStackSize())
			+ ", is used.";
	}

	/** @param named images that are something else */
	private ImagePlus theOther(String key, List<ImagePlus> named) {
		if (open.isEmpty())
			throw new InputException("No image is open; open a content image and a style image first.");
		List<ImagePlus> others = open.stream().filter(image -> !named.contains(image)).collect(Collectors.toList());
		if (others.size() == 1)
			return others.get(0);
		if (others.isEmpty())
			throw new InputException((open.size() == 1 ? "Only one image, " + list() + ", is" : "No other image than " + list() + " is")
				+ " there; open the " + key + " image too, or give its path with the key " + key + ".");
		throw new InputException(open.size() + " images are open; say with the key " + key + " which of " + list()
			+ " to use.");
	}

	/** @param name window title, image ID, sample or path; an ID comes first, since an image may have any title */
	ImagePlus find(String key, String name) {
		List<ImagePlus> numbered = open.stream().filter(image -> name.trim().equals("" + image.getID())).collect(Collectors.toList());
		List<ImagePlus> found = numbered.isEmpty() ? titled(name) : numbered;
		if (found.size() == 1)
			return found.get(0);
		if (found.size() > 1)
			throw new InputException(found.size() + " open images have the title \"" + name + "\"; give the " + key
				+ " image's ID instead, one of " + found.stream().map(image -> "" + image.getID())
					.collect(Collectors.joining(", ")) + ".");
		if (ImageName.isId(name))
			throw new InputException("There is no open image with the ID " + name + " (key " + key + "); " + openNow() + ".");
		ImagePlus sample = sample(name);
		return sample != null ? sample : fromFile(key, name);
	}

	private ImagePlus fromFile(String key, String path) {
		File file = new File(new File(path).exists() ? path : path.trim());
		if (!file.exists())
			throw new InputException(Sample.isMeantBy(path) ? "There is no open image, no sample and no file \"" + path.trim()
				+ "\" (key " + key + "); the samples are " + Sample.titles() + ", and " + openNow() + "."
				: "There is no open image and no file \"" + path.trim() + "\" (key " + key + "); " + openNow() + ".");
		ImagePlus image = ImageFile.open(file);
		if (image == null)
			throw new InputException("The file \"" + path + "\" (key " + key + ") is no image that ImageJ can read; "
				+ "open it by another program and save it as TIFF or PNG.");
		return image;
	}

	/** NB: spaces around a title are easily lost; that they are there counts where both titles are. */
	private List<ImagePlus> titled(String title) {
		List<ImagePlus> exactly = open.stream().filter(image -> image.getTitle().equals(title)).collect(Collectors.toList());
		return !exactly.isEmpty() ? exactly
			: open.stream().filter(image -> image.getTitle().trim().equals(title.trim())).collect(Collectors.toList());
	}

	private String openNow() {
		return open.isEmpty() ? "no image is open" : "open " + (open.size() == 1 ? "is " : "are ") + list();
	}

	private String list() {
		return open.stream().map(image -> "\"" + image.getTitle() + "\"").collect(Collectors.joining(", "));
	}
}
