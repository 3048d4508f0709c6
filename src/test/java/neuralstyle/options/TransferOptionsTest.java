package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ij.Macro;
import neuralstyle.transfer.Colour;
import neuralstyle.transfer.LossKind;
import neuralstyle.transfer.Noise;
import neuralstyle.transfer.Optimiser;
import neuralstyle.transfer.Start;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

class TransferOptionsTest {

	@Test
	void nothingGivenIsTheFigure() {
		TransferOptions options = TransferOptions.parse("");
		assertNull(options.content());
		assertEquals(List.of(), options.styles());
		assertNull(options.startImage());
		assertNull(options.saveTo());
		assertEquals(0, options.saveEvery());
		assertFalse(options.plot());
		assertEquals("figure", options.preset().name());
		assertEquals(512, options.height());
		assertEquals(Optimiser.SMOOTHED, options.settings().optimiser());
		assertEquals(LossKind.RELATIVE, options.settings().loss());
		assertEquals(Colour.STYLE, options.settings().colour());
		assertEquals(0, options.settings().levels());
		assertEquals(50, options.settings().strength());
		assertEquals("", options.toString());
	}

	@Test
	void presetArticleIsTheArticle() {
		TransferOptions options = TransferOptions.parse("preset=article");
		assertNull(options.title());
		assertFalse(options.hide());
		assertEquals(400, options.height());
		assertEquals(10, options.settings().epochs());
		assertEquals(Start.NOISE, options.settings().start());
		assertEquals(Pooling.AVERAGE, options.settings().pooling());
		assertEquals(0.025, options.settings().contentWeight());
		assertEquals(1, options.settings().styleWeight());
		assertEquals(1e-4, options.settings().tvWeight());
		assertEquals(VggLayer.CONV5_1, options.settings().contentLayer());
		assertEquals("[conv1_1, conv2_1, conv3_1, conv4_1, conv5_1]", options.settings().styleLayers().toString());
		assertEquals(1, options.settings().seed());
		assertEquals(0, options.settings().threads());
		assertEquals("preset=article", options.toString());
		assertEquals(1, options.settings().levels());
		assertEquals(Optimiser.RESTARTED, options.settings().optimiser());
		assertEquals(LossKind.ARTICLE, options.settings().loss());
		assertEquals(Padding.ZERO, options.settings().padding());
		assertEquals(Colour.FREE, options.settings().colour());
		assertEquals(TransferOptions.of(400, TransferSettings.article().build()).describe(), options.describe());
	}

	@Test
	void readsEveryKey() {
		TransferOptions options = TransferOptions.parse("content=[my cells] style=scream preset=article height=0 epochs=3 "
			+ "start=content pooling=max content_weight=0 style_weight=2.5 tv_weight=1e-3 content_layer=conv4_2 "
			+ "style_layers=[conv2_2, CONV1_2] seed=-9000000000 threads=2 title=[style=x hide] hide ");
		assertEquals("my cells", options.content());
		assertEquals(List.of("scream"), options.styles());
		assertEquals(0, options.height());
		assertEquals(3, options.settings().epochs());
		assertEquals(Start.CONTENT, options.settings().start());
		assertEquals(Pooling.MAX, options.settings().pooling());
		assertEquals(0, options.settings().contentWeight());
		assertEquals(2.5, options.settings().styleWeight());
		assertEquals(1e-3, options.settings().tvWeight());
		assertEquals(VggLayer.CONV4_2, options.settings().contentLayer());
		assertEquals(List.of(VggLayer.CONV1_2, VggLayer.CONV2_2), options.settings().styleLayers());
		assertEquals(-9000000000L, options.settings().seed());
		assertEquals(2, options.settings().threads());
		assertEquals("style=x hide", options.title());
		assertTrue(options.hide());
	}

	@ParameterizedTest
	@ValueSource(strings = {
		"",
		"content=[my cells] style=scream",
		"content=-3 style=/tmp/scream.png height=300",
		"content=[a [b] c] style='[' title='x ] y'",
		"content=a[b style=it's",
		"preset=article height=0 epochs=3 start=blank pooling=max content_weight=0 style_weight=2.5 tv_weight=0.001 "
			+ "content_layer=conv4_2 style_layers=conv1_2,conv2_2 seed=-9 threads=2 title=[a b] hide",
		"preset=quick height=512 strength=62.5 colour=matched style_scale=0.75 epochs=4 levels=3 start=noise "
			+ "optimiser=continued loss=article padding=zero style_blur=0 chroma_blur=10",
		"content=a style=[b c|-2|/tmp/d.png] style_shares=50|30|20 plot save_every=5 save_to=[my pictures]",
		"style=a|b|c style_shares=[1 | 0.5 | 0]",
		"start=[my drawing] seed=2",
		"style=a|b regions=[my labels] feather=2.5",
		"preset=article levels=auto start=/tmp/x.png",
		"levels=1",
		"tv_weight=1E-30",
		"hide" })
	void shortestTextIsReadAsTheSame(String shortest) {
		assertEquals(shortest, TransferOptions.parse(shortest).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"height=512.0 epochs=5 | ''",
		"preset=article height=400.0 epochs=10 | preset=article",
		"preset=article levels=auto strength=50 | preset=article levels=auto",
		"preset=figure levels=auto | ''",
		"preset=quick epochs=2.0 colour=style strength=5e1 | preset=quick",
		"save_every=0 preset=figure style_shares= style_blur=0.90 | save_every=0",
		"style=b   content=a | content=a style=b",
		"style_layers=conv5_1,conv1_1,conv1_1 | style_layers=conv1_1,conv5_1",
		"style_weight=1.50 | style_weight=1.5",
		"content='a' preset=figure title=[] | content=a" })
	void leavesOutWhatIsTheDefault(String given, String shortest) {
		assertEquals(shortest, TransferOptions.parse(given).toString());
	}

	@Test
	void imageJReadsTheSameValues() {
		TransferOptions options = TransferOptions.parse("content=[my [2] cells] style='x ] y' height=300 title=z");
		String text = options + " ";
		assertEquals(options.content(), Macro.getValue(text, "content", null));
		assertEquals(options.styles().get(0), Macro.getValue(text, "style", null));
		assertEquals("300", Macro.getValue(text, "height", null));
		assertEquals(options.title(), Macro.getValue(text, "title", null));
	}

	@Test
	void macroLineEscapesWhatAMacroMust() {
		assertEquals("run(\"Neural Style Transfer...\", \"content=[a \\\"b\\\" c] style=C:\\\\x.png\");",
			TransferOptions.parse("content=[a \"b\" c] style=C:\\x.png").macroLine());
	}

	@Test
	void settingsGoInAndComeOut() {
		TransferSettings settings = TransferSettings.article().epochs(2).start(Start.BLANK).tvWeight(0.3).seed(8)
			.styleLayers(VggLayer.CONV3_1).build();
		TransferOptions options = TransferOptions.of(64, settings);
		assertEquals("preset=article height=64 epochs=2 start=blank tv_weight=0.3 style_layers=conv3_1 seed=8",
			options.toString());
		assertEquals("8", options.describe().get("seed"));
		assertEquals("average", options.describe().get("pooling"));
		assertEquals("preset=article height=64 start=blank tv_weight=0.3 style_layers=conv3_1 seed=9 title=x",
			options.with("seed", "9").with("epochs", null).with("title", "x").toString());
		assertEquals(8, options.settings().seed());
	}

	@Test
	void everySettingOfAProgramGoesInAndComesOut() {
		TransferSettings settings = TransferSettings.article().strength(30).colour(Colour.GREY).styleScale(1.5)
			.styleShares(List.of(50.0, 0.25)).levels(4).optimiser(Optimiser.CONTINUED).loss(LossKind.RELATIVE)
			.padding(Padding.REPLICATE).styleBlur(0.5).noise(Noise.REMOVED).chromaBlur(2).build();
		TransferOptions options = TransferOptions.of(64, settings);
		assertEquals("style_shares=50|0.25 preset=article height=64 strength=30 colour=grey style_scale=1.5 levels=4 "
			+ "optimiser=continued loss=relative padding=replicate style_blur=0.5 noise=removed chroma_blur=2", options.toString());
		assertEquals(List.of(50.0, 0.25), options.settings().styleShares());
		assertEquals(options.describe(), TransferOptions.parse(options.toString()).describe());
	}

	@Test
	void describesEverySetting() {
		Map<String, String> described = TransferOptions.parse("style=a|b style_shares=2|1 levels=3 start=[my drawing] title=x")
			.describe();
		assertEquals("figure", described.get("preset"));
		assertEquals("2|1", described.get("style_shares"));
		assertEquals("3", described.get("levels"));
		assertEquals("my drawing", described.get("start"));
		assertEquals("0.2", described.get("content_weight"));
		assertEquals("replicate_all", described.get("padding"));
		Set<String> keys = new LinkedHashSet<>(List.of("preset", "weights", "style_shares"));
		keys.addAll(TransferOptions.SETTING_KEYS);
		// What a computer may give is no part of how a picture is made.
		keys.remove("memory");
		assertEquals(keys, described.keySet());
		assertEquals("auto", TransferOptions.parse("").describe().get("levels"));
		assertFalse(TransferOptions.parse("").describe().containsKey("style_shares"));
	}

	@Test
	void digitsOfAnyScriptAreRead() {
		TransferOptions options = TransferOptions.parse("height=\u0666\u0664 strength=\u06f7\u06f5\u066b\u06f5 levels=\u0968 "
			+ "channels=\u0661,\u0663 feather=\u0664 style_shares=\u0661|\u0662");
		assertEquals(64, options.height());
		assertEquals(75.5, options.settings().strength());
		assertEquals(2, options.settings().levels());
		assertEquals(List.of(1, 3), options.channels());
		assertEquals(4, options.feather());
		assertEquals(List.of(1.0, 2.0), options.settings().styleShares());
		assertEquals("64 75.5 2", options.describe().get("height") + " " + options.describe().get("strength") + " "
			+ options.describe().get("levels"));
	}

	/** Macros are typed with tabs, in several lines, and copied from web pages. */
	@Test
	void anySpaceEndsAValue() {
		TransferOptions options = TransferOptions.parse("content=cells\tstyle=[a\tb]\nheight=64\u00a0plot\r\n epochs=2\t");
		assertEquals("cells", options.content());
		assertEquals(List.of("a\tb"), options.styles());
		assertEquals(64, options.height());
		assertTrue(options.plot());
		assertEquals(2, options.settings().epochs());
		assertEquals("[a\u00a0b]", MacroText.write("k", "a\u00a0b").substring(2));
	}

	@Test
	void readsTheNewKeys() {
		TransferOptions options = TransferOptions.parse("style=[my a| b |c] style_shares=[50 | 30|20] levels=auto start=[a b] "
			+ "strength=0 style_scale=2 style_blur=10 chroma_blur=0.5 colour=content optimiser=continued loss=article "
			+ "padding=zero plot save_every=7 save_to=[/tmp/a b]");
		assertEquals(List.of("my a", " b ", "c"), options.styles());
		assertEquals(List.of(50.0, 30.0, 20.0), options.settings().styleShares());
		assertEquals(0, options.settings().levels());
		assertEquals("a b", options.startImage());
		assertEquals(0, options.settings().strength());
		assertEquals(2, options.settings().styleScale());
		assertEquals(10, options.settings().styleBlur());
		assertEquals(0.5, options.settings().chromaBlur());
		assertEquals(Colour.CONTENT, options.settings().colour());
		assertEquals(Optimiser.CONTINUED, options.settings().optimiser());
		assertEquals(LossKind.ARTICLE, options.settings().loss());
		assertEquals(Padding.ZERO, options.settings().padding());
		assertTrue(options.plot());
		assertEquals(7, options.saveEvery());
		assertEquals("/tmp/a b", options.saveTo());
		assertEquals(3, TransferOptions.parse("levels=3").settings().levels());
		assertEquals(3, TransferOptions.parse("levels=3.0").settings().levels());
		assertNull(TransferOptions.parse("start=blank").startImage());
		assertEquals("Noise", TransferOptions.parse("start=Noise").startImage());
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " | ", quoteCharacter = '~', value = {
		"content=[my cells | The value of content has no end; close its bracket or quote, as in content=[my cells].",
		"height=300 height=400 | The key height is given twice; leave one out.",
		"hide=yes | hide is \"yes\"; it must stand alone, without a value.",
		"preset=modern | There is no preset and no file \"modern\" that can be read; the presets are figure, article, quick.",
		"height=15 | height is 15; it must be 0 (as the content image) or 16 to 8192 pixels.",
		"height=8193 | height is 8193; it must be 0 (as the content image) or 16 to 8192 pixels.",
		"height=-1 | height is -1; it must be 0 (as the content image) or 16 to 8192 pixels.",
		"height=high | height is \"high\"; it must be a whole number.",
		"height=300.5 | height is \"300.5\"; it must be a whole number.",
		"height | height is \"\"; it must be a whole number.",
		"epochs=0 | epochs is \"0\"; it must be a whole number of at least 1.",
		"epochs=3000000000 | epochs is \"3000000000\"; it must be a whole number of at least 1.",
		"pooling=min | pooling is \"min\"; it must be average or max.",
		"content_weight=-1 | content_weight is \"-1\"; it must be a number of at least 0, such as 0.025.",
		"style_weight=NaN | style_weight is \"NaN\"; it must be a number of at least 0, such as 0.025.",
		"tv_weight=much | tv_weight is \"much\"; it must be a number of at least 0, such as 0.025.",
		"tv_weight=Infinity | tv_weight is \"Infinity\"; it must be a number of at least 0, such as 0.025.",
		"content_weight=0 style_weight=0 tv_weight=0 | content_weight, style_weight and tv_weight are all 0, so there is nothing "
			+ "to do; give at least one of them a value above 0.",
		"content_layer=conv6_1 | content_layer is \"conv6_1\"; it must name one layer of VGG-19 from conv1_1 to conv5_4.",
		"content_layer=conv1_1,conv2_1 | content_layer is \"conv1_1,conv2_1\"; it must name one layer of VGG-19 from conv1_1 to "
			+ "conv5_4.",
		"style_layers=conv1_1,,conv2_1 | style_layers is \"conv1_1,,conv2_1\"; it must name layers of VGG-19 from conv1_1 to "
			+ "conv5_4, with commas between them.",
		"seed=one | seed is \"one\"; it must be a whole number.",
		"threads=-1 | threads is \"-1\"; it must be a whole number of at least 0.",
		"plot=yes | plot is \"yes\"; it must stand alone, without a value.",
		"strength=101 | strength is 101; it must be 0 to 100.",
		"strength=-0.5 | strength is -0.5; it must be 0 to 100.",
		"strength=much | strength is \"much\"; it must be a number.",
		"strength=NaN | strength is \"NaN\"; it must be a number.",
		"style_scale=3 | style_scale is 3; it must be 0.5 to 2.",
		"style_scale=0.4 | style_scale is 0.4; it must be 0.5 to 2.",
		"style_blur=-1 | style_blur is -1; it must be 0 to 10.",
		"chroma_blur=10.5 | chroma_blur is 10.5; it must be 0 to 10.",
		"levels=7 | levels is \"7\"; it must be auto or 1 to 6.",
		"levels=0 | levels is \"0\"; it must be auto or 1 to 6.",
		"levels=1.5 | levels is \"1.5\"; it must be auto or 1 to 6.",
		"levels=many | levels is \"many\"; it must be auto or 1 to 6.",
		"style_shares=a|b | style_shares is \"a|b\"; it must be numbers with bars between them, such as 50|30|20.",
		"style_shares=50| | style_shares is \"50|\"; it must be numbers with bars between them, such as 50|30|20.",
		"style_shares=0|0 | style_shares are all 0; give at least one style a share above 0.",
		"style_shares=1|-1 | style_shares is -1.0; it must be a number of at least 0.",
		"colour=red | colour is \"red\"; it must be style or content or matched or grey or free.",
		"optimiser=adam | optimiser is \"adam\"; it must be restarted or continued or smoothed.",
		"loss=gatys | loss is \"gatys\"; it must be article or relative.",
		"padding=mirror | padding is \"mirror\"; it must be zero or replicate or replicate_all.",
		"save_every=5 | save_every is 5 and save_to is missing; name the folder that the pictures go to.",
		"save_every=-1 save_to=/tmp | save_every is \"-1\"; it must be a whole number of at least 0.",
		"save_every=often save_to=/tmp | save_every is \"often\"; it must be a whole number of at least 0." })
	void sentenceForWhatIsWrong(String wrong, String sentence) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, () -> TransferOptions.parse(wrong)).getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "hight=300", "content=my hight" })
	void sentenceForAKeyThatIsNone(String wrong) {
		assertEquals("Neural Style Transfer has no key \"hight\"; the keys are " + String.join(", ", TransferOptions.KEYS)
			+ ", and a value with spaces stands in brackets, as in content=[my cells].",
			assertThrows(IllegalArgumentException.class, () -> TransferOptions.parse(wrong)).getMessage());
	}

	@Test
	void readsChannelsSizeAndTypeOfTheResult() {
		TransferOptions options = TransferOptions.parse("content=x channels=[3, 1] output=same output_size=content");
		assertEquals(List.of(3, 1), options.channels());
		assertEquals(OutputType.SAME, options.output());
		assertEquals(OutputSize.CONTENT, options.outputSize());
		assertEquals("content=x channels=[3, 1] output_size=content output=same", options.toString());
		assertEquals("same", options.describe().get("output"));
		assertEquals("content", options.describe().get("output_size"));
		assertEquals(List.of(), TransferOptions.parse("").channels());
		assertEquals(OutputType.RGB, TransferOptions.parse("").output());
		assertEquals(OutputSize.HEIGHT, TransferOptions.parse("preset=article").outputSize());
		for (String wrong : List.of("channels=1;2", "channels=1,", "channels=red", "channels=1.5",
				"output=grey", "output_size=512"))
			assertTrue(assertThrows(IllegalArgumentException.class, () -> TransferOptions.parse(wrong)).getMessage()
				.matches(wrong.replace("=", " is \\\"").replace(".", "\\.") + "\"; it must be .*\\."), wrong);
	}

	@Test
	void refusesWhatNoMacroCanSay() {
		assertEquals("title is \"it's a ]\"; a value with a space, an unpaired bracket and an apostrophe cannot be written in a "
			+ "macro.", assertThrows(IllegalArgumentException.class, () -> TransferOptions.of(Map.of("title", "it's a ]")))
				.getMessage());
		assertFalse(MacroText.canWrite("it's a ]"));
		assertTrue(MacroText.canWrite("it's a [cell]"));
		assertTrue(MacroText.canWrite("its a ]"));
	}
}
