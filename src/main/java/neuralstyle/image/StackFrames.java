package neuralstyle.image;

import java.util.List;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

/**
 * The slices and frames of a stack in the order of a run: in time at each slice, or along the slices where there is one frame
 * only. Each is read when it is asked for, and the stack stays as it is.
 */
public final class StackFrames {

	private final ImagePlus stack;
	private final int slices;
	private final int frames;

	/** @param stack of any type; one without slices and frames has one position */
	public StackFrames(ImagePlus stack) {
		this.stack = stack;
		slices = stack.getNSlices();
		frames = stack.getNFrames();
	}

	public int count() {
		return slices * frames;
	}

	/** The position that is shown. */
	public int current() {
		return (stack.getSlice() - 1) * frames + stack.getFrame() - 1;
	}

	/** The number of a position's slice, from 1. */
	public int slice(int index) {
		return index / frames + 1;
	}

	/** The number of a position's frame, from 1. */
	public int frame(int index) {
		return index % frames + 1;
	}

	/** Whether a position follows the one before as the next moment, or the next slice, of the same scene. */
	public boolean goesOn(int index) {
		return frames == 1 ? index > 0 : index % frames > 0;
	}

	/**
	 * One position as an image of its own, of one slice: with the LUTs, display ranges, channels, calibration and selection
	 * that the stack has now.
	 *
	 * @param index from 0 to {@link #count()} - 1
	 */
	public ImagePlus get(int index) {
		return get(slice(index), frame(index), stack.getChannel(),
			stack instanceof CompositeImage ? ((CompositeImage) stack).getMode() : 0);
	}

	/** The same by its numbers, from 1, with another channel as the current one, and of a composite image in another mode. */
	ImagePlus get(int slice, int number, int channel, int mode) {
		ImagePlus frame = stack instanceof CompositeImage
			? Channels.copy((CompositeImage) stack, slice, number, mode)
			: new ImagePlus(stack.getTitle(), plane(stack.getStackIndex(channel, slice, number)));
		if (frame.isComposite() && frame.getC() != channel)
			frame.setC(channel);
		frame.setTitle(stack.getTitle());
		frame.setCalibration(stack.getCalibration());
		if (stack.getRoi() != null)
			frame.setRoi((Roi) stack.getRoi().clone());
		return frame;
	}

	private ImageProcessor plane(int stackIndex) {
		ImageProcessor plane = stack.getStack().getProcessor(stackIndex).duplicate();
		ImageProcessor shown = stack.getProcessor();
		if (plane instanceof ColorProcessor)
			return plane;
		plane.setColorModel(shown.getColorModel());
		plane.setMinAndMax(shown.getMin(), shown.getMax());
		return plane;
	}

	/** NB: of several channels that are not merged, the current one. */
	private int stackIndex(int index) {
		return stack.getStackIndex(stack.getChannel(), slice(index), frame(index));
	}

	/**
	 * Where a picture of a stack that {@link #together} made comes from.
	 *
	 * @param place in ImageJ's order, from 0
	 * @param slices of the stack that was run over
	 * @param frames of it
	 * @param all whether all positions are there
	 * @return slice and frame, from 1
	 */
	public static int[] origin(int place, int slices, int frames, boolean all) {
		int index = index(place, slices, frames, all);
		return new int[] { index / frames + 1, index % frames + 1 };
	}

	/** NB: ImageJ's order is all slices of the first frame first. */
	private static int index(int place, int slices, int frames, boolean all) {
		return all ? place % slices * frames + place / slices : place;
	}

	/**
	 * The first positions put together again: a stack of as many slices and frames, with their labels; one of slices, or of
	 * frames where there is one slice, if they are not all.
	 *
	 * @param pictures of one size and type each, of one slice, in the order of a run; at least one
	 */
	public ImagePlus together(String title, List<ImagePlus> pictures) {
		boolean all = pictures.size() == count();
		ImageStack together = new ImageStack(pictures.get(0).getWidth(), pictures.get(0).getHeight());
		for (int i = 0; i < pictures.size(); i++) {
			int index = index(i, slices, frames, all);
			together.addSlice(stack.getStackSize() == 1 ? null : stack.getStack().getSliceLabel(stackIndex(index)),
				pictures.get(index).getProcessor());
		}
		ImagePlus image = new ImagePlus(title, together);
		if (all)
			image.setDimensions(1, slices, frames);
		else
			image.setDimensions(1, slices == 1 ? 1 : pictures.size(), slices == 1 ? pictures.size() : 1);
		image.setOpenAsHyperStack(stack.isHyperStack() && pictures.size() > 1);
		return image;
	}
}
