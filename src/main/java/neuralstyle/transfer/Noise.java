package neuralstyle.transfer;

/** What becomes of the content image's noise. */
public enum Noise {
	/** It is taken for structure, as in the article. */
	KEPT,
	/** It is taken away before the run, as far as there is any ({@link neuralstyle.raster.NonLocalMeans}), so that it does not become texture. */
	REMOVED
}
