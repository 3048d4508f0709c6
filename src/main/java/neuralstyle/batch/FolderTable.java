package neuralstyle.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import neuralstyle.error.InputException;
import neuralstyle.options.FolderOptions;
import neuralstyle.options.RowOptions;
import neuralstyle.options.Sample;

/** The table of a folder: every image of it in every style, with the same settings. */
public final class FolderTable {

	private FolderTable() { }

	/**
	 * @param options of a folder, not of a table; relative paths begin at the folder that the program was started in
	 * @return rows in the order of the images' paths, then of the styles
	 * @throws InputException with a sentence for the user if there is no such folder, or no image in it
	 */
	public static Table of(FolderOptions options) {
		Storage storage = new LocalStorage();
		Path input = folder("input", options.input());
		Path output = Path.of(storage.resolved("", options.output()));
		if (output.equals(input))
			throw new InputException("input and output are both \"" + input + "\"; name another folder for the results, which would be "
				+ "images to stylise the next time.");
		List<String> contents = images(storage, input, output, options);
		if (contents.isEmpty())
			throw new InputException("There is no image \"" + options.names() + "\" in \"" + input + "\" that ImageJ can read; name "
				+ "another folder" + (options.subfolders() ? "" : ", or take the key subfolders") + ".");
		List<String> styles = styles(storage, options.style());
		List<Map<String, String>> rows = new ArrayList<>();
		for (String content : contents)
			for (String style : styles) {
				String name = withoutEnding(input.relativize(Path.of(content)).toString());
				Map<String, String> row = new LinkedHashMap<>();
				row.put(RowOptions.CONTENT, content);
				row.put(RowOptions.STYLE, style);
				row.put(RowOptions.OUTPUT, output.resolve(name + (styles.size() == 1 ? "" : "-" + withoutEnding(nameOf(style)))
					+ FolderOptions.FORMATS.get(options.format())).toString());
				row.putAll(options.cells());
				rows.add(row);
			}
		return Table.of(rows);
	}

	private static List<String> images(Storage storage, Path input, Path output, FolderOptions options) {
		Pattern names = Pattern.compile(("\\Q" + options.names() + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
		List<String> images = new ArrayList<>();
		list(storage, input, options.subfolders(), file -> {
			Path path = Path.of(file);
			if (names.matcher(nameOf(file)).matches() && !path.startsWith(output))
				images.add(file);
		});
		return images;
	}

	/** One, or all of a folder. */
	private static List<String> styles(Storage storage, String style) {
		List<String> styles = new ArrayList<>();
		// NB: unlike Path.of this takes any name, of which it is said later that there is no such image.
		boolean isFolder = Sample.named(style) == null && style.indexOf('|') < 0 && new File(style.trim()).isDirectory();
		if (!isFolder)
			return List.of(style);
		list(storage, folder("style", style.trim()), false, styles::add);
		if (styles.isEmpty())
			throw new InputException("There is no image in the folder \"" + style.trim() + "\" (key style) that ImageJ can read; name "
				+ "another folder, or one image.");
		return styles;
	}

	private interface Found {

		void image(String file);
	}

	private static void list(Storage storage, Path folder, boolean subfolders, Found found) {
		try {
			storage.list(folder.toString(), subfolders, file -> {
				if (!nameOf(file).startsWith(".") && storage.objection(file) == null)
					found.image(file);
			});
		} catch (IOException e) {
			throw new InputException("The folder \"" + folder + "\" cannot be read (" + e.getMessage() + "); let it be read, or name "
				+ "another one.", e);
		}
	}

	private static Path folder(String key, String path) {
		Path folder = Path.of(new LocalStorage().resolved("", path));
		if (!folder.toFile().isDirectory())
			throw new InputException("There is no folder \"" + path + "\" (key " + key + "); name one.");
		return folder;
	}

	private static String nameOf(String path) {
		return String.valueOf(Path.of(path.trim()).getFileName());
	}

	private static String withoutEnding(String name) {
		int point = name.lastIndexOf('.');
		return point > name.lastIndexOf('/') + 1 ? name.substring(0, point) : name;
	}
}
