package neuralstyle.transfer;

/** The image that the optimisation starts from. */
public enum Start {
	/** White noise: every value uniform between 0 and 255, from the seed. */
	NOISE,
	/** The content image. */
	CONTENT,
	/** A white image. */
	BLANK
}
