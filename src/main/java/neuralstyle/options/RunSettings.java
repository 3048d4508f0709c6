package neuralstyle.options;

import neuralstyle.error.InputException;
import neuralstyle.transfer.Start;
import neuralstyle.transfer.TransferSettings;

/** What a preset holds: the method's settings, and size and type of the result. Immutable. */
public final class RunSettings {

	private static final int MIN_HEIGHT = 16;
	private static final int MAX_HEIGHT = 8192;
	/** The heights that there are, in words. */
	static final String HEIGHTS = "0, " + MIN_HEIGHT + " to " + MAX_HEIGHT;

	private final int height;
	private final OutputSize outputSize;
	private final OutputType output;
	private final String startImage;
	private final TransferSettings method;

	private RunSettings(Builder builder) {
		height = builder.height;
		outputSize = builder.outputSize;
		output = builder.output;
		startImage = builder.startImage;
		method = builder.method.build();
	}

	/** @param height of the result in pixels; 0 for that of the content image */
	static RunSettings of(int height, TransferSettings method) {
		Builder builder = new Builder();
		builder.height(height);
		builder.method = method.change();
		return builder.build();
	}

	/** Height that the run works at, in pixels; 0 for that of the content image. */
	int height() {
		return height;
	}

	OutputSize outputSize() {
		return outputSize;
	}

	OutputType output() {
		return output;
	}

	/** Window title, image ID or path of the image that the run starts from; null if it starts from something else. */
	String startImage() {
		return startImage;
	}

	/** What the run starts from, as it is written. */
	String start() {
		return startImage != null ? startImage : Kind.name(method.start());
	}

	TransferSettings method() {
		return method;
	}

	/** Collects settings, the article's to begin with. */
	static final class Builder {

		private int height = 400;
		private OutputSize outputSize = OutputSize.HEIGHT;
		private OutputType output = OutputType.RGB;
		private String startImage;
		private TransferSettings.Builder method = TransferSettings.article();

		void height(int value) {
			if (value != 0 && (value < MIN_HEIGHT || value > MAX_HEIGHT))
				throw new InputException("height is " + value + "; it must be 0 (as the content image) or " + MIN_HEIGHT + " to "
					+ MAX_HEIGHT + " pixels.");
			height = value;
		}

		void outputSize(OutputSize value) {
			outputSize = value;
		}

		void output(OutputType value) {
			output = value;
		}

		/** @param value one of the method's starts as it is written, or the name of an image */
		void start(String value) {
			boolean isImage = !Kind.names(Start.class).contains(value);
			startImage = isImage ? value : null;
			method.start(isImage ? Start.CONTENT : Kind.choice(Start.class).read("start", value));
		}

		TransferSettings.Builder method() {
			return method;
		}

		RunSettings build() {
			return new RunSettings(this);
		}
	}
}
