package neuralstyle.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

/**
 * A file that comes by HTTP, on the calling thread. What came before a broken connection or a cancellation stays in the partial
 * file, and the next download asks for the rest only. Every fault is a FetchException with one sentence for the user.
 */
final class Download {

	private static final int RANGE_NOT_SATISFIABLE = 416;
	private static final double MB = 1e6;

	private final String address;
	private final Path part;
	private final int timeout;
	private final FetchListener listener;
	/** Bytes that are there, and of the whole file; -1 if the server does not say. */
	private long done;
	private long total;

	private Download(String address, Path part, int timeout, FetchListener listener) {
		this.address = address;
		this.part = part;
		this.timeout = timeout;
		this.listener = listener;
	}

	/**
	 * Completes the partial file.
	 *
	 * @param part in a folder that exists
	 * @param timeout milliseconds that a server may say nothing; also the longest time until a cancellation comes through then
	 * @throws FetchException if the file did not come whole
	 * @throws CancellationException with a sentence, if the listener said so
	 */
	static void complete(String address, Path part, int timeout, FetchListener listener) {
		Download download = new Download(address, part, timeout, listener);
		try {
			download.run();
		} catch (IOException e) {
			throw new FetchException(download.sentence(e), e);
		}
	}

	private void run() throws IOException {
		done = Files.exists(part) ? Files.size(part) : 0;
		listener.progress("Asking " + host() + " for the weights", 0);
		HttpURLConnection connection = ask();
		if (connection.getResponseCode() == RANGE_NOT_SATISFIABLE) {
			connection.disconnect();
			if (("bytes */" + done).equals(connection.getHeaderField("Content-Range")))
				return;
			done = 0;
			connection = ask();
		}
		try {
			int status = connection.getResponseCode();
			if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL)
				throw new FetchException("The server " + host() + " does not give the weights (" + status + " "
					+ connection.getResponseMessage() + " for " + address + "); try again another day, or take them from a file "
					+ "(docs/weights.md).");
			if (status == HttpURLConnection.HTTP_OK)
				done = 0;
			long coming = connection.getContentLengthLong();
			total = coming < 0 ? -1 : done + coming;
			checkRoom();
			receive(connection);
		} finally {
			connection.disconnect();
		}
	}

	private HttpURLConnection ask() throws IOException {
		URL url = url();
		URLConnection any = url == null ? null : url.openConnection();
		// NB: without a host, or with a port that there cannot be, Java throws only when it connects.
		if (!(any instanceof HttpURLConnection) || url.getHost().isEmpty() || url.getPort() > 65_535)
			throw new FetchException("\"" + address + "\" is no http address; correct org.deeplearning4j.resources.baseurl.");
		HttpURLConnection connection = (HttpURLConnection) any;
		connection.setConnectTimeout(timeout);
		connection.setReadTimeout(timeout);
		if (done > 0)
			connection.setRequestProperty("Range", "bytes=" + done + "-");
		return connection;
	}

	/** NB: some file systems answer 0 where they do not know. */
	private void checkRoom() throws IOException {
		long room = Files.getFileStore(part.getParent()).getUsableSpace();
		if (room > 0 && total - done > room)
			throw noRoom("there are " + megabytes(room) + " MB free", null);
	}

	private void receive(HttpURLConnection connection) throws IOException {
		byte[] block = new byte[1 << 16];
		try (InputStream in = connection.getInputStream(); OutputStream out = open()) {
			int count;
			while ((count = in.read(block)) >= 0) {
				write(out, block, count);
				done += count;
				listener.progress("Fetching the zoo's weights: " + amount(), total > 0 ? (double) done / total : 0);
				if (listener.cancelled())
					throw new CancellationException("Fetching was stopped at " + amount() + "; the next fetch goes on from there.");
			}
		}
		if (done < total)
			throw new IOException("it ended early");
	}

	private OutputStream open() throws IOException {
		if (done > 0)
			return Files.newOutputStream(part, StandardOpenOption.APPEND);
		return Files.newOutputStream(part);
	}

	/** NB: on a full disk the partial file goes too, for it is the one that fills it. */
	private void write(OutputStream out, byte[] block, int count) throws IOException {
		try {
			out.write(block, 0, count);
		} catch (IOException e) {
			out.close();
			Files.deleteIfExists(part);
			throw noRoom(e.getMessage(), e);
		}
	}

	private FetchException noRoom(String reason, IOException e) {
		return new FetchException("The folder " + part.getParent() + " has no room for the weights (" + reason + "); make "
			+ (total > 0 ? megabytes(total) + " MB" : "room") + " free there and fetch them again.", e);
	}

	private String sentence(IOException e) {
		if (e instanceof UnknownHostException)
			return "The server " + host() + " is not found; connect this computer to the network and fetch the weights again.";
		if (e instanceof FileSystemException)
			return "The file " + part + " cannot be written (" + DiskFault.reason(e) + "); make its folder writable.";
		if (e instanceof ConnectException || done == 0 && e instanceof SocketTimeoutException)
			return "The server " + host() + " does not answer (" + e.getMessage() + "); fetch the weights again later.";
		return "The connection to " + host() + " broke at " + amount() + " (" + e.getMessage()
			+ "); fetch the weights again, and they go on from there.";
	}

	private String host() {
		URL url = url();
		return url == null ? address : url.getHost();
	}

	/** Null if it is no address. */
	private URL url() {
		try {
			return new URL(address);
		} catch (MalformedURLException e) {
			return null;
		}
	}

	private String amount() {
		return total > 0 ? megabytes(done) + " of " + megabytes(total) + " MB" : megabytes(done) + " MB";
	}

	static String megabytes(long bytes) {
		return "" + Math.round(bytes / MB);
	}
}
