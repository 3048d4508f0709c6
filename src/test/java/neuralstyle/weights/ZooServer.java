package neuralstyle.weights;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The zoo's host, as it may be. The first part of an address says how it behaves: {@code good}, {@code cut} (half of what was
 * asked for comes), {@code wrong} (one byte is another), {@code slow} (8 MB a second), {@code stall} (half, then nothing), or
 * the number of an HTTP error. It serves parts of the file where they are asked for.
 */
public final class ZooServer implements AutoCloseable {

	/** The name of its threads. */
	static final String THREADS = "Zoo server";

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(task, THREADS));
	private final byte[] file;
	/** What was asked for: the behaviour and the range, if there was one. */
	final List<String> requests = new CopyOnWriteArrayList<>();

	ZooServer(Path file) throws IOException {
		this.file = Files.readAllBytes(file);
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::answer);
		server.setExecutor(threads);
		server.start();
	}

	/** Serves the file until it is ended; says where. */
	public static void main(String[] args) throws IOException {
		System.out.println(new ZooServer(Path.of(args[0])).base(""));
	}

	/** For DL4J's org.deeplearning4j.resources.baseurl. */
	String base(String behaviour) {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + behaviour + (behaviour.isEmpty() ? "" : "/");
	}

	private void answer(HttpExchange exchange) throws IOException {
		String behaviour = exchange.getRequestURI().getPath().split("/")[1];
		String range = exchange.getRequestHeaders().getFirst("Range");
		requests.add(range == null ? behaviour : behaviour + " " + range);
		try {
			if (behaviour.matches("\\d+")) {
				exchange.sendResponseHeaders(Integer.parseInt(behaviour), -1);
				return;
			}
			int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
			if (from >= file.length) {
				exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
				exchange.sendResponseHeaders(416, -1);
				return;
			}
			if (range != null)
				exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
			exchange.sendResponseHeaders(range == null ? 200 : 206, file.length - from);
			send(exchange.getResponseBody(), behaviour, from);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			exchange.close();
		}
	}

	private void send(OutputStream out, String behaviour, int from) throws IOException, InterruptedException {
		int end = behaviour.equals("cut") || behaviour.equals("stall") ? from + (file.length - from) / 2 : file.length;
		int block = 1 << 18;
		for (int at = from; at < end; at += block) {
			byte[] bytes = Arrays.copyOfRange(file, at, Math.min(end, at + block));
			if (behaviour.equals("wrong"))
				bytes[0]++;
			out.write(bytes);
			if (behaviour.equals("slow"))
				Thread.sleep(30);
		}
		if (behaviour.equals("stall")) {
			out.flush();
			Thread.sleep(60_000);
		}
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
