package neuralstyle.plugin;

final class HelpText {

	static String html() {
		return "";
	}
}
