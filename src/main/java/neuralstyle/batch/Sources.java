package neuralstyle.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.options.Sample;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.ImageFile;
import neuralstyle.run.SampleImages;
import neuralstyle.run.SourceImages;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.Sha256;

/** The images of a row: opened, or known by what their files hold. */
final class Sources {

	/** What says how a run is made and changes no pixel. */
	private static final List<String> NOT_IN_PIXELS = List.of("preset", "threads", "weights");

	private final Storage storage;

	Sources(Storage storage) {
		this.storage = storage;
	}

	/** The images that options name, the content first. */
	static List<String> named(TransferOptions options) {
		List<String> names = new ArrayList<>();
		names.add(options.content());
		names.addAll(options.styles());
		if (options.startImage() != null)
			names.add(options.startImage());
		if (options.regions() != null)
			names.add(options.regions());
		return names;
	}

	/** @throws InputException with a sentence for the user if a file is not there or no image */
	SourceImages open(TransferOptions options) throws IOException {
		List<ImagePlus> styles = new ArrayList<>();
		for (String style : options.styles())
			styles.add(open(style));
		ImagePlus start = options.startImage() == null ? null : open(options.startImage());
		return new SourceImages(open(options.content()), styles, start)
			.withRegions(options.regions() == null ? null : open(options.regions()));
	}

	private ImagePlus open(String name) throws IOException {
		if (Sample.named(name) != null)
			return SampleImages.open(Sample.named(name));
		ImagePlus image = storage.read(name, ImageFile::open);
		if (image == null)
			throw new InputException("The file \"" + name + "\" is no image that ImageJ can read; save it as TIFF or PNG by another "
				+ "program.");
		return image;
	}

	/**
	 * What the pixels of a row's result depend on: the SHA-256 of the bytes of its images' files, of the network's weights and of
	 * all settings, in 64 hexadecimal digits.
	 *
	 * @param weights that the options name
	 */
	String fingerprint(TransferOptions options, VggWeights weights) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String name : named(options))
			text.append(Sample.named(name) != null ? name.trim() : storage.read(name, file -> Sha256.of(file.toPath()))).append('\n');
		text.append("weights=").append(weights.sha256()).append('\n');
		// NB: that there is a start image or a label image counts, not what its path is.
		Map<String, String> settings = options.describe();
		settings.keySet().removeAll(NOT_IN_PIXELS);
		if (options.startImage() != null)
			settings.put("start", "an image");
		settings.put("regions", options.regions() == null ? "none" : "an image");
		settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
		return Sha256.of(text.toString());
	}
}
