package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ij.IJ;
import neuralstyle.options.Preset;
import neuralstyle.transfer.EngineFacts;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.Version;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.ZooWeights;

/** What the command says and what it gives to others; bin/test opens its dialog, and breaks an installation. */
@ExtendWith(BatchMode.class)
class AboutTest {

	@Test
	void saysWhatThereIs() throws Exception {
		String text = AboutText.all();
		for (String wanted : new String[] { "program: Neural Style " + Version.current() + "\n",
			"engine: " + EngineFacts.names() + ", ", "SHA-256: " + VggWeights.shipped().sha256() + "\n",
			"ImageJ: " + IJ.getFullVersion() + "\n", System.getProperty("java.version"), System.getProperty("os.name"), place("presets", Preset.folder()),
			place("zoo's weights", ZooWeights.folder()), place("native libraries", EngineFacts.folder()), "licence: BSD 2-Clause" })
			assertTrue(text.contains(wanted), wanted + " in " + text);
		assertTrue(Pattern.compile("\nmemory: \\d+\\.\\d GB for ImageJ, \\d+\\.\\d GB of it free; \\d+\\.\\d GB free on the computer\n"
			+ "a run of 512 x 512 needs: about \\d\\.\\d GB\n").matcher(text).find(), text);
	}

	private static String place(String what, Path folder) {
		return "\n" + what + ": " + folder.toString().replace(System.getProperty("user.home"), "~") + "\n";
	}

	/** Names begin with the library's, as results have it. */
	@Test
	void theEngineIsThatOfResults() {
		String names = EngineFacts.names();
		assertTrue(names.startsWith(StyleTransfer.engine()), names);
		assertTrue(names.matches("(oneDNN|OpenBLAS), (AVX-512|AVX2|AVX|" + System.getProperty("os.arch") + ")"), names);
	}

	@Test
	void aReportNamesNoFolder() {
		String text = Surroundings.report();
		for (String secret : new String[] { System.getProperty("user.home"), Preset.folder().toString(), Surroundings.folders(),
			ZooWeights.folder().toString(), "~" })
			assertFalse(text.contains(secret), secret + " in " + text);
		assertEquals(10, text.lines().count(), text);
	}

	/** CITATION.cff has another order, and the same facts. */
	@Test
	void theCitationIsThatOfCitationCff() throws Exception {
		String bib = AboutText.citation();
		String cff = Files.readString(Path.of("CITATION.cff"));
		assertTrue(bib.contains("version = {" + Version.current() + "}"), bib);
		String plain = bib.replaceAll("[{}]", "");
		int facts = 0;
		Matcher fact = Pattern.compile("(?m)^\\s*(?:- )?(title|name|license|year|url): (.*)$").matcher(cff);
		for (; fact.find(); facts++)
			assertTrue(plain.contains(" = " + fact.group(2) + ",") || plain.contains(" = " + fact.group(2) + "\n"), fact.group());
		Matcher author = Pattern.compile("family-names: (.*)\\s+given-names: (.*)").matcher(cff);
		for (; author.find(); facts++)
			assertTrue(plain.contains(author.group(1) + ", " + author.group(2)), author.group());
		assertTrue(plain.contains("year = " + cff.replaceAll("(?s).*date-released: \"(\\d+)-.*", "$1") + ","), plain);
		assertTrue(facts >= 15, facts + " facts");
	}

	@Test
	void aMacroHasTheTestOrASentence() {
		assertNull(MacroRun.of(About.class, "self_test"));
		assertTrue(About.selfTest().startsWith("The self-test passed: "));
		assertEquals("About Neural Style has no key \"self-test\"; the keys are self_test, and a value with spaces stands in "
			+ "brackets, as in content=[my cells].", MacroRun.of(About.class, "self-test"));
		assertEquals("self_test is \"yes\"; it must stand alone, without a value.", MacroRun.of(About.class, "self_test=yes"));
	}
}
