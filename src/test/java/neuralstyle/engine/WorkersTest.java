package neuralstyle.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class WorkersTest {

	/** As where the system has no more threads to give: what runs already may use memory that the caller gives back next. */
	@Test
	void aThreadThatCannotBeMadeLeavesNoPartRunning() {
		AtomicInteger made = new AtomicInteger();
		AtomicBoolean running = new AtomicBoolean();
		AtomicBoolean done = new AtomicBoolean();
		try (Workers workers = new Workers(2, task -> {
			if (made.incrementAndGet() == 2) {
				await(running);
				throw new OutOfMemoryError("unable to create native thread");
			}
			return new Thread(task);
		})) {
			assertThrows(OutOfMemoryError.class, () -> workers.run(2, (part, worker) -> {
				running.set(true);
				pause(200);
				done.set(true);
			}));
			assertTrue(done.get(), "a part still ran");
		}
	}

	@Test
	void anErrorInAPartIsThrownWhenAllHaveEnded() {
		AtomicInteger ended = new AtomicInteger();
		try (Workers workers = new Workers(2)) {
			OutOfMemoryError thrown = new OutOfMemoryError("Java heap space");
			assertEquals(thrown, assertThrows(OutOfMemoryError.class, () -> workers.run(2, (part, worker) -> {
				if (part == 0)
					throw thrown;
				pause(200);
				ended.incrementAndGet();
			})));
			assertEquals(1, ended.get());
			workers.run(7, (part, worker) -> ended.incrementAndGet());
			assertEquals(8, ended.get(), "and they go on working");
		}
	}

	private static void await(AtomicBoolean state) {
		while (!state.get())
			pause(1);
	}

	private static void pause(int milliseconds) {
		try {
			Thread.sleep(milliseconds);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
