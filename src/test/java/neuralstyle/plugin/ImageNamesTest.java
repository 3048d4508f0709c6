package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.options.FidelityOptions;
import neuralstyle.options.ImageName;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;

/** Whatever an image is called, the dialog can choose it, and the line that is recorded finds it again. */
@ExtendWith(BatchMode.class)
class ImageNamesTest {

	private static final List<String> TITLES = List.of("noise", "content", "blank", "none", "shipped", "&cells", "cells ", " cells",
		"cells", "a|b", "a [b", "it's [b", "'quoted'", "[bracketed]", "-3", "-3.0", "", "twice", "twice", "two\nlines", "tab\there",
		"say \"a\"", "back\\slash", "style=x", "200%");

	private final List<ImagePlus> images = new ArrayList<>();

	@BeforeEach
	void open() {
		for (String title : TITLES) {
			ImagePlus image = IJ.createImage(title, "RGB ramp", 20, 16, 1);
			image.show();
			images.add(image);
		}
	}

	@Test
	void theDialogChoosesEach() {
		OpenImages open = OpenImages.now();
		assertEquals(TITLES.size(), open.labels().size());
		assertEquals(TITLES.size(), new HashSet<>(open.labels().values()).size());
		open.labels().keySet().forEach(name -> assertEquals(name, open.nameOf(open.named(name))));
	}

	@Test
	void theRecordedLineFindsEach() {
		OpenImages open = OpenImages.now();
		for (int i = 0; i < images.size(); i++) {
			ImagePlus image = images.get(i);
			ImagePlus other = images.get((i + 1) % images.size());
			Map<String, String> texts = FieldTexts.of(TransferOptions.parse("height=0"));
			texts.put("content", open.nameOf(image));
			texts.put("style", open.nameOf(other));
			texts.put("more_styles", open.nameOf(image));
			texts.put("regions", open.nameOf(image));
			texts.put("start", open.nameOf(image));
			SourceImages found = replayed(FieldTexts.options(texts));
			for (ImagePlus again : List.of(found.content(), found.styles().get(1), found.regions(), found.start()))
				assertSame(image, again, "\"" + image.getTitle() + "\"");
			assertSame(other, found.styles().get(0), "\"" + other.getTitle() + "\"");
		}
	}

	/** As a macro's line is read. */
	private static SourceImages replayed(TransferOptions options) {
		String line = options.macroLine();
		String text = line.substring(line.indexOf(", \"") + 3, line.lastIndexOf("\")"));
		TransferOptions read = TransferOptions.parse(text.replace("\\\"", "\"").replace("\\\\", "\\"));
		return OpenImages.now().sources(read);
	}

	@Test
	void theInfosLineFindsEach() {
		for (ImagePlus image : images) {
			RunRequest request = new RunRequest(new SourceImages(image, List.of(image), image).withRegions(image),
				TransferOptions.parse("height=0"));
			SourceImages found = replayed(request.named());
			for (ImagePlus again : List.of(found.content(), found.styles().get(0), found.regions(), found.start()))
				assertSame(image, again, "\"" + image.getTitle() + "\"");
		}
	}

	@Test
	void noneIsAStyleToo() {
		ImagePlus none = images.get(TITLES.indexOf("none"));
		assertEquals("" + none.getID(), FidelityOptions.parse("content=x result=y style=" + ImageName.of(none)).style());
	}
}
