package neuralstyle.plugin;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.error.InputException;
import neuralstyle.options.Sample;
import neuralstyle.provenance.FigureLegend;
import neuralstyle.provenance.Provenance;
import neuralstyle.result.SeenSource;

/** The open images and the samples that a result was made from. */
final class ResultSources {

	private ResultSources() { }

	/** @throws InputException with a sentence for the user if there is none */
	static ImagePlus active() {
		ImagePlus active = WindowManager.getCurrentImage();
		if (active == null)
			throw new InputException("No image is open; open a stylised image and its content image first.");
		return active;
	}

	/**
	 * The open image that a stylised image was made from, or the sample of that title.
	 *
	 * @throws InputException with a sentence for the user if it is not to be found
	 */
	static ImagePlus content(ImagePlus stylised, OpenImages images) {
		String title = Provenance.contentTitle(stylised);
		if (title == null)
			throw new InputException("The image \"" + stylised.getTitle() + "\" does not say which content image it was "
				+ "made from; open that one, and give it with the key content.");
		List<ImagePlus> titled = titled(title, stylised, images);
		ImagePlus sample = images.sample(title);
		if (titled.isEmpty() && sample != null)
			return sample;
		if (titled.isEmpty())
			throw new InputException("The content image \"" + title + "\" of \"" + stylised.getTitle()
				+ "\" is not open; open it, or give another one with the key content.");
		return titled.size() == 1 ? titled.get(0) : images.find("content", title);
	}

	/** The image that it was made from, else the content chosen so far, else another one. @param former null for none */
	static ImagePlus proposedContent(ImagePlus stylised, OpenImages images, ImagePlus former) {
		try {
			return content(stylised, images);
		} catch (InputException e) {
			if (former != null && former != stylised)
				return former;
			return images.beside(stylised, null);
		}
	}

	/** The open image or sample that gave a stylised image its style; null if there are several, none is there or it says none. */
	static ImagePlus style(ImagePlus stylised, OpenImages images) {
		List<String> titles = FigureLegend.styleTitles(stylised);
		if (titles.size() != 1)
			return null;
		List<ImagePlus> titled = titled(titles.get(0), stylised, images);
		return titled.size() == 1 ? titled.get(0) : titled.isEmpty() ? images.sample(titles.get(0)) : null;
	}

	/** The samples that any of the open images was made from. */
	static Set<Sample> samples(OpenImages images) {
		Set<Sample> samples = EnumSet.noneOf(Sample.class);
		for (ImagePlus image : images.all())
			Stream.concat(Stream.ofNullable(Provenance.contentTitle(image)), FigureLegend.styleTitles(image).stream())
				.map(Sample::named).filter(Objects::nonNull).forEach(samples::add);
		return samples;
	}

	/** Says in the Log what of such an image is used, where that is not all. */
	static void log(SeenSource source) {
		if (source.isAsDisplayed())
			MenuCommand.log(OpenImages.partSeen(source.key(), source.image()));
		source.notes().forEach(MenuCommand::log);
	}

	private static List<ImagePlus> titled(String title, ImagePlus stylised, OpenImages images) {
		return images.all().stream().filter(image -> image != stylised && image.getTitle().equals(title))
			.collect(Collectors.toList());
	}
}
