package neuralstyle.transfer;

import java.util.List;
import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Tells a list in words what it hears, with a name before them, and ends the run when it is told to. */
public final class Sentences implements TransferListener {

	private final String name;
	private final List<String> heard;
	private boolean stop;

	public Sentences(String name, List<String> heard) {
		this.name = name;
		this.heard = heard;
	}

	public void stop() {
		stop = true;
	}

	@Override
	public void progress(TransferProgress progress) {
		heard.add(name + " progress");
	}

	@Override
	public void improved(int evaluations, Supplier<RgbImage> picture) {
		heard.add(name + " improved " + evaluations);
	}

	@Override
	public void evaluated(int evaluations, Supplier<RgbImage> best) {
		heard.add(name + " evaluated " + evaluations);
	}

	@Override
	public boolean cancelled() {
		return stop;
	}
}
