package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.error.InputException;
import neuralstyle.options.Sample;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.SampleImages;
import neuralstyle.run.SourceImages;

/** The images in the jar: what they are, how they are named, and what dialogs offer of them. */
@ExtendWith(BatchMode.class)
class SamplesTest {

	private static final String CHEAP = " height=32 epochs=1 content_layer=conv2_1 style_layers=conv1_1";
	private static final List<String> STYLES = List.of("sample mosaic", "sample glass", "sample strokes", "sample hatching",
		"sample etching", "sample engraving", "sample pointillism", "sample watercolour");
	private static final String ALL = "\"sample cells\", \"sample nuclei\", \"sample mosaic\", \"sample glass\", \"sample strokes\", "
		+ "\"sample hatching\", \"sample etching\", \"sample engraving\", \"sample pointillism\", "
		+ "\"sample watercolour\"";

	@ParameterizedTest
	@EnumSource
	void aSampleIsWhatImageJOpensOfItsFile(Sample sample) {
		ImagePlus file = IJ.openImage("sample-data/" + sample.file());
		ImagePlus image = SampleImages.open(sample);
		assertEquals(sample.title(), image.getTitle());
		assertEquals(file.getType(), image.getType());
		assertEquals(file.getWidth() + " x " + file.getHeight(), image.getWidth() + " x " + image.getHeight());
		for (int y = 0; y < file.getHeight(); y++)
			for (int x = 0; x < file.getWidth(); x++)
				assertArrayEquals(file.getPixel(x, y), image.getPixel(x, y));
	}

	@Test
	void theyAreSmallAndEachHasItsEntryLicenceAndFile() throws Exception {
		long bytes = 0;
		String entries = Files.readString(Path.of("plugins.config"));
		String notice = Files.readString(Path.of("NOTICE"));
		for (Sample sample : Sample.values()) {
			bytes += Files.size(Path.of("sample-data", sample.file()));
			assertTrue(entries.contains("Samples, \"" + sample.title() + "\", "), sample.title());
			assertTrue(notice.contains(sample.file()), sample.file());
			assertTrue(Files.readString(Path.of("sample-data/SOURCES.md")).contains("`" + sample.file() + "`"), sample.file());
		}
		assertTrue(bytes < 1_400_000, bytes + " bytes");
		try (Stream<Path> files = Files.list(Path.of(SampleImages.class.getResource("/neuralstyle/samples").toURI()))) {
			assertEquals(Arrays.stream(Sample.values()).map(Sample::file).collect(Collectors.toSet()),
				files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
		}
	}

	@Test
	void aSampleIsANameForEveryKeyThatTakesAnImage() {
		SourceImages images = find("content=[sample cells] style=[sample mosaic|sample glass] start=[sample nuclei] "
			+ "regions=[ sample cells ]");
		assertEquals("sample cells", images.content().getTitle());
		assertEquals(List.of("sample mosaic", "sample glass"),
			images.styles().stream().map(ImagePlus::getTitle).collect(Collectors.toList()));
		assertEquals("sample nuclei", images.start().getTitle());
		assertSame(images.content(), images.regions());
		ImagePlus mine = open("mine");
		assertSame(mine, find("style=[sample mosaic]").content());
	}

	@Test
	void anOpenImageOfThatTitleComesFirst() {
		ImagePlus mine = open("sample cells");
		assertSame(mine, find("content=[sample cells] style=[sample mosaic]").content());
		assertEquals("sample cells", OpenImages.now().nameOf(mine));
		assertEquals(List.of("sample cells", "sample nuclei"), List.copyOf(new OfferedImages(OpenImages.now()).contents().keySet()));
		open("sample cells");
		assertTrue(sentence("content=[sample cells] style=[sample mosaic]").startsWith("2 open images have the title"));
	}

	@Test
	void anUnknownNameSaysWhichThereAre() {
		assertEquals("There is no open image, no sample and no file \"sample sells\" (key content); the samples are " + ALL
			+ ", and no image is open.", sentence("content=[sample sells] style=[sample mosaic]"));
		open("mine");
		assertEquals("There is no open image, no sample and no file \"sample \u00e0 la Klimt\" (key style); the samples are " + ALL
			+ ", and open is \"mine\".", sentence("style=[sample \u00e0 la Klimt]"));
	}

	@Test
	void theMenuGivesEachWindowATitleOfItsOwn() {
		new OpenSample().run("nuclei");
		new OpenSample().run("nuclei");
		new OpenSample().run("nuclei");
		assertEquals(List.of("sample nuclei", "sample nuclei-1", "sample nuclei-2"),
			OpenImages.now().all().stream().map(ImagePlus::getTitle).collect(Collectors.toList()));
	}

	@Test
	void withoutAnImageADialogBeginsWithSamples() {
		OfferedImages offered = new OfferedImages(OpenImages.now());
		assertEquals("sample cells", offered.content(null, null));
		assertEquals("sample nuclei", offered.content(null, "sample nuclei"));
		assertEquals("sample cells", offered.content(null, "closed"));
		assertEquals("sample mosaic", offered.style("sample cells", null));
		assertEquals("sample glass", offered.style("sample cells", "sample glass"));
		assertEquals(List.of("sample cells", "sample nuclei"), List.copyOf(offered.contents().values()));
		assertEquals(STYLES,
			List.copyOf(offered.styles().values()));
	}

	@Test
	void withOneImageItIsTheContentAndStylesAreSamples() {
		ImagePlus mine = open("mine");
		OfferedImages offered = new OfferedImages(OpenImages.now());
		assertEquals("mine", offered.content(mine, "sample nuclei"));
		assertEquals("sample mosaic", offered.style("mine", "mine"));
		assertEquals(with("mine"), offered.styles().keySet());
	}

	private static Set<String> with(String title) {
		Set<String> all = new HashSet<>(STYLES);
		all.add(title);
		return all;
	}

	/** The second time the result of the first is open, and active. */
	@Test
	void aResultIsNoImageToChooseFrom() {
		ImagePlus result = open("Stylised sample cells");
		Provenance.mark(result, "sample cells");
		OfferedImages offered = new OfferedImages(OpenImages.now());
		assertEquals("sample cells", offered.content(result, "sample cells"));
		assertEquals("sample mosaic", offered.style("sample cells", null));
		assertEquals("Stylised sample cells", offered.content(result, null));
	}

	@Test
	void withTwoImagesThereAreNoSamples() {
		ImagePlus one = open("one");
		ImagePlus two = open("two");
		OfferedImages offered = new OfferedImages(OpenImages.now());
		assertEquals(Set.of("one", "two"), offered.contents().keySet());
		assertEquals(Set.of("one", "two"), offered.styles().keySet());
		assertEquals("two", offered.content(two, "sample cells"));
		assertEquals("one", offered.style("two", "sample mosaic"));
		assertEquals("two", offered.style("one", "two"));
		assertEquals("one", offered.content(one, null));
	}

	/** Though no image but the result is open. */
	@Test
	void aResultFindsItsSamplesAgain() {
		assertNull(MacroRun.of(NeuralStyleTransfer.class, "content=[sample nuclei] style=[sample glass] title=first" + CHEAP));
		ImagePlus first = IJ.getImage();
		String info = first.getInfoProperty();
		assertTrue(info.contains("\ncontent=sample nuclei\n") && info.contains("\nstyle=sample glass\n"), info);
		assertTrue(info.contains("content=[sample nuclei] style=[sample glass] "), info);
		assertNull(MacroRun.of(RunAgain.class, ""));
		assertEquals(2, WindowManager.getIDList().length);
		assertArrayEquals((int[]) first.getProcessor().getPixels(), (int[]) IJ.getImage().getProcessor().getPixels());
		WindowManager.setTempCurrentImage(first);
		assertEquals(Set.of(Sample.NUCLEI, Sample.GLASS), ResultSources.samples(OpenImages.now()));
		assertEquals("sample glass", ResultSources.style(first, OpenImages.now()).getTitle());
		assertEquals("sample nuclei", ResultSources.content(first, OpenImages.now()).getTitle());
		assertNull(MacroRun.of(BlendWithContent.class, "stylised=" + first.getID() + " amount=40"));
		assertNull(MacroRun.of(FidelityReport.class, "result=" + first.getID()));
	}

	/** A changed sample is another image, of whose title the one in the jar is the right one. */
	@Test
	void aChangedSampleIsNotTakenAgain() {
		assertNull(MacroRun.of(NeuralStyleTransfer.class, "content=[sample nuclei] style=[sample glass]" + CHEAP));
		ImagePlus first = IJ.getImage();
		ImagePlus changed = open("sample nuclei");
		assertNull(MacroRun.of(RunAgain.class, "image=" + first.getID()));
		assertArrayEquals((int[]) first.getProcessor().getPixels(), (int[]) IJ.getImage().getProcessor().getPixels());
		assertEquals(20, changed.getWidth());
	}

	@Test
	void tryItHasNoKeys() {
		assertEquals("Try It has no keys, and \"height\" is given; run Neural Style Transfer... with content=[sample cells] "
			+ "style=[sample mosaic].", MacroRun.of(TryIt.class, "height=32"));
		assertNull(WindowManager.getIDList());
	}

	@Test
	void allOpenImagesNeedsOne() {
		assertEquals("No image is open; open the images to stylise first.",
			MacroRun.of(StyliseAllOpenImages.class, "style=[sample mosaic]" + CHEAP));
	}

	private static ImagePlus open(String title) {
		ImagePlus image = IJ.createImage(title, "RGB ramp", 20, 16, 1);
		image.show();
		return image;
	}

	private static SourceImages find(String options) {
		return OpenImages.now().sources(TransferOptions.parse(options));
	}

	private static String sentence(String options) {
		return assertThrows(InputException.class, () -> find(options)).getMessage();
	}
}
