package neuralstyle.transfer;

/**
 * Finds a step along a line that lowers a function enough and flattens it: the strong Wolfe conditions, by the safeguarded
 * cubic and quadratic steps of Moré and Thuente, "Line search algorithms with guaranteed sufficient decrease", ACM TOMS 20
 * (1994), sections 2 to 4. Asks for one trial after the other; the caller evaluates.
 */
final class LineSearch {

	private static final double DECREASE = 1e-3;
	private static final double CURVATURE = 0.9;
	private static final double LEAST_INTERVAL = 0.1;

	private final double startValue;
	private final double startSlope;
	/** Best step so far, and the other end of the interval with a minimum once there is one. */
	private Point best;
	private Point other;
	private boolean bracketed;
	private boolean firstPhase = true;
	private double low;
	private double high;
	private double width = Double.POSITIVE_INFINITY;
	private double widthBefore = Double.POSITIVE_INFINITY;
	private double step;

	private static final class Point {

		final double step;
		final double value;
		final double slope;

		Point(double step, double value, double slope) {
			this.step = step;
			this.value = value;
			this.slope = slope;
		}

		/** Of the function less a line through the start: that of the first phase. */
		Point lessLine(double slopeOfLine) {
			return new Point(step, value - step * slopeOfLine, slope - slopeOfLine);
		}
	}

	/**
	 * @param value at step 0
	 * @param slope along the line at step 0, below 0
	 * @param firstStep above 0
	 */
	LineSearch(double value, double slope, double firstStep) {
		startValue = value;
		startSlope = slope;
		best = new Point(0, value, slope);
		other = best;
		step = firstStep;
		high = 5 * firstStep;
	}

	/** Whether a trial is any good: both numbers are finite. */
	static boolean defined(double value, double slope) {
		return Double.isFinite(value) && Double.isFinite(slope);
	}

	/** The step to try next, above 0. */
	double step() {
		return step;
	}

	/**
	 * Takes the result of the trial.
	 *
	 * @return whether the search is over: the conditions hold, or no better step can be found
	 */
	boolean tried(double value, double slope) {
		if (!defined(value, slope)) {
			// Beyond where the function is defined: half way back to what is known.
			if (!bracketed)
				high = step;
			step = (best.step + step) / 2;
			return Math.abs(step - best.step) < 1e-12 * step;
		}
		Point trial = new Point(step, value, slope);
		double line = DECREASE * startSlope;
		double enough = startValue + step * line;
		if (value <= enough && Math.abs(slope) <= -CURVATURE * startSlope)
			return true;
		if (bracketed && (step <= low || step >= high || high - low <= LEAST_INTERVAL * high))
			return true;
		if (firstPhase && value <= enough && slope >= 0)
			firstPhase = false;
		boolean withoutLine = firstPhase && value > enough && value <= best.value;
		narrow(trial, withoutLine ? line : 0);
		if (bracketed) {
			double now = Math.abs(other.step - best.step);
			if (now >= 0.66 * widthBefore)
				step = best.step + 0.5 * (other.step - best.step);
			widthBefore = width;
			width = now;
			low = Math.min(best.step, other.step);
			high = Math.max(best.step, other.step);
			if (step <= low || step >= high || high - low <= LEAST_INTERVAL * high)
				step = best.step > 0 ? best.step : (low + high) / 2;
		} else {
			low = step + 1.1 * (step - best.step);
			high = step + 4 * (step - best.step);
		}
		return false;
	}

	/** Chooses the next step and updates the interval, for the function less a line of the given slope. */
	private void narrow(Point trialPoint, double line) {
		Point b = best.lessLine(line);
		Point o = other.lessLine(line);
		Point t = trialPoint.lessLine(line);
		double next;
		boolean keepOther = false;
		if (t.value > b.value) {
			// Higher: the minimum lies between; the cubic's, if it is nearer to the best point than the quadratic's.
			double cubic = cubic(b, t, false);
			double quadratic = b.step + b.slope / ((b.value - t.value) / (t.step - b.step) + b.slope) / 2 * (t.step - b.step);
			next = Math.abs(cubic - b.step) < Math.abs(quadratic - b.step) ? cubic : cubic + (quadratic - cubic) / 2;
			bracketed = true;
			keepOther = true;
		} else if (t.slope * Math.signum(b.slope) < 0) {
			// Lower, and rising again: between; the step that is farther from the trial.
			double cubic = cubic(t, b, false);
			double secant = t.step + t.slope / (t.slope - b.slope) * (b.step - t.step);
			next = Math.abs(cubic - t.step) > Math.abs(secant - t.step) ? cubic : secant;
			bracketed = true;
		} else if (Math.abs(t.slope) < Math.abs(b.slope)) {
			// Lower, same direction, flatter: beyond; the cubic only if it has its minimum there.
			double cubic = cubic(t, b, true);
			double secant = t.step + t.slope / (t.slope - b.slope) * (b.step - t.step);
			boolean cubicNearer = Math.abs(cubic - t.step) < Math.abs(secant - t.step);
			next = cubicNearer == bracketed ? cubic : secant;
			if (bracketed) {
				double limit = t.step + 0.66 * (o.step - t.step);
				next = t.step > b.step ? Math.min(limit, next) : Math.max(limit, next);
			}
		} else {
			// Lower, same direction, no flatter: as far as allowed.
			next = bracketed ? cubic(t, o, false) : t.step > b.step ? high : low;
		}
		if (!bracketed)
			next = Math.max(low, Math.min(high, next));
		if (keepOther) {
			other = trialPoint;
		} else {
			if (t.slope * Math.signum(b.slope) < 0)
				other = best;
			best = trialPoint;
		}
		step = next;
	}

	/**
	 * Where the cubic through two points with their slopes has its minimum, on the side of p towards q.
	 *
	 * @param beyond whether the minimum may be missing; then the limit of the step is given
	 */
	private double cubic(Point p, Point q, boolean beyond) {
		double theta = 3 * (p.value - q.value) / (q.step - p.step) + p.slope + q.slope;
		double scale = Math.max(Math.abs(theta), Math.max(Math.abs(p.slope), Math.abs(q.slope)));
		double root = theta / scale * (theta / scale) - p.slope / scale * (q.slope / scale);
		double gamma = scale * Math.sqrt(Math.max(0, root));
		if (q.step < p.step)
			gamma = -gamma;
		double ratio = (gamma - p.slope + theta) / (gamma - p.slope + gamma + q.slope);
		if (beyond && !(ratio < 0 && gamma != 0))
			return p.step > q.step ? high : low;
		return p.step + ratio * (q.step - p.step);
	}
}
