package neuralstyle.engine;

/** For tests of other packages: what is taken of native memory. */
public final class NativeBytes {

	private NativeBytes() { }

	/** Bytes of all tensors that were not given back. */
	public static long inUse() {
		return TensorMemory.bytesInUse();
	}
}
