package neuralstyle.transfer;

import neuralstyle.engine.FrequencyFilter;
import neuralstyle.engine.Workers;

/**
 * A function of an image as a function of v, where image = origin + R v and R is a smoothing filter: R multiplies the cosine
 * transform at f cycles a pixel by (1 + (f / 0.1)^2)^-1/2. L-BFGS on v is L-BFGS on the image whose first inverse Hessian is
 * R R, a multiple of that of a Sobolev inner product, in place of a multiple of the identity: coarse changes come first, grain
 * last (Neuberger, "Sobolev gradients and differential equations", 1997).
 */
final class SmoothedObjective implements Objective {

	private static final double CUTOFF = 0.1;

	private final Objective f;
	private final float[] origin;
	private final FrequencyFilter filter;

	/** @param origin the image at v = 0; kept, not copied, not changed */
	SmoothedObjective(Objective f, float[] origin, int height, int width, Workers workers) {
		this.f = f;
		this.origin = origin;
		filter = new FrequencyFilter(height, width, square -> 1 / Math.sqrt(1 + square / (CUTOFF * CUTOFF)), workers);
	}

	/** @param v the image stands in its place afterwards */
	@Override
	public double evaluate(float[] v, float[] gradient) {
		toImage(v);
		double value = f.evaluate(v, gradient);
		filter.apply(gradient, gradient);
		return value;
	}

	/** @param v becomes the image that it stands for */
	void toImage(float[] v) {
		filter.apply(v, v);
		for (int i = 0; i < v.length; i++)
			v[i] += origin[i];
	}
}
