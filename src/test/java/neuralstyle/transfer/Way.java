package neuralstyle.transfer;

import java.util.List;

import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.Bands;
import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.VggWeights;

/** The ways in which an objective may have its network compute: a small picture at once, or as a large one, in many bands. */
enum Way {
	AT_ONCE(MapPolicy.FASTEST, Bands.usual()), IN_BANDS(MapPolicy.FASTEST, Bands.smallest()),
	IN_BANDS_RECOMPUTING(MapPolicy.RECOMPUTING, Bands.smallest()),
	IN_LEAST_MEMORY(MapPolicy.LEAST_MEMORY, Bands.smallest());

	private final MapPolicy policy;
	private final Bands bands;

	Way(MapPolicy policy, Bands bands) {
		this.policy = policy;
		this.bands = bands;
	}

	StyleObjective objective(int height, int width, TransferSettings settings, Workers workers) {
		return objective(height, width, List.of(PixelMask.whole(width, height)), settings, workers);
	}

	StyleObjective objective(int height, int width, List<PixelMask> regions, TransferSettings settings, Workers workers) {
		return new StyleObjective(height, width, regions, settings, VggWeights.shipped(), policy, bands, workers);
	}
}
