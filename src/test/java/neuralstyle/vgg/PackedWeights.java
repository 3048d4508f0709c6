package neuralstyle.vgg;

/** For tests of other packages: the packed weights that no network and no run holds. */
public final class PackedWeights {

	private PackedWeights() { }

	/** Gives them back, as some minutes without a run do. */
	public static void closeUnused() {
		PackedVgg.closeUnused(null);
	}
}
