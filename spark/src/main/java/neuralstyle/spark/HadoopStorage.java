package neuralstyle.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

import neuralstyle.batch.LocalStorage;
import neuralstyle.batch.Storage;
import neuralstyle.error.InputException;

/**
 * Files by any address that Hadoop knows, such as {@code hdfs://HOST/FOLDER/FILE}; a path without a scheme, or with {@code file:},
 * is one of the machine that it is used on.
 */
public final class HadoopStorage implements Storage {

	/** NB: a scheme of one letter is a drive of Windows. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

	private final LocalStorage local = new LocalStorage();
	private final Configuration configuration;

	HadoopStorage(Configuration configuration) {
		this.configuration = configuration;
	}

	private static boolean isRemote(String path) {
		return ADDRESS.matcher(path).matches();
	}

	private FileSystem files(Path path) throws IOException {
		return path.getFileSystem(configuration);
	}

	@Override
	public String resolved(String folder, String path) {
		String given = path.trim();
		try {
			if (given.startsWith("file:"))
				return local.resolved("", new Path(given).toUri().getPath());
			if (isRemote(given))
				return new Path(given).toString();
			return isRemote(folder) ? new Path(folder + "/", given).toString() : local.resolved(folder, given);
		} catch (IllegalArgumentException e) {
			throw new InputException("\"" + given + "\" is no address of a file; give one.", e);
		}
	}

	@Override
	public String folderOf(String path) {
		return isRemote(path) ? new Path(path).getParent().toString() : local.folderOf(path);
	}

	@Override
	public boolean exists(String path) throws IOException {
		return isRemote(path) ? files(new Path(path)).exists(new Path(path)) : local.exists(path);
	}

	/** NB: of a file elsewhere no byte is read for it. */
	@Override
	public String objection(String path) {
		if (!isRemote(path))
			return local.objection(path);
		try {
			return exists(path) ? null : "does not exist";
		} catch (IOException e) {
			return "cannot be reached (" + e.getMessage() + ")";
		}
	}

	@Override
	public String objectionToFolder(String path) {
		if (!isRemote(path))
			return local.objectionToFolder(path);
		try {
			return files(new Path(path)).mkdirs(new Path(path)) ? null : "cannot be made";
		} catch (IOException e) {
			return "cannot be made (" + e.getMessage() + ")";
		}
	}

	@Override
	public <T> T read(String path, Reader<T> reader) throws IOException {
		if (!isRemote(path))
			return local.read(path, reader);
		// NB: ImageJ's readers want a file, and its name as the image's title.
		java.nio.file.Path folder = Files.createTempDirectory("neural-style");
		java.nio.file.Path copy = folder.resolve(new Path(path).getName());
		try (InputStream in = files(new Path(path)).open(new Path(path))) {
			Files.copy(in, copy);
			return reader.read(copy.toFile());
		} finally {
			Files.deleteIfExists(copy);
			Files.deleteIfExists(folder);
		}
	}

	@Override
	public void write(String path, byte[] bytes) throws IOException {
		if (!isRemote(path)) {
			local.write(path, bytes);
			return;
		}
		Path file = new Path(path);
		Path unfinished = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID() + ".unfinished");
		FileContext context = FileContext.getFileContext(file.toUri(), configuration);
		try {
			try (OutputStream out = context.create(unfinished, EnumSet.of(CreateFlag.CREATE), CreateOpts.createParent())) {
				out.write(bytes);
			}
			context.rename(unfinished, file, Rename.OVERWRITE);
		} finally {
			if (context.util().exists(unfinished))
				context.delete(unfinished, false);
		}
	}

	@Override
	public OutputStream grow(String path) throws IOException {
		if (!isRemote(path))
			return local.grow(path);
		FSDataOutputStream file = files(new Path(path)).create(new Path(path), true);
		return new FilterOutputStream(file) {

			@Override
			public void flush() throws IOException {
				file.hflush();
			}
		};
	}

	@Override
	public void list(String folder, boolean subfolders, Consumer<String> file) throws IOException {
		if (!isRemote(folder)) {
			local.list(folder, subfolders, file);
			return;
		}
		RemoteIterator<LocatedFileStatus> files = files(new Path(folder)).listFiles(new Path(folder), subfolders);
		while (files.hasNext())
			file.accept(files.next().getPath().toString());
	}
}
