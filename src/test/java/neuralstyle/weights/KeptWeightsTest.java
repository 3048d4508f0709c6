package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deeplearning4j.common.resources.DL4JResources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;

/** What is kept of the zoo's weights is what was fetched, or is not used. */
class KeptWeightsTest {

	private static final String WAY_OUT = "; delete the zoo's weights by Plugins > Neural Style > Weights... and fetch them again.";
	private static final File BASE = DL4JResources.getBaseDirectory();

	@TempDir
	Path base;
	private final FileOfWeights weights = new FileOfWeights();
	private Path file;
	private Path checksum;

	@BeforeEach
	void keep() throws IOException {
		DL4JResources.setBaseDirectory(base.toFile());
		ZooFolder folder = new ZooFolder();
		Files.createDirectories(folder.path);
		folder.keep(unfinished -> NpzWriter.write(unfinished, weights.kernels, weights.biases));
		file = folder.file;
		checksum = folder.path.resolve("vgg19-convolutions.npz.sha256");
	}

	@AfterEach
	void useTheUsualFolder() {
		DL4JResources.setBaseDirectory(BASE);
	}

	private static void assertFault(String sentence) {
		assertEquals(sentence, assertThrows(InputException.class, ZooWeights::load).getMessage());
		assertTrue(WeightsList.now().get(1).contains(sentence), WeightsList.now().get(1));
	}

	private Set<String> files() throws IOException {
		try (Stream<Path> files = Files.list(file.getParent())) {
			return files.map(one -> one.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	@Test
	void isNotedAsSha256sumDoes() throws IOException {
		assertEquals(Sha256.of(file) + "  vgg19-convolutions.npz\n", Files.readString(checksum));
		assertEquals(Set.of("vgg19-convolutions.npz", "vgg19-convolutions.npz.sha256"), files());
		assertEquals(Sha256.of(file), ZooWeights.load().sha256());
	}

	/** NB: the twelfth byte is one of the first entry's date, which no checksum within the file knows and nobody reads. */
	@ParameterizedTest
	@ValueSource(longs = { 12, 40_000_000, 79_999_999 })
	void aFlippedByteIsSeen(long place) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.seek(place);
			int before = bytes.read();
			bytes.seek(place);
			bytes.write(before ^ 1);
		}
		assertFault("The weights file \"" + file + "\" cannot be used: its SHA-256 is not the recorded one, so it is another file or "
			+ "damaged" + WAY_OUT);
	}

	@Test
	void otherWeightsThatAreAlikeAreSeen() throws IOException {
		weights.betweenTheTablesValues();
		NpzWriter.write(file, weights.kernels, weights.biases);
		assertFault("The weights file \"" + file + "\" cannot be used: its SHA-256 is not the recorded one, so it is another file or "
			+ "damaged" + WAY_OUT);
		ZooWeights.delete();
		assertEquals(Set.of("fetch.lock"), files());
	}

	@Test
	void aFileWithoutChecksumIsTrustedOnce() throws IOException {
		Files.delete(checksum);
		String sum = ZooWeights.load().sha256();
		assertEquals(sum + "  vgg19-convolutions.npz\n", Files.readString(checksum));
		weights.betweenTheTablesValues();
		NpzWriter.write(file, weights.kernels, weights.biases);
		assertThrows(InputException.class, ZooWeights::load);
	}

	/** But only where its layers are the shipped ones. */
	@Test
	void anotherFileWithoutChecksumIsNotTrusted() throws IOException {
		Files.delete(checksum);
		Files.write(file, new byte[1000]);
		assertFault("The weights file \"" + file + "\" cannot be used: it is damaged, or no .npz file" + WAY_OUT);
		assertFalse(Files.exists(checksum));
	}

	/** NB: a folder where the lock would be stands for one that cannot be written; the superuser may write everywhere. */
	@Test
	void withoutAPlaceForTheChecksumTheWeightsAreUsed() throws IOException {
		Files.delete(checksum);
		Files.createDirectory(file.resolveSibling("fetch.lock"));
		assertEquals(Sha256.of(file), ZooWeights.load().sha256());
		assertFalse(Files.exists(checksum));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "no checksum", "f4ba50cd  vgg19-convolutions.npz\n", "SUM\n", "SUM  another.npz\n",
		"SUM  vgg19-convolutions.npz\nSUM  vgg19-convolutions.npz\n", "SUM  vgg19-convolutions.np" })
	void aDamagedChecksumIsSaid(String text) throws IOException {
		Files.writeString(checksum, text.replace("SUM", Sha256.of(file)));
		assertFault("The file \"" + checksum + "\" holds no SHA-256, so that it is not known whether the weights beside it are as they "
			+ "were fetched" + WAY_OUT);
	}

	@Test
	void aChecksumThatCannotBeRead() throws IOException {
		Files.delete(checksum);
		Files.createDirectory(checksum);
		assertFault("The file \"" + checksum + "\" could not be read: Is a directory.");
	}

	@Test
	void aFolderThatIsNone() {
		System.setProperty("org.deeplearning4j.resources.directory", "a\0b");
		try {
			DL4JResources.resetBaseDirectoryLocation();
		} finally {
			System.clearProperty("org.deeplearning4j.resources.directory");
		}
		String sentence = assertThrows(FetchException.class, ZooWeights::areThere).getMessage();
		assertEquals("\"a\0b\" is no folder; correct org.deeplearning4j.resources.directory.", sentence);
	}
}
