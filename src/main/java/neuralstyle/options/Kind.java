package neuralstyle.options;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.transfer.Range;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.vgg.VggLayer;

/**
 * A kind of value: how it is read from a macro's text and written as one, which values there are, and which field of a dialog
 * shows it. Texts are written the same in every language: a point before decimals, the digits 0 to 9.
 *
 * @param <T> what the text stands for
 */
public final class Kind<T> {

	/** A dialog's field. */
	public enum Field {
		FLAG, CHOICE, NUMBER, SLIDER, TEXT, IMAGE, FILE, FOLDER
	}

	private static final char ARABIC_POINT = '\u066b';

	private final Field field;
	private final String range;
	private final String must;
	private final Function<String, T> reader;
	private final Function<T, String> writer;
	private final List<String> choices;

	private Kind(Field field, String range, String must, Function<String, T> reader, Function<T, String> writer,
		List<String> choices)
	{
		this.field = field;
		this.range = range;
		this.must = must;
		this.reader = reader;
		this.writer = writer;
		this.choices = choices;
	}

	private Kind(Field field, String range, String must, Function<String, T> reader, Function<T, String> writer) {
		this(field, range, must, reader, writer, List.of());
	}

	/** A key that stands alone. */
	static Kind<Boolean> flag() {
		return new Kind<>(Field.FLAG, "flag", "stand alone, without a value", text -> {
			if (!text.isEmpty())
				throw new IllegalArgumentException(text);
			return true;
		}, value -> "");
	}

	/** A whole number of Java's size that is at least as large as another. */
	static Kind<Integer> wholeFrom(int least) {
		return wholeFrom(least, least + " or more");
	}

	/** The same; what is more than the range has whoever takes it refuses. @param range in words */
	static Kind<Integer> wholeFrom(int least, String range) {
		return new Kind<>(Field.NUMBER, range, "be a whole number of at least " + least, text -> {
			long value = readWhole(text);
			if (value < least || value > Integer.MAX_VALUE)
				throw new IllegalArgumentException(text);
			return (int) value;
		}, String::valueOf);
	}

	/** A whole number. */
	static Kind<Long> whole() {
		return new Kind<>(Field.NUMBER, "any whole number", "be a whole number", Kind::readWhole, String::valueOf);
	}

	/** A whole number whose range whoever takes it checks. @param range in words */
	static Kind<Integer> whole(String range) {
		return new Kind<>(Field.NUMBER, range, "be a whole number", text -> Math.toIntExact(readWhole(text)),
			String::valueOf);
	}

	/** A number whose range whoever takes it checks. */
	static Kind<Double> number(Range range) {
		return new Kind<>(Field.NUMBER, range.toString(), "be a number", text -> readNumber(text, -Double.MAX_VALUE,
			Double.MAX_VALUE), Kind::decimal);
	}

	/** The same, shown with a bar to be moved. */
	static Kind<Double> slider(Range range) {
		Kind<Double> number = number(range);
		return new Kind<>(Field.SLIDER, number.range, number.must, number.reader, number.writer);
	}

	/** A weight of the loss. */
	static Kind<Double> weight() {
		return new Kind<>(Field.NUMBER, "0 or more", "be a number of at least 0, such as 0.025",
			text -> readNumber(text, 0, Double.MAX_VALUE), Kind::decimal);
	}

	/** A length in pixels. */
	static Kind<Double> pixels() {
		return new Kind<>(Field.NUMBER, "0 to 1000", "be a number of pixels from 0 to 1000", text -> readNumber(text, 0, 1000),
			Kind::decimal);
	}

	static Kind<Double> percentage() {
		return new Kind<>(Field.SLIDER, "0 to 100", "be a number from 0 to 100", text -> readNumber(text, 0, 100), Kind::decimal);
	}

	/** One of an enum's values, in small letters. */
	static <E extends Enum<E>> Kind<E> choice(Class<E> values) {
		List<String> choices = names(values);
		return new Kind<>(Field.CHOICE, String.join(", ", choices), "be " + String.join(" or ", choices),
			text -> values.getEnumConstants()[indexOf(text, choices)], Kind::name, choices);
	}

	/** One of an enum's values, in small letters, or the name of an image. */
	static <E extends Enum<E>> Kind<String> choiceOrImage(Class<E> values, String image) {
		List<String> choices = names(values);
		return new Kind<>(Field.IMAGE, String.join(", ", choices) + ", or " + image, "",
			text -> choices.contains(text.trim()) ? text.trim() : text, text -> text, choices);
	}

	/** A number of pyramid levels; 0 is auto. */
	static Kind<Integer> levels() {
		List<String> choices = new ArrayList<>(List.of("auto"));
		for (int levels = 1; levels <= TransferSettings.MOST_LEVELS; levels++)
			choices.add("" + levels);
		return new Kind<>(Field.CHOICE, "auto, 1 to " + TransferSettings.MOST_LEVELS, "be auto or 1 to " + TransferSettings.MOST_LEVELS,
			text -> text.equals("auto") ? 0 : indexOf("" + readWhole(text), choices), choices::get,
			List.copyOf(choices));
	}

	/** Megabytes of memory; 0 is auto. */
	static Kind<Integer> megabytes() {
		return new Kind<>(Field.NUMBER, "auto, or megabytes", "be auto or a whole number of megabytes above 0, such as 4000",
			text -> text.equals("auto") ? 0 : positive(Math.toIntExact(readWhole(text))), value -> value == 0 ? "auto" : "" + value);
	}

	private static int positive(int value) {
		if (value <= 0)
			throw new IllegalArgumentException("" + value);
		return value;
	}

	static Kind<VggLayer> layer() {
		return new Kind<>(Field.TEXT, "conv1_1 to conv5_4", "name one layer of VGG-19 from conv1_1 to conv5_4", VggLayer::named,
			VggLayer::toString);
	}

	static Kind<List<VggLayer>> layers() {
		return new Kind<>(Field.TEXT, "conv1_1 to conv5_4, with commas between", "name layers of VGG-19 from conv1_1 to conv5_4, with commas "
			+ "between them", text -> list(text, ",", VggLayer::named),
			layers -> layers.stream().map(VggLayer::toString).collect(Collectors.joining(",")));
	}

	/** Numbers with bars between; none if empty. */
	static Kind<List<Double>> numbers() {
		return new Kind<>(Field.TEXT, "numbers with bars between, such as 50|30|20",
			"be numbers with bars between them, such as 50|30|20",
			text -> text.isEmpty() ? List.of() : list(text, "\\|", part -> readNumber(part, -Double.MAX_VALUE, Double.MAX_VALUE)),
			numbers -> numbers.stream().map(Kind::decimal).collect(Collectors.joining("|")));
	}

	/** Numbers of channels with commas between; none if empty. */
	static Kind<List<Integer>> channels() {
		return new Kind<>(Field.TEXT, "numbers with commas between, such as 1,3",
			"be whole numbers with commas between them, such as 1,3",
			text -> text.isEmpty() ? List.of() : list(text, ",", part -> Math.toIntExact(readWhole(part))),
			channels -> channels.stream().map(String::valueOf).collect(Collectors.joining(",")));
	}

	/** An image's title, ID or path, or a sample. */
	static Kind<String> image() {
		return new Kind<>(Field.IMAGE, "window title, image ID, name of a sample, or file path", "", text -> text, text -> text);
	}

	/** Any text. @param range in words */
	static Kind<String> text(Field field, String range) {
		return new Kind<>(field, range, "", text -> text, text -> text);
	}

	private static int indexOf(String text, List<String> choices) {
		if (!choices.contains(text))
			throw new IllegalArgumentException(text);
		return choices.indexOf(text);
	}

	private static <P> List<P> list(String text, String between, Function<String, P> reader) {
		return Arrays.stream(text.split(between, -1)).map(String::trim).map(reader).collect(Collectors.toUnmodifiableList());
	}

	/** NB: a macro's numeric variable arrives as 400.0. */
	private static long readWhole(String text) {
		return new BigDecimal(latin(text)).longValueExact();
	}

	/** With the digits 0 to 9 in place of those of another script, which some keyboards have. */
	private static String latin(String text) {
		StringBuilder latin = new StringBuilder();
		for (char c : text.toCharArray())
			latin.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c == ARABIC_POINT ? '.' : c);
		return latin.toString();
	}

	private static double readNumber(String text, double least, double most) {
		double value = Double.parseDouble(latin(text));
		if (!(value >= least && value <= most))
			throw new IllegalArgumentException(text);
		return value;
	}

	/** The shortest text that reads as the same number; 0.0001 rather than 1.0E-4. */
	public static String decimal(double value) {
		BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
		return Math.abs(exact.scale()) < 10 ? exact.toPlainString() : exact.toString();
	}

	static String name(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/** An enum's values as they are written. */
	static <E extends Enum<E>> List<String> names(Class<E> values) {
		return Arrays.stream(values.getEnumConstants()).map(Kind::name).collect(Collectors.toUnmodifiableList());
	}

	/**
	 * @param key for the sentence
	 * @param text spaces around it count in the names of images only
	 * @throws InputException with a sentence that names the key, the value and what is allowed
	 */
	public T read(String key, String text) {
		try {
			return reader.apply(field == Field.IMAGE ? text : text.trim());
		} catch (ArithmeticException | IllegalArgumentException e) {
			throw new InputException(key + " is \"" + text.trim() + "\"; it must " + must + ".", e);
		}
	}

	public String write(T value) {
		return writer.apply(value);
	}

	/** The values that are allowed, in words. */
	public String range() {
		return range;
	}

	/** The values that are allowed as they are written, or some of them, for a dialog; empty if there are too many. */
	public List<String> choices() {
		return choices;
	}

	public Field field() {
		return field;
	}
}
