package neuralstyle.plugin;

import java.util.Locale;
import java.util.Map;

import neuralstyle.options.AboutOptions;
import neuralstyle.transfer.EngineFacts;
import neuralstyle.transfer.SelfTest;

/**
 * Plugins &gt; Neural Style &gt; About Neural Style...: version, libraries, memory, folders, licence and citation, and a test of
 * the installation. In the menu with a dialog; a macro has the text in the Log, or the result of the test.
 */
public final class About extends MenuCommand<AboutOptions> {

	private static final String NAME = "About Neural Style";

	public About() {
		super(NAME);
	}

	@Override
	AboutOptions options(Map<String, String> values) {
		return AboutOptions.of(values);
	}

	@Override
	boolean asksInMacros() {
		return false;
	}

	@Override
	CommandDialog<AboutOptions> dialog(OpenImages images) {
		return new AboutDialog(NAME, About::selfTest);
	}

	@Override
	String macroLine(AboutOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(AboutOptions options, boolean inMacro) {
		log(options.selfTest() ? selfTest() : AboutText.all());
	}

	/**
	 * Tests the installation.
	 *
	 * @return a sentence, if it has passed
	 * @throws RuntimeException a UserSentence if not
	 */
	static String selfTest() {
		long start = System.nanoTime();
		SelfTest.check();
		return String.format(Locale.ROOT, "The self-test passed: the losses and the gradient of a small picture are those of an "
			+ "independent program (%s, %.1f s).", EngineFacts.names(), (System.nanoTime() - start) / 1e9);
	}
}
