package neuralstyle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads that share the parts of a piece of work; which thread takes which part changes no result. */
public final class Workers implements AutoCloseable {

	/** One part of a piece of work. */
	public interface Part {

		/** @param worker 0 to {@link Workers#count()} - 1, different for calls that run at the same time */
		void run(int part, int worker);
	}

	private final int count;
	private final ExecutorService threads;

	/** @param count at least 1 */
	public Workers(int count) {
		this(count, new Daemons());
	}

	/** @param made makes the threads, each when there is work for it first */
	Workers(int count, ThreadFactory made) {
		this.count = count;
		threads = Executors.newFixedThreadPool(count, made);
	}

	private static final class Daemons implements ThreadFactory {

		private final AtomicInteger made = new AtomicInteger();

		@Override
		public Thread newThread(Runnable task) {
			Thread thread = new Thread(task, "Neural Style " + made.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		}
	}

	public int count() {
		return count;
	}

	/** Runs all parts and returns when all are done; an error in one of them is thrown here. */
	public void run(int parts, Part work) {
		// NB: the threads ask the native libraries, which load right from a thread of the program only.
		Natives.products();
		AtomicInteger next = new AtomicInteger();
		int most = Math.min(count, parts);
		List<Future<?>> running = new ArrayList<>(most);
		Throwable error = null;
		try {
			for (int i = 0; i < most; i++) {
				int worker = i;
				running.add(threads.submit(() -> {
					NativeThreads.useOne();
					for (int part; (part = next.getAndIncrement()) < parts;)
						work.run(part, worker);
				}));
			}
		} catch (RuntimeException | Error e) {
			// NB: where no thread can be made any more, others run already.
			error = e;
		}
		Throwable ofPart = await(running);
		throwIfAny(error != null ? error : ofPart);
	}

	/**
	 * Waits for all. NB: even after an interrupt all parts must end before the memory that they use may be given back.
	 *
	 * @return the error of the last one that had one, or null
	 */
	private static Throwable await(List<Future<?>> running) {
		boolean interrupted = false;
		Throwable error = null;
		for (Future<?> future : running) {
			while (true) {
				try {
					future.get();
					break;
				} catch (InterruptedException e) {
					interrupted = true;
				} catch (ExecutionException e) {
					error = e.getCause();
					break;
				}
			}
		}
		if (interrupted)
			Thread.currentThread().interrupt();
		return error;
	}

	private static void throwIfAny(Throwable error) {
		if (error instanceof Error)
			throw (Error) error;
		if (error != null)
			throw (RuntimeException) error;
	}

	/** Ends the threads. */
	@Override
	public void close() {
		threads.shutdown();
	}
}
