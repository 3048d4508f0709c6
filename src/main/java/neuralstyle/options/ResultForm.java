package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.Map;

import neuralstyle.error.InputException;

/** Size and type of a result: the keys height, output_size and output. */
final class ResultForm {

	private static final int MIN_HEIGHT = 16;
	private static final int MAX_HEIGHT = 8192;
	private static final int ARTICLE_HEIGHT = 400;

	/** That the run works at, in pixels; 0 for that of the content image. */
	final int height;
	final OutputSize size;
	final OutputType type;

	private ResultForm(int height, OutputSize size, OutputType type) {
		this.height = height;
		this.size = size;
		this.type = type;
	}

	/** @throws InputException with a sentence for the user */
	static ResultForm read(OptionValues values) {
		long pixels = values.whole("height", ARTICLE_HEIGHT);
		if (pixels != 0 && (pixels < MIN_HEIGHT || pixels > MAX_HEIGHT))
			throw new InputException("height is " + pixels + "; it must be 0 (as the content image) or "
				+ MIN_HEIGHT + " to " + MAX_HEIGHT + " pixels.");
		return new ResultForm((int) pixels, values.choice("output_size", OutputSize.HEIGHT), values.choice("output", OutputType.RGB));
	}

	static ResultForm article() {
		return of(ARTICLE_HEIGHT);
	}

	static ResultForm of(int height) {
		return new ResultForm(height, OutputSize.HEIGHT, OutputType.RGB);
	}

	/** The values by key. */
	Map<String, String> write() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("height", "" + height);
		all.put("output_size", OptionValues.write(size));
		all.put("output", OptionValues.write(type));
		return all;
	}
}
