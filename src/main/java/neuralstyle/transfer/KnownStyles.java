package neuralstyle.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/**
 * Gram matrices of style images, kept for other contents of the same size with the same styles and settings: they are what a run
 * would compute, so that its bits stay. Those that depend on the content, whose colours the styles take, are not kept. For several
 * threads at a time.
 */
public final class KnownStyles {

	/** Levels of pictures; each has 2.4 MB with the usual layers. */
	private static final int MOST = 32;

	private final Map<List<Object>, List<Map<VggLayer, float[]>>> grams = new LinkedHashMap<>(MOST, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<List<Object>, List<Map<VggLayer, float[]>>> eldest) {
			return size() > MOST;
		}
	};

	/** Whether they do not depend on the content. */
	static boolean mayKeep(TransferSettings settings) {
		return settings.colour() != Colour.MATCHED && settings.colour() != Colour.CONTENT;
	}

	/** By which the styles of a run are known, their selections too. */
	static String of(TransferImages images) {
		PixelChecksum sum = new PixelChecksum();
		StringBuilder name = new StringBuilder().append(images.regions().size());
		for (int i = 0; i < images.styles().size(); i++) {
			RgbImage style = images.styles().get(i);
			boolean whole = images.styleRegions().get(i).isWhole();
			sum.add(style);
			if (!whole)
				sum.add(images.styleRegions().get(i));
			name.append(' ').append(style.width()).append('x').append(style.height()).append(whole);
		}
		return name + " " + sum.sha256();
	}

	/** @param styles of {@link #of} @return null if they are not known */
	synchronized List<Map<VggLayer, float[]>> get(String styles, TargetKey key, VggWeights weights) {
		return grams.get(List.of(styles, key, weights.sha256()));
	}

	synchronized void put(String styles, TargetKey key, VggWeights weights, List<Map<VggLayer, float[]>> all) {
		grams.put(List.of(styles, key, weights.sha256()), all);
	}
}
