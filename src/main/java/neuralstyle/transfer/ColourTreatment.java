package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import neuralstyle.raster.ColourMatch;
import neuralstyle.raster.ColourStatistics;
import neuralstyle.raster.Luminance;
import neuralstyle.raster.NonLocalMeans;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** What {@link Colour} does to the images before the run and to the result after it. */
final class ColourTreatment {

	private final Colour colour;
	private final double chromaBlur;
	private final RgbImage original;
	private RgbImage content;
	private List<RgbImage> styles;

	/**
	 * @param look the colours that count as the content's
	 * @param shares for each region of the images one for each style image
	 */
	ColourTreatment(TransferImages images, SharedLook look, List<List<Double>> shares, TransferSettings settings) {
		colour = settings.colour();
		chromaBlur = settings.chromaBlur();
		original = images.content();
		RgbImage calm = settings.noise() == Noise.REMOVED ? withoutNoise(images) : original;
		content = colour == Colour.STYLE ? recoloured(calm, ofStyles(images, settings), images, look, shares) : colour == Colour.GREY ? Luminance.grey(calm) : calm;
		styles = colour == Colour.MATCHED || colour == Colour.CONTENT ? matched(ofStyles(images, settings), images, look)
			: colour == Colour.GREY ? images.styles().stream().map(Luminance::grey).collect(Collectors.toList()) : images.styles();
	}

	/** The colours of each style image that it teaches. */
	private static List<ColourStatistics> ofStyles(TransferImages images, TransferSettings settings) {
		return IntStream.range(0, images.styles().size()).mapToObj(i -> {
			PixelMask region = images.styleRegions().get(i);
			RgbImage style = StyleFrame.without(images.styles().get(i), region, settings);
			return ColourStatistics.of(style, region.resized(style.width(), style.height()));
		}).collect(Collectors.toList());
	}

	/** The content, of its own size or of the result's if that is smaller and still noisy. */
	private static RgbImage withoutNoise(TransferImages images) {
		RgbImage content = images.content();
		if (content.width() <= images.width())
			return NonLocalMeans.of(content);
		RgbImage small = Resize.to(content, images.width(), images.height());
		RgbImage calm = NonLocalMeans.of(small);
		return calm == small ? content : calm;
	}

	/** A content with the colours of the styles, in each region those of its own. */
	private static RgbImage recoloured(RgbImage calm, List<ColourStatistics> ofStyles, TransferImages images, SharedLook look,
		List<List<Double>> shares)
	{
		RgbImage recoloured = calm;
		for (int i = 0; i < images.regions().size(); i++) {
			PixelMask region = images.regions().get(i).resized(calm.width(), calm.height());
			ColourMatch match = ColourMatch.from(ColourStatistics.of(look.pixels(i), look.region(i)))
				.to(ColourStatistics.mixture(ofStyles, shares.get(i))).gentleFor(look.pixels(i), look.region(i));
			recoloured = region.blend(recoloured, match.apply(calm));
		}
		return recoloured;
	}

	/** The styles with the colours of the content, where each of them goes. */
	private static List<RgbImage> matched(List<ColourStatistics> ofStyles, TransferImages images, SharedLook look) {
		List<RgbImage> matched = new ArrayList<>();
		for (int i = 0; i < images.styles().size(); i++) {
			RgbImage style = images.styles().get(i);
			int region = images.regions().size() == 1 ? 0 : i;
			matched.add(ColourMatch.from(ofStyles.get(i)).to(ColourStatistics.of(look.pixels(region), look.region(region))).apply(style));
		}
		return matched;
	}

	/** The content image as the run takes it, of its own size or of the result's. */
	RgbImage content() {
		return content;
	}

	/** The style images as the run takes them, of their own sizes. */
	List<RgbImage> styles() {
		return styles;
	}

	/** Lets both go; only results can be finished then. */
	void release() {
		content = null;
		styles = null;
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
