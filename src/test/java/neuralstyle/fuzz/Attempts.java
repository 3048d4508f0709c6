package neuralstyle.fuzz;

import java.io.IOException;
import java.util.Random;

/** Attempts of one kind. */
abstract class Attempts {

	private final String name;
	private final int number;

	/** @param number how many a long run makes */
	Attempts(String name, int number) {
		this.name = name;
		this.number = number;
	}

	final String name() {
		return name;
	}

	final int number() {
		return number;
	}

	/** Before the first one. */
	void prepare(Desk desk) throws IOException { }

	/**
	 * @param attempt its number, from 0
	 * @param random the only source of chance, so that the attempt can be made again
	 * @return the attempt, made ready but for its last step
	 */
	abstract Attempt next(int attempt, Random random) throws IOException;
}
