package neuralstyle.vgg;

import java.util.Arrays;

import neuralstyle.engine.ConvolutionShape;
import neuralstyle.engine.FoldedEdges;

/** The sizes of a network's feature maps and convolutions for images of one size. */
final class LayerShapes {

	private final int height;
	private final int width;
	private final VggVariant variant;
	private final Bands bands;

	LayerShapes(int height, int width, VggVariant variant, Bands bands) {
		this.height = height;
		this.width = width;
		this.variant = variant;
		this.bands = bands;
	}

	/** Up to the last one of the network. */
	VggLayer[] layers() {
		return Arrays.copyOf(VggLayer.values(), variant.last().ordinal() + 1);
	}

	int height(VggLayer layer) {
		return layer.side(height);
	}

	int width(VggLayer layer) {
		return layer.side(width);
	}

	/** Of what goes on from the layer: its feature map or that pooled. */
	int heightAfter(VggLayer layer) {
		return variant.pools(layer) ? height(layer) / 2 : height(layer);
	}

	int widthAfter(VggLayer layer) {
		return variant.pools(layer) ? width(layer) / 2 : width(layer);
	}

	/** Rows of the feature map that are computed at a time. */
	int band(VggLayer layer) {
		return bands.rows(height(layer), width(layer), layer.outputChannels());
	}

	ConvolutionShape forward(VggLayer layer) {
		return new ConvolutionShape(height(layer), width(layer), layer.inputChannels(), layer.outputChannels(), band(layer));
	}

	/** The convolution that takes the gradient back through the layer. */
	ConvolutionShape gradient(VggLayer layer) {
		FoldedEdges edges = edges(layer);
		int channels = PackedVgg.gradientChannels(layer);
		int height = edges == null ? height(layer) : edges.height();
		int width = edges == null ? width(layer) : edges.width();
		return new ConvolutionShape(height, width, layer.outputChannels(), channels, bands.rows(height, width, layer.outputChannels()));
	}

	/** How the gradient meets the repeated edges of the layer's input; null where the padding is zero. */
	FoldedEdges edges(VggLayer layer) {
		return variant.padding.repeatsEdges(layer) ? new FoldedEdges(height(layer), width(layer)) : null;
	}
}
