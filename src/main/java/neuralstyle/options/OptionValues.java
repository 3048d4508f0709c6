package neuralstyle.options;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.vgg.VggLayer;

/**
 * Values by key, read as numbers and names, and the same written as text. A value that cannot be read ends in an
 * InputException with a sentence that names the key, the value and what is allowed.
 */
public final class OptionValues {

	private final Map<String, String> values;

	OptionValues(Map<String, String> values) {
		this.values = values;
	}

	void flag(String key) {
		if (!text(key, "").isEmpty())
			throw wrong(key, text(key, ""), "stand alone, without a value");
	}

	int whole(String key, int otherwise, int min) {
		long value = whole(key, otherwise);
		if (value < min || value > Integer.MAX_VALUE)
			throw wrong(key, text(key, ""), "be a whole number of at least " + min);
		return (int) value;
	}

	long whole(String key, long otherwise) {
		try {
			// NB: a macro's numeric variable arrives as 400.0.
			return new BigDecimal(text(key, "" + otherwise)).longValueExact();
		} catch (ArithmeticException | NumberFormatException e) {
			throw wrong(key, text(key, ""), "be a whole number");
		}
	}

	double weight(String key, double otherwise) {
		return within(key, otherwise, 0, Double.MAX_VALUE, "be a number of at least 0, such as 0.025");
	}

	double pixels(String key, double otherwise) {
		return within(key, otherwise, 0, 1000, "be a number of pixels from 0 to 1000");
	}

	double percentage(String key, double otherwise) {
		return within(key, otherwise, 0, 100, "be a number from 0 to 100");
	}

	/** Any finite number; what is allowed the settings say. */
	double number(String key, double otherwise) {
		return within(key, otherwise, -Double.MAX_VALUE, Double.MAX_VALUE, "be a number");
	}

	private double within(String key, double otherwise, double min, double max, String must) {
		try {
			double value = Double.parseDouble(text(key, "" + otherwise));
			if (value >= min && value <= max)
				return value;
		} catch (NumberFormatException e) {
			// said below
		}
		throw wrong(key, text(key, ""), must);
	}

	/** Numbers with bars between them. */
	List<Double> numbers(String key, List<Double> otherwise) {
		String text = text(key, "");
		if (text.isEmpty())
			return otherwise;
		try {
			return Arrays.stream(text.split("\\|", -1)).map(part -> Double.valueOf(part.trim())).collect(Collectors.toList());
		} catch (NumberFormatException e) {
			throw wrong(key, text, "be numbers with bars between them, such as 50|30|20");
		}
	}

	/** Numbers of channels with commas between them; empty if none is given. */
	List<Integer> channels(String key) {
		String text = text(key, "");
		if (text.isEmpty())
			return List.of();
		try {
			return Arrays.stream(text.split(",", -1)).map(part -> new BigDecimal(part.trim()).intValueExact())
				.collect(Collectors.toUnmodifiableList());
		} catch (ArithmeticException | NumberFormatException e) {
			throw wrong(key, text, "be whole numbers with commas between them, such as 1,3");
		}
	}

	/** A number of levels; 0 for auto. */
	int levels(String key, int otherwise) {
		String text = text(key, writeLevels(otherwise));
		if (text.equals("auto"))
			return 0;
		try {
			int value = new BigDecimal(text).intValueExact();
			if (value >= 1 && value <= TransferSettings.MOST_LEVELS)
				return value;
		} catch (ArithmeticException | NumberFormatException e) {
			// said below
		}
		throw wrong(key, text, "be auto or 1 to " + TransferSettings.MOST_LEVELS);
	}

	static String writeLevels(int levels) {
		return levels == 0 ? "auto" : "" + levels;
	}

	/** A choice, or another one if the text is none of its kind. */
	<E extends Enum<E>> E choiceOrOther(String key, E otherwise, E ifNone) {
		return names(otherwise.getDeclaringClass()).contains(text(key, write(otherwise))) ? choice(key, otherwise) : ifNone;
	}

	/** The choices as they are written. */
	public static <E extends Enum<E>> List<String> names(Class<E> choices) {
		return Arrays.stream(choices.getEnumConstants()).map(OptionValues::write).collect(Collectors.toList());
	}

	<E extends Enum<E>> E choice(String key, E otherwise) {
		E[] choices = otherwise.getDeclaringClass().getEnumConstants();
		for (E choice : choices)
			if (write(choice).equals(text(key, write(otherwise))))
				return choice;
		throw wrong(key, text(key, ""), "be " + Arrays.stream(choices).map(OptionValues::write)
			.collect(Collectors.joining(" or ")));
	}

	VggLayer layer(String key, VggLayer otherwise) {
		try {
			return VggLayer.named(text(key, otherwise.toString()));
		} catch (InputException e) {
			throw wrong(key, text(key, ""), "name one layer of VGG-19 from conv1_1 to conv5_4");
		}
	}

	VggLayer[] layers(String key, List<VggLayer> otherwise) {
		try {
			return Arrays.stream(text(key, write(otherwise)).split(",", -1)).map(VggLayer::named).toArray(VggLayer[]::new);
		} catch (InputException e) {
			throw wrong(key, text(key, ""), "name layers of VGG-19 from conv1_1 to conv5_4, with commas between them");
		}
	}

	static String write(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	static String write(List<VggLayer> layers) {
		return layers.stream().map(VggLayer::toString).collect(Collectors.joining(","));
	}

	/** The shortest text that reads as the same number; 0.0001 rather than 1.0E-4. */
	static String write(double value) {
		BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
		return Math.abs(exact.scale()) < 10 ? exact.toPlainString() : exact.toString();
	}

	private String text(String key, String otherwise) {
		return values.getOrDefault(key, otherwise).trim();
	}

	private static InputException wrong(String key, String value, String must) {
		return new InputException(key + " is \"" + value + "\"; it must " + must + ".");
	}
}
