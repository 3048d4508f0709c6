package neuralstyle.transfer;

import java.util.Locale;

import neuralstyle.error.InputException;

/** Numbers from one to another, both included. */
public final class Range {

	private final double least;
	private final double most;

	Range(double least, double most) {
		this.least = least;
		this.most = most;
	}

	public double least() {
		return least;
	}

	public double most() {
		return most;
	}

	/**
	 * The value if it lies within.
	 *
	 * @param name for the sentence
	 * @throws InputException with a sentence for the user if it does not
	 */
	double check(String name, double value) {
		if (!(value >= least && value <= most))
			throw new InputException(String.format(Locale.ROOT, "%s is %s; it must be %s.", name, number(value), this));
		return value;
	}

	private static String number(double value) {
		return value == Math.rint(value) ? "" + (long) value : "" + value;
	}

	/** {@code 0.5 to 2} */
	@Override
	public String toString() {
		return number(least) + " to " + number(most);
	}
}
