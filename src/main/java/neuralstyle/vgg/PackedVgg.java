package neuralstyle.vgg;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import neuralstyle.engine.ConvolutionKind;
import neuralstyle.engine.MatrixProducts;
import neuralstyle.engine.Natives;
import neuralstyle.engine.PackedMatrices;
import neuralstyle.engine.TensorMemory;
import neuralstyle.engine.Workers;

/**
 * The network's weights in the form that the convolutions use, 0.2 to 0.4 GB of native memory. One packing
 * serves all runs with the same weights, one after another or at the same time; some minutes after the last one, or when a
 * run has other weights, it is given back.
 */
final class PackedVgg {

	/** The gradient of the image has three channels; products like whole vectors better. */
	static final int IMAGE_GRADIENT_CHANNELS = 16;

	/** How gradients are convolved, and all layers but the first: tests force the direct way by a system property. */
	static final ConvolutionKind GRADIENT_KIND = Boolean.getBoolean("neuralstyle.direct") ? ConvolutionKind.DIRECT
		: ConvolutionKind.WINOGRAD;

	private static final long KEEP_MINUTES = 5;
	/** By checksum: more than one only while runs with different weights go on at the same time. */
	private static final Map<String, PackedVgg> PACKED = new HashMap<>();
	private static ScheduledFuture<?> closing;
	private static ScheduledThreadPoolExecutor timer;

	final MatrixProducts products;
	/** One for each time that layers were packed. */
	private final List<TensorMemory> memories = new ArrayList<>();
	private final Map<VggLayer, PackedLayer> layers = new EnumMap<>(VggLayer.class);

	private int users;

	private static final class PackedLayer {

		private final PackedMatrices forward;
		private final PackedMatrices gradient;
		private final float[] bias;

		PackedLayer(PackedMatrices forward, PackedMatrices gradient, float[] bias) {
			this.forward = forward;
			this.gradient = gradient;
			this.bias = bias;
		}
	}

	private PackedVgg(MatrixProducts products) {
		this.products = products;
	}

	/** The shared packing of the weights, to be returned with {@link #release()}, once. */
	static PackedVgg acquire(VggWeights weights) {
		synchronized (PACKED) {
			closeUnused(weights.sha256());
			if (closing != null)
				closing.cancel(false);
			PackedVgg packed = PACKED.get(weights.sha256());
			if (packed == null)
				PACKED.put(weights.sha256(), packed = new PackedVgg(Natives.products()));
			packed.users++;
			return packed;
		}
	}

	void release() {
		synchronized (PACKED) {
			users--;
			if (users == 0 && PACKED.size() > 1)
				closeUnused(null);
			else if (users == 0)
				closeLater();
		}
	}

	private static void closeLater() {
		if (timer == null) {
			timer = new ScheduledThreadPoolExecutor(1, task -> {
				Thread thread = new Thread(task, "Neural Style weights");
				thread.setDaemon(true);
				return thread;
			});
			timer.setKeepAliveTime(1, TimeUnit.SECONDS);
			timer.allowCoreThreadTimeOut(true);
			timer.setRemoveOnCancelPolicy(true);
		}
		closing = timer.schedule(() -> closeUnused(null), KEEP_MINUTES, TimeUnit.MINUTES);
	}

	/** Gives memory back that no run uses. @param but the checksum of weights that stay; null for none */
	static void closeUnused(String but) {
		synchronized (PACKED) {
			PACKED.entrySet().removeIf(entry -> {
				PackedVgg packed = entry.getValue();
				boolean goes = packed.users == 0 && !entry.getKey().equals(but);
				if (goes)
					packed.memories.forEach(TensorMemory::close);
				return goes;
			});
		}
	}

	/** Packs the layers up to the last one that are not packed yet, and forgets the raw weights. */
	synchronized void prepare(VggWeights weights, VggLayer last, Workers workers) {
		List<VggLayer> missing = new ArrayList<>();
		for (VggLayer layer : VggLayer.values())
			if (layer.compareTo(last) <= 0 && !layers.containsKey(layer))
				missing.add(layer);
		TensorMemory memory = new TensorMemory();
		try {
			if (missing.isEmpty())
				return;
			Map<VggLayer, PackedLayer> packed = pack(weights, missing, workers, memory);
			memories.add(memory);
			layers.putAll(packed);
		} catch (RuntimeException | Error e) {
			// NB: a later try packs all of them again.
			memory.close();
			throw e;
		} finally {
			weights.forget();
		}
	}

	private Map<VggLayer, PackedLayer> pack(VggWeights weights, List<VggLayer> missing, Workers workers, TensorMemory memory) {
		// NB: read here, and not by the workers.
		weights.bias(missing.get(0));
		PackedMatrices[] packed = new PackedMatrices[2 * missing.size()];
		// The largest ones, which come last, first: so the workers end at about the same time.
		workers.run(packed.length, (part, worker) -> {
			int i = packed.length - 1 - part;
			VggLayer layer = missing.get(i / 2);
			if (i % 2 == 0)
				packed[i] = kind(layer).pack(weights.filters(layer), products, memory);
			else if (!gradientIsShared(layer))
				packed[i] = GRADIENT_KIND.pack(weights.gradientFilters(layer, gradientChannels(layer)), products, memory);
		});
		Map<VggLayer, PackedLayer> all = new EnumMap<>(VggLayer.class);
		for (int i = 0; i < packed.length; i += 2) {
			VggLayer layer = missing.get(i / 2);
			PackedMatrices gradient = gradientIsShared(layer) ? packed[i].transpose() : packed[i + 1];
			all.put(layer, new PackedLayer(packed[i], gradient, weights.bias(layer)));
		}
		return all;
	}

	/** Whether the gradient's weights are the forward ones, transposed. */
	private boolean gradientIsShared(VggLayer layer) {
		return kind(layer) == ConvolutionKind.WINOGRAD && products.takesTransposes();
	}

	/** How the layer is convolved forward. */
	static ConvolutionKind kind(VggLayer layer) {
		return layer == VggLayer.CONV1_1 ? ConvolutionKind.DIRECT : GRADIENT_KIND;
	}

	/** Channels of the convolution that takes the gradient from a layer's output to its input. */
	static int gradientChannels(VggLayer layer) {
		return layer == VggLayer.CONV1_1 ? IMAGE_GRADIENT_CHANNELS : layer.inputChannels();
	}

	PackedMatrices forward(VggLayer layer) {
		return layers.get(layer).forward;
	}

	PackedMatrices gradient(VggLayer layer) {
		return layers.get(layer).gradient;
	}

	float[] bias(VggLayer layer) {
		return layers.get(layer).bias;
	}
}
