package neuralstyle.options;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.Prefs;
import neuralstyle.error.InputException;
import neuralstyle.error.OwnJar;
import neuralstyle.file.WholeFile;
import neuralstyle.transfer.Version;

/**
 * Settings with a name: the keys and values of {@link RunSettings}, one a line, in a text file. Some are in
 * the program, others were saved by the user and are read each time that they are named. What a file leaves out is as in
 * the preset article.
 */
public final class Preset {

	/** The presets of the program; the first is the default. */
	public static final List<String> BUILT_IN = List.of("figure", "article", "quick");

	/** Those of the program, which do not change. */
	private static final Map<String, Preset> READ = new ConcurrentHashMap<>();

	private static final String EXTENSION = ".txt";

	private final String name;
	private final Map<String, String> values;

	private Preset(String name, Map<String, String> values) {
		this.name = name;
		this.values = values;
	}

	/**
	 * @param name of a preset of the program, of one that was saved, or the path of a file
	 * @throws InputException with a sentence that names the preset and what there is
	 */
	public static Preset named(String name) {
		Preset known = READ.get(name);
		if (known != null)
			return known;
		Preset preset = read(name, Settings.DECLARED);
		if (BUILT_IN.contains(name))
			READ.put(name, preset);
		return preset;
	}

	/** From its file. @param declared the settings that it may hold */
	static Preset read(String name, Settings declared) {
		Map<String, String> values;
		try {
			Properties lines = new Properties();
			lines.load(new StringReader(text(name)));
			values = lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty));
		} catch (InputException e) {
			throw e;
		} catch (IOException | IllegalArgumentException e) {
			throw new InputException("There is no preset and no file \"" + name + "\" that can be read; the presets are "
				+ String.join(", ", names()) + ".", e);
		}
		Map<String, String> sorted = new LinkedHashMap<>(values);
		if (sorted.isEmpty())
			throw damaged(name, "it holds no settings");
		List<String> settingKeys = Settings.keys(declared.ofPresets());
		for (String key : sorted.keySet())
			if (!settingKeys.contains(key))
				throw damaged(name, "it has the line \"" + key + "\", which is no setting");
		try {
			declared.read(sorted);
		} catch (InputException e) {
			throw damaged(name, e.getMessage().replaceAll("\\.$", ""));
		}
		return new Preset(name, sorted);
	}

	private static InputException damaged(String name, String why) {
		return new InputException("The preset \"" + name + "\" is damaged: " + why + "; correct its file, or use one of "
			+ String.join(", ", names()) + ".");
	}

	private static String text(String name) throws IOException {
		if (BUILT_IN.contains(name))
			try (InputStream in = OwnJar.resource(Preset.class, "presets/" + name + EXTENSION)) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		Path saved = folder().resolve(name + EXTENSION);
		String text = Files.readString(Files.isRegularFile(saved) ? saved : Path.of(name));
		// NB: some editors of Windows begin a file with a byte order mark.
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** All presets that there are, the program's first. */
	public static List<String> names() {
		List<String> names = new ArrayList<>(BUILT_IN);
		try (Stream<Path> files = Files.list(folder())) {
			files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(EXTENSION))
				.map(file -> file.substring(0, file.length() - EXTENSION.length())).filter(name -> !names.contains(name)).sorted()
				.forEachOrdered(names::add);
		} catch (IOException e) {
			// NB: without the folder there are none.
		}
		return names;
	}

	/**
	 * Saves settings under a name, in place of those that it had.
	 *
	 * @param name letters, digits, spaces, hyphens and underscores, and none of the program's
	 * @return the file
	 * @throws InputException with a sentence for the user if the name does not do or the file cannot be written
	 */
	public static Path save(String name, RunSettings settings) {
		if (!name.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N} _-]*") || BUILT_IN.contains(name))
			throw new InputException("Settings cannot be saved as \"" + name + "\"; choose a name of letters, digits, "
				+ "spaces, hyphens and underscores that is none of " + String.join(", ", BUILT_IN) + ".");
		Path file = folder().resolve(name + EXTENSION);
		List<String> lines = new ArrayList<>();
		lines.add("# Settings of Neural Style " + Version.current());
		Settings.DECLARED.write(settings).forEach((key, value) -> lines.add(key + "=" + value.replace("\\", "\\\\")));
		try {
			Files.createDirectories(folder());
			WholeFile.write(file, unfinished -> Files.write(unfinished, lines, StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new InputException("The settings could not be saved in " + file + " (" + e.getMessage()
				+ "); make the folder writable.", e);
		}
		return file;
	}

	/** Where saved presets are. */
	public static Path folder() {
		return Path.of(Prefs.getPrefsDir(), "neural-style-presets");
	}

	public String name() {
		return name;
	}

	/** All settings by key, those that it leaves out too. */
	public Map<String, String> settings() {
		return Settings.DECLARED.write(Settings.DECLARED.read(values));
	}

	/** Values by key. */
	Map<String, String> values() {
		return values;
	}
}
