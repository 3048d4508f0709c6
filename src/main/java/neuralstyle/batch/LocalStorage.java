package neuralstyle.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import neuralstyle.error.InputException;
import neuralstyle.file.WholeFile;
import neuralstyle.run.ImageFile;

/** The files of this machine, those of the network that it has as its own too. */
public final class LocalStorage implements Storage {

	@Override
	public String resolved(String folder, String path) {
		try {
			return Path.of(folder).resolve(path.trim()).toAbsolutePath().normalize().toString();
		} catch (InvalidPathException e) {
			throw new InputException("\"" + path + "\" is no path of a file; give one.", e);
		}
	}

	@Override
	public String folderOf(String path) {
		Path folder = Path.of(path).toAbsolutePath().getParent();
		return folder == null ? path : folder.toString();
	}

	@Override
	public boolean exists(String path) {
		return Files.isRegularFile(Path.of(path));
	}

	@Override
	public String objection(String path) {
		Path file = Path.of(path);
		return !Files.exists(file) ? "does not exist" : Files.isDirectory(file) ? "is a folder"
			: !Files.isReadable(file) ? "must not be read" : ImageFile.isImage(file.toFile()) ? null : "is no image that ImageJ can read";
	}

	@Override
	public String objectionToFolder(String path) {
		Path folder = Path.of(path);
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			return Files.exists(folder) ? "is a file" : "cannot be made";
		}
		return Files.isWritable(folder) ? null : "must not be written into";
	}

	@Override
	public <T> T read(String path, Reader<T> reader) throws IOException {
		return reader.read(Path.of(path).toFile());
	}

	@Override
	public void write(String path, byte[] bytes) throws IOException {
		Files.createDirectories(Path.of(folderOf(path)));
		WholeFile.write(Path.of(path), unfinished -> Files.write(unfinished, bytes));
	}

	@Override
	public OutputStream grow(String path) throws IOException {
		Files.createDirectories(Path.of(folderOf(path)));
		return Files.newOutputStream(Path.of(path));
	}

	@Override
	public void list(String folder, boolean subfolders, Consumer<String> file) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder), subfolders ? Integer.MAX_VALUE : 1)) {
			for (Path one : files.filter(Files::isRegularFile).sorted().collect(Collectors.toList()))
				file.accept(one.toString());
		}
	}
}
