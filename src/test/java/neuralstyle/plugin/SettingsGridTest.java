package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

/** The command as a macro calls it: on the macro's thread, with options, without a display. */
@ExtendWith(BatchMode.class)
class SettingsGridTest {

	private ImagePlus content;

	@BeforeEach
	void openImages() {
		IJ.createImage("scream", "RGB ramp", 30, 20, 1).show();
		content = IJ.createImage("my cells", "8-bit ramp", 40, 32, 1);
		content.show();
	}

	@Test
	void montageIsTheActiveImageAndTheStackIsThere() {
		assertEquals(null, run("content=[my cells] style=scream height=64 epochs=1 first=seed first_values=[1 2] second=none"));
		assertEquals("Montage of settings grid of my cells", IJ.getImage().getTitle());
		assertEquals(4, WindowManager.getIDList().length);
		ImagePlus stack = WindowManager.getImage("Settings grid of my cells");
		assertEquals(2, stack.getStackSize());
		assertEquals("seed=2", stack.getStack().getSliceLabel(2));
	}

	@Test
	void errorIsImageJs() {
		assertEquals("There is no open image and no file \"nobody\" (key content); open are \"scream\", \"my cells\".",
			run("content=nobody style=scream"));
		assertSame(content, IJ.getImage());
		assertEquals(2, WindowManager.getIDList().length);
	}

	@Test
	void statusTellsTheCell() {
		assertEquals("cell 3/12, iteration 31/100, 41 s left", GridStatus.text(3, 12, 30, 100, 41));
		assertEquals("cell 1/12, iteration 1/100", GridStatus.text(1, 12, 0, 100, Double.NaN));
	}

	/** @return the error that ImageJ was given, or null */
	private static String run(String options) {
		return MacroRun.of(SettingsGrid.class, options);
	}
}
