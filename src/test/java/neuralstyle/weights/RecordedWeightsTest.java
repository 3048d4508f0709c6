package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** The weights of a run as its image tells them, which may come from anybody. */
class RecordedWeightsTest {

	private static final String WAY_OUT = "; give the file of the run by the key weights.";

	@TempDir
	static Path folder;
	private static Path file;
	private static String sha256;

	@BeforeAll
	static void write() throws IOException {
		file = new FileOfWeights().npz(folder.resolve("vgg19.npz"));
		sha256 = Sha256.of(file);
	}

	private static String sentence(String path, String sha256) {
		return assertThrows(InputException.class, () -> WeightsSource.recorded(path, sha256)).getMessage();
	}

	@Test
	void theFileOfTheRunIsTaken() throws IOException {
		VggWeights weights = WeightsSource.recorded(file.toString(), sha256);
		assertEquals(sha256, weights.sha256());
		assertEquals("vgg19.npz", weights.name());
		weights.forget();
		assertEquals(64, weights.bias(VggLayer.CONV1_1).length);
		Path link = Files.createSymbolicLink(folder.resolve("link.npz"), file);
		assertEquals(sha256, WeightsSource.recorded(link.toString(), sha256).sha256());
	}

	@Test
	void theShippedOnesAreTakenWhateverTheirChecksumWas() {
		assertEquals(VggWeights.shipped().sha256(), WeightsSource.recorded("shipped", "of another version").sha256());
	}

	/** NB: what is no weights at all would end in another sentence if it were parsed. */
	@Test
	void anotherFileIsNotParsed() throws IOException {
		Path other = Files.writeString(folder.resolve("other.npz"), "no weights");
		assertEquals("The weights file \"" + other + "\" cannot be used: its SHA-256 is not the recorded one, so it is another file or "
			+ "damaged" + WAY_OUT, sentence(other.toString(), sha256));
		String words = "The weights file \"" + file + "\" cannot be used: its SHA-256 is not the recorded one";
		assertTrue(sentence(file.toString(), Sha256.of(other)).startsWith(words));
		// The right file and damaged all the same: now it is parsed, and the way out is said too.
		assertEquals("The weights file \"" + other + "\" cannot be used: it is damaged, or no .npz file" + WAY_OUT,
			sentence(other.toString(), Sha256.of(other)));
	}

	@Test
	void aFileThatChangesAfterwardsIsNotParsed() throws IOException {
		Path changing = Files.copy(file, folder.resolve("changing.npz"));
		VggWeights weights = WeightsSource.recorded(changing.toString(), sha256);
		weights.forget();
		Files.writeString(changing, "no weights");
		String sentence = assertThrows(InputException.class, () -> weights.bias(VggLayer.CONV1_1)).getMessage();
		assertTrue(sentence.contains("its SHA-256 is not the recorded one"), sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "F4", "f4ba50cd" })
	void withoutAChecksumNothingIsTaken(String sum) {
		assertEquals("The run does not tell the SHA-256 of its weights \"" + file + "\"" + WAY_OUT, sentence(file.toString(), sum));
	}

	@Test
	void withoutAChecksumLineNothingIsTaken() {
		assertEquals("The run does not tell the SHA-256 of its weights \"" + file + "\"" + WAY_OUT, sentence(file.toString(), null));
	}

	@Test
	void pipesDevicesFoldersAndNothing() throws Exception {
		Path pipe = folder.resolve("pipe.npz");
		assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
		Path zero = Files.createSymbolicLink(folder.resolve("zero.npz"), Path.of("/dev/zero"));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (Path one : new Path[] { pipe, zero, Path.of("/dev/zero") })
				assertEquals("The weights file \"" + one + "\" cannot be used: it is a device or a pipe, and no file" + WAY_OUT,
					sentence(one.toString(), sha256));
		});
		assertEquals("The weights file \"" + folder + "\" cannot be used: it is a folder" + WAY_OUT, sentence(folder.toString(),
			sha256));
		Path none = folder.resolve("none.npz");
		assertEquals("The weights file \"" + none + "\" cannot be used: there is no such file" + WAY_OUT, sentence(none.toString(),
			sha256));
		assertTrue(sentence("a\0b.npz", sha256).contains("which is no path of a file"));
	}

	/** NB: for Unix two bars are as good as one, so the right file lies there: it is refused for its path alone. */
	@Test
	void anotherComputersPathIsNotFollowed() {
		for (String path : new String[] { "/" + file, "//" + file, "/" + folder + "/../" + folder.getFileName() + "/vgg19.npz" })
			assertEquals("The run had its weights from \"" + path + "\", a path to another computer, which is not followed" + WAY_OUT,
				sentence(path, sha256));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\\\host\\share\\vgg19.npz", "//host/share/vgg19.npz", "/\\host\\share/vgg19.npz", "\\/host/vgg19.npz",
		"\\\\host@SSL@8443\\DavWWWRoot\\vgg19.npz", " \\\\host\\share\\vgg19.npz", "\t//host/vgg19.npz", "\\\\192.168.0.1\\c$\\vgg19.npz",
		"/net/host/vgg19.npz", "/NET/host/vgg19.npz", "/tmp/../net/host/vgg19.npz", "/tmp/./..//net/./host/vgg19.npz",
		"/Network/Servers/host/vgg19.npz", "/../net/host/vgg19.npz" })
	void otherComputers(String path) {
		assertEquals("The run had its weights from \"" + path + "\", a path to another computer, which is not followed" + WAY_OUT,
			sentence(path, sha256));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\\\?\\UNC\\host\\share\\vgg19.npz", "//?/UNC/host/share/vgg19.npz", "\\\\?\\C:\\vgg19.npz",
		"\\\\.\\PhysicalDrive0", "//./pipe/vgg19.npz", "\\/.\\COM1", "\\??\\UNC\\host\\share\\vgg19.npz", "CON", "C:\\data\\nul",
		"C:\\data\\COM1.npz", "c:/data/lpt9 .npz", "C:con.npz", "prn.h5", "C:\\aux\\vgg19.npz", "com\u00b2.npz", "CONIN$" })
	void devices(String path) {
		assertEquals("The run had its weights from \"" + path + "\", a name of the system's for a device, which is not followed"
			+ WAY_OUT, sentence(path, sha256));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file://host/share/vgg19.npz", "file:///home/vgg19.npz", "FILE:\\\\host\\vgg19.npz", "file:/vgg19.npz",
		"http://host/vgg19.npz", "smb://host/share/vgg19.npz", "jar:file:/a.jar!/vgg19.npz", "ms-search:x" })
	void addresses(String path) {
		assertEquals("The run had its weights from \"" + path + "\", an address and no path, which is not followed" + WAY_OUT,
			sentence(path, sha256));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/home/me/vgg19.npz", "C:\\Users\\me\\vgg19.npz", "C:/Users/me/my weights/vgg19.h5", "d:\\vgg19.npz",
		"vgg19.npz", "weights/vgg19.npz", "../vgg19.npz", "/home/net/vgg19.npz", "/net", "/home/me/confocal.npz", "/data/com/vgg19.npz",
		"\\vgg19.npz", "/Volumes/Disk/vgg19.npz", "/data/com10.npz", "net/vgg19.npz" })
	void pathsOnThisComputer(String path) {
		assertNull(RecordedPath.objection(path));
	}

	/** Neither by looking nor by asking what a path means here. */
	@Test
	void thePathIsJudgedByItsWords() {
		ArchRuleDefinition.noClasses().should().dependOnClassesThat().belongToAnyOf(Files.class, File.class, Path.class,
			FileSystem.class).check(new ClassFileImporter().importClasses(RecordedPath.class));
	}
}
