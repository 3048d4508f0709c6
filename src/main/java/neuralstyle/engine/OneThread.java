package neuralstyle.engine;

import pl.edu.icm.jlargearrays.ConcurrencyUtils;

/**
 * Keeps JTransforms from starting threads while it is called from {@link Workers}: for lines of 4096 and more, or 1025 of
 * some lengths, it takes them from a pool of its own, and after an interrupt it goes on with what is not computed yet. How
 * many it may take is one number for all of Java, so other users get theirs back.
 */
final class OneThread implements AutoCloseable {

	private static int open;
	private static int before;

	OneThread() {
		synchronized (OneThread.class) {
			if (open++ == 0) {
				before = ConcurrencyUtils.getNumberOfThreads();
				ConcurrencyUtils.setNumberOfThreads(1);
			}
		}
	}

	/** To be called once. */
	@Override
	public void close() {
		synchronized (OneThread.class) {
			if (--open == 0)
				ConcurrencyUtils.setNumberOfThreads(before);
		}
	}
}
