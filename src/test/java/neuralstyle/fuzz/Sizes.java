package neuralstyle.fuzz;

import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import neuralstyle.plugin.NeuralStyleTransfer;

/**
 * Images of every size from 1 x 1 to 48 x 48, as content and as style, then of sides that are prime numbers and of very long ones, with
 * layers, levels, selections and full sizes by chance.
 */
final class Sizes extends Attempts {

	private static final int SMALL = 48;
	private static final int ALL_SMALL = 2 * SMALL * SMALL;
	private static final int[] SIDES = { 1, 2, 3, 16, 53, 67, 97, 101, 127, 131, 191, 193, 257, 509, 1021, 2048, 8191, 8192, 8193, 20000 };
	private static final int MOST_PIXELS = 4_000_000;

	private Desk desk;

	Sizes() {
		super("sizes", ALL_SMALL + SIDES.length * SIDES.length);
	}

	@Override
	void prepare(Desk on) {
		desk = on;
	}

	@Override
	Attempt next(int attempt, Random random) {
		// NB: a short run makes the first ones only; so that they are of all kinds.
		int number = (int) (attempt * 2003L % number());
		boolean isStyle = number % 2 == 0;
		int place = number / 2 % (SMALL * SMALL);
		boolean isSmall = number < ALL_SMALL;
		int width = isSmall ? 1 + place % SMALL : SIDES[(number - ALL_SMALL) % SIDES.length];
		int height = isSmall ? 1 + place / SMALL : SIDES[(number - ALL_SMALL) / SIDES.length];
		// NB: as large as the content only where that is quick.
		int runHeight = !isSmall || random.nextInt(3) == 0 ? 16 + random.nextInt(24) : 0;
		boolean selected = random.nextInt(4) == 0;
		// NB: seldom, since the deep layers take ten times as long.
		boolean isDeep = random.nextInt(8) == 0;
		String options = (isStyle ? "style=sized content=[my cells]" : "content=sized style=scream") + " epochs=1 height=" + runHeight + " preset="
			+ Values.one(random, "figure", "article", "quick") + (random.nextBoolean() ? "" : " levels=" + (1 + random.nextInt(3)))
			+ " pooling=" + Values.one(random, "average", "max") + " padding=" + Values.one(random, "zero", "replicate", "replicate_all")
			+ " content_layer=" + (isDeep ? Values.one(random, "conv4_2", "conv5_4")
				: Values.one(random, "conv1_1", "conv2_1", "conv3_1")) + " style_layers=" + (isDeep ? Values.one(random, "conv5_4",
				"conv1_1,conv2_1,conv3_1,conv4_1,conv5_1") : Values.one(random, "conv1_1", "conv1_1,conv2_2", "conv3_1"))
			+ (isSmall && random.nextInt(4) == 0 ? " output_size=content" : "");
		String size = width + " x " + height + (selected ? ", selected in part, " : ", ");
		if ((long) width * height > MOST_PIXELS)
			return next(attempt + 1, random);
		return new Attempt(size + options) {

			@Override
			String make() {
				ImagePlus image = IJ.createImage("sized", "RGB ramp", width, height, 1);
				if (selected)
					image.setRoi(new Roi(width / 3, height / 4, width / 2 + 1, height / 2 + 1));
				image.show();
				return desk.run(NeuralStyleTransfer.class, options);
			}
		};
	}
}
