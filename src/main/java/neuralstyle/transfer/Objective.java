package neuralstyle.transfer;

/** A function of many variables that can be minimised. */
interface Objective {

	/**
	 * @param x may be changed: a vector of this length less is needed so
	 * @param gradient receives the gradient at x
	 * @return the value at x; may throw to end the minimisation
	 */
	double evaluate(float[] x, float[] gradient);
}
