package neuralstyle.vgg;

import java.util.EnumMap;
import java.util.Map;

import neuralstyle.engine.FeatureMap;

/** Keeps whole feature maps, row by row as they come. */
public final class Features implements FeatureVisitor {

	private final Map<VggLayer, float[]> values = new EnumMap<>(VggLayer.class);

	@Override
	public void rows(VggLayer layer, FeatureMap feature, int from, int to) {
		read(feature, from, to, values.computeIfAbsent(layer, key -> new float[(int) feature.length()]));
	}

	private static void read(FeatureMap map, int from, int to, float[] target) {
		for (int y = from; y < to; y++)
			map.read(y, 0, map.width(), target, y * map.width() * map.channels());
	}

	/** In the order row, column, channel. */
	public float[] of(VggLayer layer) {
		return values.get(layer);
	}
}
