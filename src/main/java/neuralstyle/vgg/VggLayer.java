package neuralstyle.vgg;

import java.util.Locale;

import neuralstyle.error.InputException;

/**
 * The sixteen convolution layers of VGG-19 (Simonyan and Zisserman, arXiv:1409.1556, table 1, column E) in their order.
 * Each is a 3 x 3 convolution with padding 1 ({@link Padding}) and a ReLU; its feature map is what comes after the ReLU.
 */
public enum VggLayer {
	CONV1_1, CONV1_2, //
	CONV2_1, CONV2_2, //
	CONV3_1, CONV3_2, CONV3_3, CONV3_4, //
	CONV4_1, CONV4_2, CONV4_3, CONV4_4, //
	CONV5_1, CONV5_2, CONV5_3, CONV5_4;

	private static final int[] CHANNELS = { 64, 128, 256, 512, 512 };

	/** 1 to 5: a pooling stands between one block and the next. */
	public int block() {
		return name().charAt(4) - '0';
	}

	/** 1 to 4, counted within the block. */
	public int positionInBlock() {
		return name().charAt(6) - '0';
	}

	public int inputChannels() {
		return this == CONV1_1 ? 3 : before().outputChannels();
	}

	public int outputChannels() {
		return CHANNELS[block() - 1];
	}

	/** The layer whose feature map, perhaps pooled, this one reads; not of conv1_1. */
	VggLayer before() {
		return values()[ordinal() - 1];
	}

	/** The layer that reads this one; not of the last. */
	VggLayer next() {
		return values()[ordinal() + 1];
	}

	/** Height or width of the feature map, for an image's. */
	int side(int ofImage) {
		return ofImage >> block() - 1;
	}

	/** Whether a pooling follows before the next convolution. */
	public boolean endsBlock() {
		return this == CONV5_4 || values()[ordinal() + 1].block() > block();
	}

	/**
	 * @param name as in the literature, such as {@code conv4_2}; upper or lower case
	 * @throws InputException with a sentence for the user if there is no such layer
	 */
	public static VggLayer named(String name) {
		try {
			return valueOf(name.trim().toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw new InputException("There is no layer \"" + name.trim() + "\" in VGG-19; the names run "
				+ "from conv1_1, conv1_2, conv2_1, conv2_2 and conv3_1 ... conv3_4 to conv5_1 ... conv5_4.");
		}
	}

	/** The name as in the literature: {@code conv4_2}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
