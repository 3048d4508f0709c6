package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import neuralstyle.options.Setting;
import neuralstyle.options.Setting.Page;
import neuralstyle.options.Settings;

class HelpTextTest {

	@Test
	void hasALineForEachSettingOfTheDialogInItsOrder() {
		List<String> labels = Arrays.stream(HelpText.html().split("\n")).filter(line -> line.matches("(<p>)?<b>.*</b>: .*"))
			.map(line -> line.replaceAll(".*<b>(.*)</b>: .*", "$1")).filter(label -> !List.of("More styles", "Preview").contains(label))
			.collect(Collectors.toList());
		List<String> expected = Settings.DECLARED.on(Page.USUAL).stream().map(Setting::label).collect(Collectors.toList());
		Settings.DECLARED.on(Page.ADVANCED).forEach(setting -> expected.add(setting.label()));
		assertEquals(expected, labels);
	}

	@Test
	void saysRangeAndDefaultOfTheFigure() {
		String html = HelpText.html().replace("<br>\n", " ");
		assertTrue(html.contains("100 all style (0 to 100); default: 50 <b>"), html);
		assertTrue(html.contains("number of pixels (0, 16 to 8192); default: 512 <b>"), html);
		assertTrue(html.contains("File &gt; Import &gt; Image"), html);
		assertFalse(html.contains("{"), html);
	}

	/** NB: ImageJ's window would break a longer one itself, and leave a word alone. */
	@Test
	void noLineIsLong() {
		for (String line : HelpText.html().replace("\n", " ").split("<br>|</p>|</h3>")) {
			String shown = line.replaceAll("<[^>]*>", "").replace("&gt;", ">").trim();
			assertTrue(shown.length() <= 100, shown.length() + ": " + shown);
		}
	}
}
