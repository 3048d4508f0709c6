package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.macro.Interpreter;
import neuralstyle.error.InputException;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.SourceImages;

@ExtendWith(BatchMode.class)
class OpenImagesTest {

	@TempDir
	Path folder;

	@Test
	void twoOpenImages() {
		ImagePlus scream = open("scream");
		ImagePlus cells = open("my cells");
		assertArrayEquals(new ImagePlus[] { cells, scream }, find(""));
		assertArrayEquals(new ImagePlus[] { scream, cells }, find("content=scream"));
		assertArrayEquals(new ImagePlus[] { scream, cells }, find("style=[my cells]"));
	}

	@Test
	void byTitleByIdAndByPath() {
		ImagePlus cells = open("my cells");
		ImagePlus scream = open("scream");
		open("third");
		assertArrayEquals(new ImagePlus[] { cells, scream }, find("content=[my cells] style=" + scream.getID()));
		assertArrayEquals(new ImagePlus[] { scream, scream }, find("content=scream style=scream"));
		Path file = folder.resolve("a picture.png");
		new FileSaver(cells).saveAsPng(file.toString());
		ImagePlus[] found = find("content=scream style=[" + file + "]");
		assertEquals("a picture.png", found[1].getTitle());
		assertEquals(20, found[1].getWidth());
	}

	@Test
	void noImage() {
		assertEquals("No image is open; open a content image and a style image first.", sentence(""));
		assertEquals("There is no open image and no file \"x\" (key style); no image is open.", sentence("style=x"));
	}

	@Test
	void oneImage() {
		open("my cells");
		assertEquals("Only one image, \"my cells\", is there; open the style image too, or give its path with the key style.",
			sentence(""));
		assertEquals("Only one image, \"my cells\", is there; open the content image too, or give its path with the key content.",
			sentence("style=[my cells]"));
	}

	@Test
	void moreThanTwoImages() {
		ImagePlus a = open("a");
		ImagePlus b = open("b");
		ImagePlus c = open("c");
		assertEquals("3 images are open; say with the key style which of \"a\", \"b\", \"c\" to use.", sentence(""));
		assertEquals("3 images are open; say with the key style which of \"a\", \"b\", \"c\" to use.", sentence("content=a"));
		assertEquals("3 images are open; say with the key content which of \"a\", \"b\", \"c\" to use.", sentence("style=c"));
		assertArrayEquals(new ImagePlus[] { c, a }, find("style=a"));
		assertArrayEquals(new ImagePlus[] { c, a }, find("regions=b"));
		assertArrayEquals(new ImagePlus[] { b, a }, find("start=c style=a"));
		assertEquals("No other image than \"a\", \"b\", \"c\" is there; open the content image too, or give its path with the key "
			+ "content.", sentence("regions=b style=a|c"));
	}

	@Test
	void theImageThatAScriptRunsTheCommandOn() {
		ImagePlus style = open("stripes");
		ImagePlus other = open("other");
		ImagePlus mine = IJ.createImage("mine", "RGB", 20, 20, 1);
		WindowManager.setTempCurrentImage(mine);
		assertArrayEquals(new ImagePlus[] { mine, style }, find("style=stripes"));
		assertArrayEquals(new ImagePlus[] { mine, style }, find("content=mine style=stripes"));
		assertArrayEquals(new ImagePlus[] { mine, style }, find("content=" + mine.getID() + " style=stripes"));
		assertArrayEquals(new ImagePlus[] { other, mine }, find("content=other style=mine"));
		assertEquals("3 images are open; say with the key style which of \"stripes\", \"other\", \"mine\" to use.", sentence(""));
		assertEquals(List.of(other, mine), OpenImages.now().panels(List.of(style)));
	}

	@Test
	void titlesWithSpacesAroundThem() {
		ImagePlus cells = open("cells");
		ImagePlus bare = open("painting");
		ImagePlus spaced = open("painting ");
		ImagePlus bar = open("a|b");
		assertArrayEquals(new ImagePlus[] { cells, spaced }, find("content=cells style=[painting ]"));
		assertArrayEquals(new ImagePlus[] { cells, bare }, find("content=cells style=painting"));
		assertArrayEquals(new ImagePlus[] { spaced, bar }, find("content=[painting ] style=a|b"));
		assertArrayEquals(new ImagePlus[] { cells, bare }, find("content=[ cells] style=[painting]"));
		assertEquals(spaced, OpenImages.now().sources(TransferOptions.parse("content=cells style=a|b start=[painting ]")).start());
		assertEquals(spaced, OpenImages.now().sources(TransferOptions.parse("content=cells style=a|b regions=[painting ]")).regions());
		assertEquals(List.of(bare, spaced, cells), OpenImages.now().styles(TransferOptions.parse("style=[painting|painting | cells]")));
	}

	@Test
	void misspeltTitle() {
		open("my cells");
		assertEquals("There is no open image and no file \"mycells\" (key content); open is \"my cells\".",
			sentence("content=mycells style=[my cells]"));
		open("scream");
		assertEquals("There is no open image and no file \"Scream\" (key style); open are \"my cells\", \"scream\".",
			sentence("content=[my cells] style=Scream"));
	}

	@Test
	void closedImage() {
		ImagePlus cells = open("my cells");
		open("scream");
		ImagePlus third = open("third");
		Interpreter.removeBatchModeImage(third);
		assertEquals("There is no open image with the ID " + third.getID() + " (key style); open are \"my cells\", \"scream\".",
			sentence("content=" + cells.getID() + " style=" + third.getID()));
	}

	@Test
	void imageInUse() {
		ImagePlus cells = open("my cells");
		open("scream");
		cells.lock();
		assertEquals("The image \"my cells\" is in use by another command; wait until it has ended, or unlock the image by Plugins > "
			+ "Utilities > Reset....", sentence("content=[my cells] style=scream"));
		cells.unlock();
		find("content=[my cells] style=scream");
	}

	/** Such as the picture of a run that goes on, which is locked; copies of it too. */
	@Test
	void whatThisProgramMadeIsNoPanel() {
		ImagePlus cells = open("my cells");
		ImagePlus scream = open("scream");
		ImagePlus running = open("Stylised my cells (running)");
		Provenance.mark(running, "my cells");
		running.lock();
		ImagePlus plot = open("Losses");
		Provenance.markMade(plot, "plot of losses");
		ImagePlus copy = plot.duplicate();
		copy.show();
		ImagePlus told = open("told");
		told.setProperty("Info", "blend=50 percent stylised\nprogram=Neural Style 0.1.0\n");
		ImagePlus sequence = IJ.createImage("sequence", "8-bit", 20, 20, 2);
		sequence.getStack().setSliceLabel("a-0010.tif\nprogram=Neural Style 0.1.0", 1);
		sequence.show();
		open("other").setProperty("Info", "program=Microscope\n\nprogram=Neural Style 0.1.0\n");
		OpenImages images = OpenImages.now();
		assertEquals("my cells, other", titles(images.panels(List.of(scream))));
		assertEquals("Stylised my cells (running), Losses, " + copy.getTitle() + ", told, sequence", titles(images.made(List.of(scream))));
		assertEquals("Stylised my cells (running), " + copy.getTitle() + ", told, sequence", titles(images.made(List.of(scream, plot))));
		cells.lock();
		assertThrows(InputException.class, () -> images.panels(List.of(scream)));
	}

	@Test
	void thereIsNothingButStylesAndWhatIsMade() {
		ImagePlus scream = open("scream");
		Provenance.mark(open("Stylised"), "gone");
		assertEquals("There is no open image to stylise but \"scream\", \"Stylised\", which are styles or made by Neural Style already; "
			+ "open one.", assertThrows(InputException.class, () -> OpenImages.now().panels(List.of(scream))).getMessage());
	}

	private static String titles(List<ImagePlus> images) {
		return images.stream().map(ImagePlus::getTitle).collect(Collectors.joining(", "));
	}

	@Test
	void ambiguousTitle() {
		ImagePlus first = open("cells");
		ImagePlus second = open("cells");
		open("scream");
		assertEquals("2 open images have the title \"cells\"; give the content image's ID instead, one of " + first.getID() + ", "
			+ second.getID() + ".", sentence("content=cells style=scream"));
		assertEquals("" + first.getID(), OpenImages.now().nameOf(first));
	}

	@Test
	void nameThatAMacroCanWrite() {
		ImagePlus cells = open("my [2] cells");
		assertEquals("my [2] cells", OpenImages.now().nameOf(cells));
		ImagePlus awkward = open("it's a ]");
		assertEquals("" + awkward.getID(), OpenImages.now().nameOf(awkward));
	}

	@Test
	void fileThatIsNoImage() throws Exception {
		open("my cells");
		for (String name : new String[] { "notes.txt", "broken.png", "broken.tif", "thing.xyz" }) {
			Path file = Files.writeString(folder.resolve(name), "no image");
			assertEquals("The file \"" + file + "\" (key style) is no image that ImageJ can read; open it by another program and "
				+ "save it as TIFF or PNG.", sentence("content=[my cells] style=" + file));
		}
		assertEquals("The file \"" + folder + "\" (key style) is no image that ImageJ can read; open it by another program and "
			+ "save it as TIFF or PNG.", sentence("content=[my cells] style=" + folder));
	}

	@Test
	void saysWhichPartOfAStackIsUsed() {
		ImagePlus stack = IJ.createImage("stack", "8-bit", 20, 10, 5);
		stack.setSlice(3);
		assertEquals("The style image \"stack\" is a stack; its current slice, 3 of 5, is used.",
			OpenImages.partSeen("style", stack));
		ImagePlus hyper = IJ.createHyperStack("hyper", 20, 10, 2, 3, 4, 8);
		hyper.setPosition(2, 3, 4);
		assertEquals("The content image \"hyper\" is a stack; its current position, channel 2, slice 3, frame 4, is used.",
			OpenImages.partSeen("content", hyper));
		assertNull(OpenImages.partSeen("content", IJ.createImage("plain", "RGB", 20, 10, 1)));
		ImagePlus channels = IJ.createImage("channels", "8-bit", 20, 10, 3);
		channels.setDimensions(3, 1, 1);
		assertNull(OpenImages.partSeen("content", new CompositeImage(channels, IJ.COMPOSITE)));
		assertEquals("The content image \"channels\" is a stack; its current position, channel 1, slice 1, frame 1, is used.",
			OpenImages.partSeen("content", new CompositeImage(channels, IJ.COLOR)));
	}

	private static ImagePlus open(String title) {
		ImagePlus image = IJ.createImage(title, "8-bit ramp", 20, 16, 1);
		image.show();
		return image;
	}

	private static ImagePlus[] find(String options) {
		SourceImages images = OpenImages.now().sources(TransferOptions.parse(options));
		return new ImagePlus[] { images.content(), images.styles().get(0) };
	}

	private static String sentence(String options) {
		return assertThrows(IllegalArgumentException.class, () -> find(options)).getMessage();
	}
}
