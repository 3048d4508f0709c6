package neuralstyle.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import neuralstyle.options.Kind;
import neuralstyle.options.Setting;
import neuralstyle.options.Settings;

/** Values of settings by chance: right, nearly right, and anything. */
final class Values {

	private static final String[] NUMBERS = { "0", "1", "2", "-1", "0.5", "1e999", "-1e-999", "NaN", "Infinity", "1,5", "07", "+3", "0x10",
		"2147483648", "9223372036854775808", "1.0", "16.00", "1e2", "\u0661\u0666", "\u0665\u066b\u0662", ".", "-", "1f", "3d", "50 %", "" };
	private static final String[] NAMES = { "my cells", "scream", "16 bit", "channels", "result", "sample cells", "My cells", "my cell", "-1",
		"-2", "", " ", "|", "scream|my cells", "my cells||scream", "/", "/no/such/file.png", ".", "..", "con", "\u0000", "a\u0000b",
		"http://localhost:1/x.png", "file:/etc/passwd", "\\\\nowhere\\x", "\u212bngstr\u00f6m", "\ud83d\ude00", "&x", "&", "~", "*", "/dev/null" };
	private static final String[] WORDS = { "auto", "all", "none", "true", "false", "shipped", "figure", "quick", "article", "conv1_1", "conv9_9",
		"conv5_4,conv1_1", "conv1_1,,", "red", "50|50", "50|", "|", "1|-1", "1,2", "1;2", "Article", "ARTICLE", "articl\u0435" };
	private static final String ODD = "[]=|&'\"\\ \t\n,.;:-+*/%$#@!?(){}<>\u00a0\u0000\u0130\u0131\u00e4\u4e2d\ud83d\ude00";
	/** What would make a run long: more than two digits of height, more than one of epochs or levels. */
	private static final Pattern LONG = Pattern.compile("(height|epochs|save_every|second_values|first_values)\\W*[^a-z]*?([1-9]\\d{2,}|\\d*[eE]\\d)"
		+ "|epochs\\W*[^a-z]*?[3-9]|epochs\\W*[^a-z]*?\\d\\d|weights\\W*zoo|weights\\W*fetch");

	private Values() { }

	/** Whether a run with this text might take long, or fetch something. */
	static boolean mayTakeLong(String text) {
		StringBuilder latin = new StringBuilder();
		for (char c : text.toCharArray())
			latin.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
		Matcher matcher = LONG.matcher(latin);
		return matcher.find();
	}

	/** A value that the setting takes, as a rule, and that makes no long run. */
	static String right(Random random, String key) {
		Setting<?> setting = Settings.DECLARED.all().stream().filter(declared -> declared.key().equals(key)).findFirst().orElse(null);
		if (setting == null)
			return anything(random);
		if (key.equals("height"))
			return "" + (16 + random.nextInt(30));
		if (key.equals("epochs"))
			return "" + (1 + random.nextInt(2));
		Kind<?> kind = setting.kind();
		if (kind.field() == Kind.Field.FLAG)
			return "";
		if (!kind.choices().isEmpty())
			return one(random, kind.choices());
		switch (kind.field()) {
			case NUMBER:
			case SLIDER:
				return random.nextBoolean() ? "" + random.nextInt(100) : "" + random.nextDouble() * 10;
			case IMAGE:
				return one(random, "my cells", "scream", "16 bit", "channels", "result", "sample cells");
			default:
				return key.contains("layer") ? "conv" + (1 + random.nextInt(3)) + "_" + (1 + random.nextInt(2)) : one(random, WORDS);
		}
	}

	static String anything(Random random) {
		switch (random.nextInt(5)) {
			case 0:
				return one(random, NUMBERS);
			case 1:
				return one(random, NAMES);
			case 2:
				return one(random, WORDS);
			case 3:
				return "" + (random.nextInt(3) == 0 ? random.nextLong() : random.nextGaussian() * 100);
			default:
				return garbage(random, random.nextInt(12));
		}
	}

	static String garbage(Random random, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++)
			text.append(random.nextInt(3) == 0 ? ODD.charAt(random.nextInt(ODD.length()))
				: random.nextInt(10) == 0 ? (char) random.nextInt(65536) : (char) (' ' + random.nextInt(95)));
		return text.toString();
	}

	/** One character left out, doubled, changed, or two exchanged, or a piece twice. */
	static String changed(Random random, String text) {
		if (text.isEmpty())
			return garbage(random, 1);
		StringBuilder changed = new StringBuilder(text);
		int at = random.nextInt(text.length());
		switch (random.nextInt(6)) {
			case 0:
				changed.deleteCharAt(at);
				break;
			case 1:
				changed.insert(at, text.charAt(at));
				break;
			case 2:
				changed.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
				break;
			case 3:
				changed.insert(at, garbage(random, 1 + random.nextInt(3)));
				break;
			case 4:
				changed.setCharAt(at, text.charAt(random.nextInt(text.length())));
				break;
			default:
				changed.insert(at, text, Math.min(at, random.nextInt(text.length())), Math.max(at, random.nextInt(text.length())));
		}
		return changed.toString();
	}

	/** As {@link #right}, with a value that is nearly right or anything one time in four. */
	static String mostlyRight(Random random, String key) {
		int chance = random.nextInt(8);
		return chance == 0 ? anything(random) : chance == 1 ? changed(random, right(random, key)) : right(random, key);
	}

	@SafeVarargs
	static <T> T one(Random random, T... choices) {
		return choices[random.nextInt(choices.length)];
	}

	static <T> T one(Random random, List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	/** Some of them, in any order. */
	static List<String> some(Random random, List<String> all, int most) {
		List<String> some = new ArrayList<>();
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			String key = one(random, all);
			if (!some.contains(key))
				some.add(key);
		}
		return some;
	}
}
