package neuralstyle.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;

/** Folders and images below Java's folder for temporary files, which bin/fuzz gives a place of its own. */
final class Place {

	private static final Path ROOT = Path.of(System.getProperty("fuzz.folder"));

	private Place() { }

	static Path folder(String name) throws IOException {
		return Files.createDirectories(ROOT.resolve(name));
	}

	/** A folder of three small images. */
	static Path images() {
		Path images = ROOT.resolve("images");
		try {
			if (!Files.exists(images)) {
				Files.createDirectories(images);
				save(IJ.createImage("a", "RGB ramp", 24, 20, 1), FileSaver::saveAsPng, images.resolve("a.png"));
				save(IJ.createImage("b", "16-bit ramp", 20, 24, 1), FileSaver::saveAsTiff, images.resolve("b.tif"));
				save(IJ.createImage("c", "8-bit ramp", 22, 22, 1), FileSaver::saveAsJpeg, images.resolve("c.jpg"));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return images;
	}

	/** NB: IJ.saveAs wants menus, and so a display; FileSaver gives the image the file's name. */
	static void save(ImagePlus image, BiPredicate<FileSaver, String> format, Path file) {
		ImagePlus copy = image.duplicate();
		copy.setProperty("Info", image.getProperty("Info"));
		if (!format.test(new FileSaver(copy), file.toString()))
			throw new IllegalStateException(file + " was not written");
	}

	/** Deletes what is in it. */
	static void empty(Path folder) throws IOException {
		for (Path file : in(folder))
			if (!file.equals(folder))
				Files.delete(file);
	}

	/** Itself and what is below, the deepest first. */
	static List<Path> in(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.sorted((a, b) -> b.getNameCount() - a.getNameCount()).collect(Collectors.toList());
		}
	}
}
