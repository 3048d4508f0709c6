package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsFileTest.Form;

/** Digits of another script and the Turkish i are the user's language, not that of files and figures. */
class WeightsInAnyLanguageTest {

	private static final Locale BEFORE = Locale.getDefault();

	@TempDir
	Path folder;

	@AfterEach
	void usualLanguage() {
		Locale.setDefault(BEFORE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar-EG-u-nu-arab", "tr-TR" })
	void everySourceIsRead(String language) throws IOException {
		Locale.setDefault(Locale.forLanguageTag(language));
		assertEquals(64, VggWeights.shipped().bias(VggLayer.CONV1_1).length);
		FileOfWeights values = new FileOfWeights();
		for (Form form : Form.values()) {
			Path file = form.write(values, folder);
			VggWeights weights = WeightsFile.read(file);
			assertTrue(weights.sha256().matches("[0-9a-f]{64}"), weights.sha256());
			assertEquals("the training of the shipped one: every layer agrees with it (correlation at least 1.000000)", weights.note());
			assertEquals(weights.sha256(), WeightsSource.recorded(file.toString(), weights.sha256()).sha256());
			Path capitals = Files.move(file, folder.resolve(file.getFileName().toString().toUpperCase(Locale.ROOT)));
			assertEquals(weights.sha256(), WeightsFile.read(capitals).sha256());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar-EG-u-nu-arab", "tr-TR" })
	void sentencesAreTheSame(String language) throws IOException {
		Locale.setDefault(Locale.forLanguageTag(language));
		Path pickle = Files.writeString(folder.resolve("A.PICKLE"), "a");
		assertTrue(sentence(pickle).contains("runs the code in it"), sentence(pickle));
		FileOfWeights turned = new FileOfWeights();
		turned.reorder(VggLayer.CONV2_1, (y, x, in, out) -> FileOfWeights.at(VggLayer.CONV2_1, 2 - y, 2 - x, in, out));
		String sentence = sentence(turned.npz(folder.resolve("a.npz")));
		assertTrue(sentence.matches(".*\\(correlation 1.00, and -?0\\.[0-9]{2} as it is\\).*"), sentence);
		assertEquals("a path to another computer", RecordedPath.objection("\\\\INFINITE\\SHARE\\a.npz"));
		assertEquals("a name of the system's for a device", RecordedPath.objection("C:\\CONIN$"));
		assertEquals("an address and no path", RecordedPath.objection("FILE:/a.npz"));
	}

	private static String sentence(Path file) {
		return assertThrows(InputException.class, () -> WeightsFile.read(file)).getMessage();
	}
}
