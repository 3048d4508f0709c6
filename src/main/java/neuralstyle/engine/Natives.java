package neuralstyle.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Logger;

import org.bytedeco.javacpp.Loader;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

import neuralstyle.error.OwnJar;

/**
 * Starts ND4J and chooses the way of multiplying matrices, once for each JVM.
 * <p>
 * The system property {@code neuralstyle.products} forces the choice: {@code onednn} or {@code openblas}.
 */
public final class Natives {

	private static final Logger LOG = Logger.getLogger("neuralstyle");

	private static MatrixProducts products;
	private static NativesException failure;

	// NB: JavaCPP reads them when its first class is loaded, whoever asks for it here.
	static {
		// It takes the Java heap's limit for that of native memory too; here memory is counted before a run instead.
		setDefault("org.bytedeco.javacpp.maxbytes", "0");
		setDefault("org.bytedeco.javacpp.maxphysicalbytes", "0");
		// It warns of presets made for another version of it, which work; where logging goes is the host's decision.
		setDefault("org.bytedeco.javacpp.logger", "slf4j");
	}

	private Natives() { }

	/**
	 * The way of multiplying on this machine; it depends on what loads and on the instruction set, never on a measurement,
	 * so that the same machine always gives the same bits.
	 *
	 * @throws NativesException if ND4J's native libraries cannot be loaded; then for good in this JVM
	 */
	public static synchronized MatrixProducts products() {
		if (failure != null)
			throw failure;
		if (products == null)
			start();
		return products;
	}

	/**
	 * Where the native libraries are unpacked to.
	 *
	 * @throws IOException if there is no such folder
	 */
	public static Path folder() throws IOException {
		return Loader.getCacheDir().toPath();
	}

	private static void start() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		// NB: ImageJ loads plugins with a class loader of its own, which is not the thread's; ND4J looks for its natives
		// through the thread's and, finding none there, would be broken for the rest of this JVM.
		thread.setContextClassLoader(Natives.class.getClassLoader());
		try {
			ND4JClassLoading.setNd4jClassloaderFromClass(Natives.class);
			Nd4j.create(1).close();
			products = choose();
		} catch (LinkageError | RuntimeException e) {
			String trouble = OwnJar.trouble();
			failure = new NativesException(trouble != null ? trouble : "The native libraries of ND4J could not be loaded on "
				+ System.getProperty("os.name") + " " + System.getProperty("os.arch") + " (" + reason(e) + "); " + wayOut(), e);
			throw failure;
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	/** NB: JavaCPP unpacks a library again where its size or date is another one, not where it is damaged. */
	private static String wayOut() {
		try {
			return "delete the folder \"" + folder() + "\", into which they are unpacked, and start ImageJ again; if that does not help, "
				+ "unzip Neural Style's package for this computer again over ImageJ's folder.";
		} catch (IOException e) {
			return "let a folder .javacpp be made in \"" + System.getProperty("user.home") + "\", into which they are unpacked, and start "
				+ "ImageJ again.";
		} catch (LinkageError e) {
			return "unzip Neural Style's package for this computer again over ImageJ's folder.";
		}
	}

	private static MatrixProducts choose() {
		String forced = System.getProperty("neuralstyle.products", "");
		if (forced.equals("openblas"))
			return new OpenBlasProducts();
		try {
			return new OneDnnProducts();
		} catch (LinkageError | RuntimeException e) {
			if (forced.equals("onednn"))
				throw e;
			LOG.info("oneDNN does not load here (" + reason(e) + "); OpenBLAS multiplies instead, which takes longer.");
			return new OpenBlasProducts();
		}
	}

	private static void setDefault(String property, String value) {
		if (System.getProperty(property) == null)
			System.setProperty(property, value);
	}

	private static String reason(Throwable e) {
		Throwable root = e;
		while (root.getCause() != null)
			root = root.getCause();
		String message = root.getMessage();
		return message == null ? root.getClass().getSimpleName() : message.split("\\R", 2)[0];
	}
}
