package neuralstyle.vgg;

/** What the convolutions of block 1 see beyond the border; the later ones always see zeros. */
public enum Padding {
	/** Zeros, as the network was trained with. */
	ZERO,
	/** The pixels at the border, repeated, so that no dark frame is seen there. */
	REPLICATE
}
