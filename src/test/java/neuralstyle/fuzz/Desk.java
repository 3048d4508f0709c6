package neuralstyle.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import neuralstyle.plugin.MacroRun;
import neuralstyle.plugin.NeuralStyleTransfer;

/** Images that are open, in ImageJ's batch mode, while attempts are made; none of them may change. */
final class Desk {

	/** Small enough that a run takes a tenth of a second. */
	static final String CHEAP = "preset=article height=16 epochs=1 style_layers=conv1_1 content_layer=conv2_1";

	private final Map<ImagePlus, String> images = new LinkedHashMap<>();
	private final ImagePlus result;

	Desk() {
		Interpreter.batchMode = true;
		open(IJ.createImage("my cells", "RGB ramp", 40, 32, 1));
		open(IJ.createImage("scream", "RGB ramp", 30, 20, 1));
		open(IJ.createImage("16 bit", "16-bit ramp", 33, 21, 3));
		open(IJ.createHyperStack("channels", 24, 24, 2, 1, 2, 8));
		String error = MacroRun.of(NeuralStyleTransfer.class, "content=[my cells] style=scream " + CHEAP);
		if (error != null)
			throw new IllegalStateException(error);
		result = IJ.getImage();
		result.setTitle("result");
		images.put(result, state(result));
		activate();
	}

	private void open(ImagePlus image) {
		image.show();
		images.put(image, state(image));
	}

	/** A result with its record in the Info. */
	ImagePlus result() {
		return result;
	}

	String run(Class<? extends PlugIn> command, String options) {
		return MacroRun.of(command, options);
	}

	private void activate() {
		WindowManager.setTempCurrentImage(images.keySet().iterator().next());
	}

	/** Closes what is new. @return what has changed, in words, or null */
	String changes() {
		String changes = null;
		List<ImagePlus> open = new ArrayList<>();
		for (int id : Interpreter.getBatchModeImageIDs()) {
			ImagePlus image = WindowManager.getImage(id);
			open.add(image);
			if (!images.containsKey(image))
				Interpreter.removeBatchModeImage(image);
		}
		for (Map.Entry<ImagePlus, String> image : images.entrySet())
			if (!open.contains(image.getKey()))
				changes = "\"" + image.getKey().getTitle() + "\" was closed";
			else if (!state(image.getKey()).equals(image.getValue()))
				changes = image.setValue(state(image.getKey())) + " is now " + image.getValue();
		activate();
		return changes;
	}

	private static String state(ImagePlus image) {
		int pixels = 0;
		for (int slice = 1; slice <= image.getStackSize(); slice++) {
			Object plane = image.getStack().getPixels(slice);
			pixels = 31 * pixels + (plane instanceof int[] ? Arrays.hashCode((int[]) plane)
				: plane instanceof short[] ? Arrays.hashCode((short[]) plane) : Arrays.hashCode((byte[]) plane));
		}
		return image + " pixels " + pixels + " changes=" + image.changes + " locked=" + image.isLocked() + " roi=" + image.getRoi()
			+ " info " + String.valueOf(image.getProperty("Info")).hashCode() + " range " + image.getDisplayRangeMin() + " to "
			+ image.getDisplayRangeMax();
	}
}
