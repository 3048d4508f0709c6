package neuralstyle.transfer;

import java.util.List;

/** What a target depends on: two runs of the same images whose keys are equal share it. */
final class TargetKey {

	private final List<Object> values;

	private TargetKey(Object... values) {
		this.values = List.of(values);
	}

	/** Of the images as the run takes them. @param styles how many there are */
	static TargetKey ofColours(TransferSettings settings, int styles) {
		return new TargetKey(settings.shares(styles), settings.colour(), settings.padding(), settings.noise(), settings.chromaBlur());
	}

	/** Of the styles' Gram matrices. @param strokes the size of picture that the styles are fitted to */
	static TargetKey ofStyles(Size strokes, TransferSettings settings, int styles) {
		return new TargetKey(strokes, treatment(settings, styles), settings.styleLayers(), settings.styleScale(),
			settings.styleBlur(), settings.loss());
	}

	/** Of the content's feature map. @param size of the network's image */
	static TargetKey ofContent(Size size, TransferSettings settings, int styles) {
		return new TargetKey(size, treatment(settings, styles), settings.contentLayer());
	}

	/** NB: the shares too, since the content may take the colours of the styles' mixture. */
	private static TargetKey treatment(TransferSettings settings, int styles) {
		return new TargetKey(settings.pooling(), settings.padding(), settings.colour(), settings.noise(), settings.shares(styles));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TargetKey && ((TargetKey) other).values.equals(values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}
}
