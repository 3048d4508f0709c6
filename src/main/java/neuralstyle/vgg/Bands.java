package neuralstyle.vgg;

/**
 * How many rows of a feature map are computed at a time, before the layers after it go on with them: so few that what is computed
 * stays in the processor's cache and little of it is in memory, and so many that all workers have something to do and weights
 * are not read too often. They follow from sizes alone, so that neither threads nor memory change any bits.
 */
public final class Bands {

	/** Tiles of 4 x 4 pixels in a band, of layers with few channels and with many: enough for a dozen workers. */
	private static final int MOST_TILES = 1024;
	private static final int LEAST_TILES = 256;
	/** Tiles times channels of the layers between. */
	private static final int VALUES = 1 << 17;
	/** Little more than a band is not worth two. */
	private static final double WHOLE = 1.5;

	private final boolean small;

	private Bands(boolean small) {
		this.small = small;
	}

	/** For use. */
	public static Bands usual() {
		return new Bands(false);
	}

	/** As small as they can be, one row of tiles; for tests. */
	public static Bands smallest() {
		return new Bands(true);
	}

	/** @return rows of a band: all, or a multiple of 4, about even */
	int rows(int height, int width, int channels) {
		int across = (width + 3) / 4;
		int down = (height + 3) / 4;
		double most = small ? 1 : Math.max(LEAST_TILES, Math.min(MOST_TILES, VALUES / channels));
		if ((double) across * down <= WHOLE * most)
			return height;
		int ofBand = (int) Math.max(1, most / across);
		int bands = (down + ofBand - 1) / ofBand;
		return Math.min(height, 4 * ((down + bands - 1) / bands));
	}
}
