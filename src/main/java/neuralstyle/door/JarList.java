package neuralstyle.door;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of what a package has installed, one path a line, relative to ImageJ's folder; it lies beside the libraries. */
final class JarList {

	private static final String FOLDER = "jars";
	private static final Pattern NAME = Pattern.compile("Neural_Style(?:-(?<version>[0-9][^-]*)(?:-.*)?)?\\.list");
	private static final Pattern JAR = Pattern.compile("(?:plugins|jars)/[^/\\\\:]+\\.jar");

	private final File file;
	private final List<String> jars;

	private JarList(File file) throws IOException {
		this.file = file;
		jars = new ArrayList<>();
		for (String line : Files.readAllLines(file.toPath(), StandardCharsets.UTF_8))
			// NB: a list that somebody has changed must not make anything else go away.
			if (JAR.matcher(line.trim()).matches())
				jars.add(line.trim());
	}

	/** @param imagej folder of ImageJ; an unreadable list counts as none */
	static List<JarList> in(File imagej) {
		List<JarList> lists = new ArrayList<>();
		File[] files = new File(imagej, FOLDER).listFiles((folder, name) -> NAME.matcher(name).matches());
		for (File file : files == null ? new File[0] : files)
			try {
				lists.add(new JarList(file));
			} catch (IOException e) {
				// As if it were not there.
			}
		return lists;
	}

	/** Paths of the jars, relative to ImageJ's folder. */
	List<String> jars() {
		return jars;
	}

	boolean isOf(String version) {
		Matcher name = NAME.matcher(file.getName());
		return name.matches() && version.equals(name.group("version"));
	}

	void delete() {
		file.delete();
	}
}
