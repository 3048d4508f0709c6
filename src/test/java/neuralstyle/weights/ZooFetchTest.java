package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deeplearning4j.common.resources.DL4JResources;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.zoo.model.VGG16;
import org.deeplearning4j.zoo.model.VGG19;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import neuralstyle.error.UserSentence;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** Fetching the zoo's weights from a host that behaves well or badly; DL4J's own initPretrained reads what came. */
class ZooFetchTest {

	private static final String NAME = "vgg19_dl4j_inference.zip";
	private static final String LOCK = "fetch.lock";
	private static final String CONVOLUTIONS = "vgg19-convolutions.npz";
	private static final String CHECKSUM = CONVOLUTIONS + ".sha256";
	private static final String URL = DL4JResources.getBaseDownloadURL();
	private static final File BASE = DL4JResources.getBaseDirectory();

	@TempDir
	static Path models;
	private static Path model;
	private static ZooServer server;

	@TempDir
	Path base;
	private Path folder;
	private Set<String> before;

	@BeforeAll
	static void serve() throws IOException {
		model = models.resolve("model.zip");
		ZooModelFile.write(model);
		server = new ZooServer(model);
	}

	@AfterAll
	static void close() {
		server.close();
		DL4JResources.setBaseDownloadURL(URL);
		DL4JResources.setBaseDirectory(BASE);
	}

	@BeforeEach
	void useFolder() {
		folder = base.resolve("models/vgg19");
		DL4JResources.setBaseDirectory(base.toFile());
		server.requests.clear();
		before = threads();
	}

	@AfterEach
	void noThreadIsLeft() {
		Set<String> names = threads();
		names.removeAll(before);
		// NB: the JDK's own, which ends by itself some seconds after the last connection.
		names.remove("Keep-Alive-Timer");
		assertEquals(Set.of(), names);
	}

	/** Without those of the server. */
	private static Set<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> !name.equals(ZooServer.THREADS))
			.collect(Collectors.toSet());
	}

	@Test
	void whatComesIsWhatTheModelHolds() throws IOException {
		fetch("good", new Watch());
		assertEquals(List.of("good"), server.requests);
		assertEquals(Set.of(LOCK, CONVOLUTIONS, CHECKSUM), files());
		VggWeights shipped = VggWeights.shipped();
		VggWeights zoo = ZooWeights.load();
		for (VggLayer layer : VggLayer.values()) {
			assertArrayEquals(ZooModelFile.kernel(shipped, layer), ZooModelFile.kernel(zoo, layer), layer.toString());
			assertArrayEquals(shipped.bias(layer), zoo.bias(layer), layer.toString());
		}
		Path kept = folder.resolve(CONVOLUTIONS);
		assertEquals(Sha256.of(kept) + "  " + CONVOLUTIONS + "\n", Files.readString(folder.resolve(CHECKSUM)));
		assertEquals(Sha256.of(kept), zoo.sha256());
		fetch("good", new Watch());
		assertEquals(1, server.requests.size(), "what is there is not fetched again");
		new ZooFolder().delete();
		assertEquals(Set.of(LOCK), files());
	}

	@Test
	void nobodyAsksTheNetworkForAnythingElse() {
		DL4JResources.setBaseDownloadURL(server.base("good"));
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, ZooWeights::load);
		assertSentence(e, "Weights...");
		new ZooFolder().delete();
		assertEquals(List.of(), server.requests);
	}

	@Test
	void aDownloadOfAnotherProgramIsUsedAndStays() throws IOException {
		Files.createDirectories(folder);
		Files.copy(model, folder.resolve(NAME));
		fetch("404", new Watch());
		assertEquals(List.of(), server.requests);
		assertEquals(Set.of(LOCK, NAME, CONVOLUTIONS, CHECKSUM), files());
	}

	@Test
	void halfADownloadOfAnotherProgramIsReplaced() throws IOException {
		Files.createDirectories(folder);
		Files.write(folder.resolve(NAME), new byte[1000]);
		fetch("good", new Watch());
		assertEquals(Set.of(LOCK, CONVOLUTIONS, CHECKSUM), files());
	}

	@Test
	void theServerRefuses() throws IOException {
		for (String status : List.of("403", "404", "500", "301")) {
			assertFault(status, status);
			assertEquals(Set.of(LOCK), files());
		}
		assertNextTryWorks("good");
	}

	@Test
	void cutInTheMiddle() throws IOException {
		assertFault("cut", "broke at .* of .*go on from there");
		assertEquals(Set.of(LOCK, NAME + ".part"), files());
		long half = Files.size(folder.resolve(NAME + ".part"));
		assertEquals(Files.size(model) / 2, half);
		assertNextTryWorks("good bytes=" + half + "-");
	}

	@Test
	void aServerThatSaysNothingMore() throws IOException {
		assertEquals(15_000, new ZooFetch().timeout);
		DL4JResources.setBaseDownloadURL(server.base("stall"));
		assertSentence(assertThrows(FetchException.class, () -> new ZooFetch(1000).fetch(new Watch())),
			"broke at .* of .*timed out.*go on from there");
		assertNextTryWorks("good bytes=" + Files.size(model) / 2 + "-");
	}

	@Test
	void wrongChecksum() throws IOException {
		assertFault("wrong", "not the zoo's VGG-19.*deleted");
		assertEquals(Set.of(LOCK), files());
		assertNextTryWorks("good");
	}

	@Test
	void anotherNetwork() throws IOException {
		Path file = base.resolve("another.zip");
		ComputationGraph graph = VGG16.builder().numClasses(2).inputShape(new int[] { 3, 32, 32 }).build().init();
		// NB: random numbers take seconds to compress.
		graph.params().assign(0);
		ZooModelFile.write(file, graph);
		assertNotTaken(file, "deleted: it is no VGG-19, for it has 13 convolutions and not 16");
	}

	@Test
	void swappedChannels() throws IOException {
		ComputationGraph graph = VGG19.builder().numClasses(2).inputShape(new int[] { 3, 32, 32 }).build().init();
		ZooModelFile.fill(graph);
		INDArray kernel = graph.getLayer(0).getParam("W");
		graph.getLayer(0).setParam("W", Nd4j.concat(1, kernel.get(all(), interval(2, 3)), kernel.get(all(), interval(1, 2)),
			kernel.get(all(), interval(0, 1))));
		Path file = base.resolve("swapped.zip");
		ByteArrayOutputStream coefficients = new ByteArrayOutputStream();
		Nd4j.write(graph.params(), new DataOutputStream(coefficients));
		graph.params().close();
		// NB: what DL4J's own writer would write, which takes seconds to compress it.
		ZooModelFile.write(file, Map.of("configuration.json", graph.getConfiguration().toJson().getBytes(), "coefficients.bin",
			coefficients.toByteArray()));
		assertNotTaken(file, "deleted: the layer conv1_1 is like the shipped one only with blue and red swapped");
	}

	@Test
	void aDamagedModelWithTheRightChecksum() throws IOException {
		byte[] bytes = Files.readAllBytes(model);
		java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 1000, (byte) 0);
		Path file = Files.write(base.resolve("damaged.zip"), bytes);
		ZooModelFile.setChecksum(file);
		assertNotTaken(file, "deleted: it is damaged, or no file of Deeplearning4j's");
	}

	@Test
	void aModelWithoutCoefficients() throws IOException {
		Path file = base.resolve("empty.zip");
		ZooModelFile.write(file, Map.of("configuration.json", "{}".getBytes()));
		assertNotTaken(file, "deleted: it is damaged, or no file of Deeplearning4j's");
	}

	/** DL4J makes a Java object of that entry, before it looks at anything else. */
	@Test
	void aProgramInTheModelIsNotRun() throws IOException {
		ByteArrayOutputStream object = new ByteArrayOutputStream();
		new ObjectOutputStream(object).writeObject(new Trap());
		Path file = base.resolve("trap.zip");
		ZooModelFile.write(file, Map.of("preprocessor.bin", object.toByteArray()));
		assertNotTaken(file, "deleted: it has a program in it");
		assertFalse(Trap.sprung);
	}

	static final class Trap implements Serializable {

		private static final long serialVersionUID = 1;
		static boolean sprung;

		private void readObject(java.io.ObjectInputStream in) {
			sprung = true;
		}
	}

	@Test
	void aDamagedDownloadOfAnotherProgramStays() throws IOException {
		Files.createDirectories(folder);
		ZooModelFile.write(folder.resolve(NAME), Map.of("configuration.json", "{}".getBytes()));
		assertFault("404", "vgg19_dl4j_inference.zip, which another program fetched, cannot be used: it is damaged.*; delete it");
		assertEquals(Set.of(LOCK, NAME), files());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar-EG-u-nu-arab", "tr-TR" })
	void whateverTheLanguage(String language) throws IOException {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag(language));
			assertFault("cut", "broke at [0-9]+ of [0-9]+ MB");
			assertNextTryWorks("good bytes=" + Files.size(model) / 2 + "-");
			assertTrue(WeightsList.now().get(1).contains("\nconv1_1 1.000000   conv1_2 1.000000\n"), WeightsList.now().get(1));
		} finally {
			Locale.setDefault(before);
		}
	}

	private void assertNotTaken(Path file, String words) throws IOException {
		try (ZooServer other = new ZooServer(file)) {
			assertFaultOf(other.base("good"), words);
		}
		assertEquals(Set.of(LOCK), files());
		assertNextTryWorks("good");
	}

	@Test
	void whatIsThereIsWholeButWasNotRead() throws IOException {
		Files.createDirectories(folder);
		Files.copy(model, folder.resolve(NAME + ".part"));
		assertNextTryWorks("good bytes=" + Files.size(model) + "-");
	}

	@Test
	void whatIsThereIsMoreThanTheServerHas() throws IOException {
		Files.createDirectories(folder);
		Files.write(folder.resolve(NAME + ".part"), new byte[(int) Files.size(model) + 1]);
		fetch("good", new Watch());
		assertEquals(List.of("good bytes=" + (Files.size(model) + 1) + "-", "good"), server.requests);
		assertEquals(Set.of(LOCK, CONVOLUTIONS, CHECKSUM), files());
	}

	@Test
	void noNetwork() throws IOException {
		assertFaultOf("http://127.0.0.1:1/", "127.0.0.1 does not answer .*refused");
		assertFaultOf("http://nowhere.invalid/", "nowhere.invalid is not found; connect");
		for (String address : List.of("nonsense", "file:///", "http:/", "http://127.0.0.1:99999/"))
			assertFaultOf(address, "no http address");
		assertEquals(Set.of(LOCK), files());
		assertNextTryWorks("good");
	}

	/** NB: Linux' /dev/full is a disk without room; it stands where the partial file would. */
	@Test
	void fullDisk() throws IOException {
		Files.createDirectories(folder);
		Files.createSymbolicLink(folder.resolve(NAME + ".part"), Path.of("/dev/full"));
		assertFault("good", "no room.*No space left on device");
		assertEquals(Set.of(LOCK), files());
		assertNextTryWorks("good");
	}

	/** NB: a folder below a file cannot be made, whoever asks; the system's own superuser may write everywhere else. */
	@Test
	void aFolderThatCannotBeWritten() throws IOException {
		Files.createFile(base.resolve("models"));
		assertFault("good", "cannot be kept in .*models.vgg19");
		assertEquals(List.of(), server.requests);
		Files.delete(base.resolve("models"));
		assertNextTryWorks("good");
	}

	@Test
	void twoAtOnce() throws Exception {
		Watch first = new Watch();
		FutureTask<Void> fetching = new FutureTask<>(() -> fetch("slow", first), null);
		new Thread(fetching).start();
		if (!first.begun.await(20, TimeUnit.SECONDS))
			fetching.get(1, TimeUnit.SECONDS);
		assertFault("good", "Another ImageJ is fetching");
		assertSentence(assertThrows(FetchException.class, new ZooFolder()::delete), "Another ImageJ is fetching");
		fetching.get();
		assertEquals(List.of("slow"), server.requests);
		assertEquals(Set.of(LOCK, CONVOLUTIONS, CHECKSUM), files());
	}

	@Test
	void cancelled() throws Exception {
		Watch watch = new Watch();
		watch.cancelAt = 0.25;
		CancellationException e = assertThrows(CancellationException.class, () -> fetch("slow", watch));
		assertSentence(e, "stopped at \\d+ of \\d+ MB; the next fetch goes on from there");
		assertEquals(Set.of(LOCK, NAME + ".part"), files());
		assertNextTryWorks("good bytes=" + Files.size(folder.resolve(NAME + ".part")) + "-");
	}

	@Test
	void whatCameInPartCanBeDeleted() throws IOException {
		assertFault("cut", "go on from there");
		new ZooFolder().delete();
		assertEquals(Set.of(LOCK), files());
	}

	private static void fetch(String behaviour, FetchListener listener) {
		DL4JResources.setBaseDownloadURL(server.base(behaviour));
		new ZooFetch().fetch(listener);
	}

	private static void assertFault(String behaviour, String words) {
		assertFaultOf(server.base(behaviour), words);
	}

	private static void assertFaultOf(String base, String words) {
		DL4JResources.setBaseDownloadURL(base);
		assertSentence(assertThrows(FetchException.class, () -> new ZooFetch().fetch(new Watch())), words);
	}

	private static void assertSentence(Exception e, String words) {
		assertTrue(e instanceof UserSentence || e instanceof CancellationException, e.toString());
		assertTrue(Pattern.compile(words).matcher(e.getMessage()).find(), e.getMessage());
		assertTrue(e.getMessage().matches("[A-Za-z\"].*\\.") && !e.getMessage().contains("Exception"), e.getMessage());
	}

	private void assertNextTryWorks(String request) throws IOException {
		fetch("good", new Watch());
		assertEquals(request, server.requests.get(server.requests.size() - 1));
		assertEquals(Set.of(LOCK, CONVOLUTIONS, CHECKSUM), files());
		ZooWeights.load();
	}

	private Set<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	private static final class Watch implements FetchListener {

		final CountDownLatch begun = new CountDownLatch(1);
		double cancelAt = 2;
		private double fraction;

		@Override
		public void progress(String text, double fraction) {
			this.fraction = fraction;
			if (fraction > 0)
				begun.countDown();
		}

		@Override
		public boolean cancelled() {
			return fraction >= cancelAt;
		}
	}
}
