package neuralstyle.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;

import neuralstyle.engine.NativesException;
import neuralstyle.engine.Workers;
import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggMemory;
import neuralstyle.vgg.VggWeights;

/**
 * How far the style of a picture is from that of a style image: the mean over conv1_1, conv2_1, conv3_1, conv4_1 and conv5_1 of
 * sum (G - A)^2 / sum A^2, where G and A are their Gram matrices divided by their pixels. Average pooling, edges repeated in
 * block 1; the style image is taken with its short side that of the picture, and with at most four times its pixels. 0 is the
 * style image itself.
 */
public final class StyleDistance {

	private static final TransferSettings SETTINGS = TransferSettings.article().loss(LossKind.RELATIVE)
		.padding(Padding.REPLICATE).build();

	private StyleDistance() { }

	/**
	 * Takes about as long as an evaluation of a run at this size.
	 *
	 * @param progress is told the share that is done, 0 to 1, on this thread; what it throws ends the work
	 * @param picture values from 0 to 255, both sides at least 16
	 * @param style values from 0 to 255, of any size
	 * @return at least 0
	 * @throws InputException with a sentence for the user if the picture is too small
	 * @throws TransferException with a sentence for the user if the machine cannot do it (memory, native libraries)
	 */
	public static double of(RgbImage picture, RgbImage style, DoubleConsumer progress) {
		Size size = new Size(picture.width(), picture.height());
		check(size, StyleTargets.size(new Size(style.width(), style.height()), size, SETTINGS));
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			Map<VggLayer, float[]> wanted = StyleTargets.of(List.of(style), List.of(PixelMask.whole(style.width(), style.height())),
				List.of(1.0), size, SETTINGS, VggWeights.shipped(), workers, part -> progress.accept(part / 2));
			Map<VggLayer, float[]> grams = new EnumMap<>(VggLayer.class);
			StyleTargets.add(picture, PixelMask.whole(picture.width(), picture.height()), 1, grams, SETTINGS,
				VggWeights.shipped(), workers, part -> progress.accept(0.5 + part / 2));
			return SETTINGS.styleLayers().stream().mapToDouble(layer -> relative(grams.get(layer), wanted.get(layer))).sum()
				/ SETTINGS.styleLayers().size();
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		}
	}

	private static double relative(float[] gram, float[] wanted) {
		double difference = 0;
		double sum = 0;
		for (int i = 0; i < gram.length; i++) {
			double d = (double) gram[i] - wanted[i];
			difference += d * d;
			sum += (double) wanted[i] * wanted[i];
		}
		return difference / sum;
	}

	/** The networks of the two come and go one by one. */
	private static void check(Size picture, Size style) {
		String a = "The style distance of a picture of " + picture.width() + " x " + picture.height() + " pixels ";
		if (Math.min(picture.width(), picture.height()) < Size.LEAST_SIDE)
			throw new InputException(a + "cannot be told; both sides must be at least " + Size.LEAST_SIDE
				+ ", so leave out the style image.");
		if (!VggMemory.holds(picture.height(), picture.width()) || !VggMemory.holds(style.height(), style.width()))
			throw new TransferException(a + "cannot be told; the network holds " + VggMemory.LIMIT
				+ ", so leave out the style image, or choose smaller images.");
		double need = Math.max(StyleTargets.bytes(picture, SETTINGS), StyleTargets.bytes(style, SETTINGS));
		double free = FreeMemory.bytes();
		if (need > free)
			throw new TransferException(String.format(Locale.ROOT, "%sneeds about %.1f GB of memory and %.1f GB are free; leave out "
				+ "the style image, or close images or other programs.", a, need / 1e9, free / 1e9));
	}
}
