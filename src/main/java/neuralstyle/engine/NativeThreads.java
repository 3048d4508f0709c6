package neuralstyle.engine;

import org.nd4j.nativeblas.NativeOpsHolder;

/** How many threads native products of the calling thread use, and those that it prepares. */
final class NativeThreads {

	private NativeThreads() { }

	/**
	 * One: the workers are the parallelism.
	 *
	 * @return how many it was before, for {@link #use}
	 */
	static int useOne() {
		int before = NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
		use(1);
		return before;
	}

	static void use(int count) {
		NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
	}
}
