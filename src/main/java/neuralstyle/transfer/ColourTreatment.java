package neuralstyle.transfer;

import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.raster.ColourMatch;
import neuralstyle.raster.ColourStatistics;
import neuralstyle.raster.Luminance;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** What {@link Colour} does to the images before the run and to the result after it. */
final class ColourTreatment {

	private final Colour colour;
	private final double chromaBlur;
	private final RgbImage original;
	private final RgbImage content;
	private final List<RgbImage> styles;

	/** @param shares one for each style image */
	ColourTreatment(TransferImages images, List<Double> shares, Colour colour, double chromaBlur) {
		this.colour = colour;
		this.chromaBlur = chromaBlur;
		original = images.content();
		if (colour == Colour.STYLE) {
			ColourStatistics mixed = ColourStatistics.mixture(
				images.styles().stream().map(ColourStatistics::of).collect(Collectors.toList()), shares);
			content = ColourMatch.from(ColourStatistics.of(original)).to(mixed).gentleFor(original).apply(original);
			styles = images.styles();
		} else if (colour == Colour.MATCHED || colour == Colour.CONTENT) {
			ColourStatistics wanted = ColourStatistics.of(original);
			content = original;
			styles = images.styles().stream()
				.map(style -> ColourMatch.from(ColourStatistics.of(style)).to(wanted).apply(style)).collect(Collectors.toList());
		} else if (colour == Colour.GREY) {
			content = Luminance.grey(original);
			styles = images.styles().stream().map(Luminance::grey).collect(Collectors.toList());
		} else {
			content = original;
			styles = images.styles();
		}
	}

	/** The content image as the run takes it, of its own size. */
	RgbImage content() {
		return content;
	}

	/** The style images as the run takes them, of their own sizes. */
	List<RgbImage> styles() {
		return styles;
	}

	/** @param result of any size with the content's aspect */
	RgbImage finish(RgbImage result) {
		if (colour == Colour.GREY)
			return Luminance.grey(result);
		if (colour == Colour.CONTENT)
			return Luminance.withChromaOf(result, Resize.to(original, result.width(), result.height()));
		return chromaBlur > 0 ? Luminance.chromaBlurred(result, chromaBlur) : result;
	}
}
