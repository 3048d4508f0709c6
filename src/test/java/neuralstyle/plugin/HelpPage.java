package neuralstyle.plugin;

import neuralstyle.options.Settings;

/** The help page for tests of other packages. */
public final class HelpPage {

	private HelpPage() { }

	public static String of(Settings settings) {
		return HelpText.html(settings);
	}
}
