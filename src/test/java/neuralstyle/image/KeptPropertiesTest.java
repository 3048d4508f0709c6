package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;

class KeptPropertiesTest {

	private final ImagePlus from = IJ.createImage("from", "16-bit", 20, 20, 1);
	private final ImagePlus to = IJ.createImage("to", "RGB", 10, 10, 1);

	@Test
	void keepsPropertiesButThoseLeftBehind() {
		from.setProp("objective", "63x");
		from.setProp("own.run", "old");
		to.setProp("own.use", "new");
		KeptProperties.copy(from, to, "own.");
		assertEquals("63x", to.getProp("objective"));
		assertNull(to.getProp("own.run"));
		assertEquals("new", to.getProp("own.use"));
	}

	@Test
	void keepsTheLabelOfTheCurrentSlice() {
		ImagePlus stack = IJ.createImage("stack", "8-bit", 20, 20, 3);
		stack.getStack().setSliceLabel("t = 7 s\n0008,0060  Modality: CT", 2);
		stack.setSlice(2);
		KeptProperties.copy(stack, to, "own.");
		assertEquals("t = 7 s", to.getProp("Slice_Label"));
		stack.setSlice(3);
		KeptProperties.copy(stack, to, "own.");
		assertNull(to.getProp("Slice_Label"));
		from.setProp("Slice_Label", "DAPI");
		KeptProperties.copy(from, to, "own.");
		assertEquals("DAPI", to.getProp("Slice_Label"));
		assertEquals("DAPI", to.getStack().getSliceLabel(1));
	}
}
