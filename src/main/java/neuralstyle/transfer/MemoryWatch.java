package neuralstyle.transfer;

import java.nio.file.Path;

/** Looks from time to time whether the computer's memory runs out, as when another program takes it, while a run is under way. */
final class MemoryWatch {

	/** Bytes that are to stay free: where the system has none left, it ends programs. */
	static final double RESERVE = 100e6;

	private static final long NANOS = 500_000_000;

	private final Path root;
	private long last = System.nanoTime();

	MemoryWatch() {
		this(Path.of("/"));
	}

	/** @param root of the system's files, or a folder in its place */
	MemoryWatch(Path root) {
		this.root = root;
	}

	/** Costs nothing most of the time. */
	boolean isShort() {
		long now = System.nanoTime();
		if (now - last < NANOS)
			return false;
		last = now;
		return FreeMemory.bytes(root) < RESERVE;
	}
}
