package neuralstyle;

/** A named set of defaults. */
public enum Preset {
	/** The article's settings, to the letter: {@link neuralstyle.transfer.TransferSettings#article()}. */
	ARTICLE
}
