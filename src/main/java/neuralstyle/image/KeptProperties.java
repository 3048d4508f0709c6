package neuralstyle.image;

import ij.ImagePlus;

/** Carries what else an image says of itself over to a copy: its properties and, to an image of one slice, the label of the current one. */
public final class KeptProperties {

	/** What ImageJ calls the label of an image of one slice. */
	private static final String LABEL = "Slice_Label";

	private KeptProperties() { }

	/** @param without what the keys of the properties that stay behind begin with */
	public static void copy(ImagePlus from, ImagePlus to, String without) {
		String[] properties = from.getPropertiesAsArray();
		for (int i = 0; properties != null && i < properties.length; i += 2)
			if (!properties[i].startsWith(without))
				to.setProp(properties[i], properties[i + 1]);
		copyLabel(from, from.getCurrentSlice(), to);
	}

	/** The label alone. @param place in the stack, from 1 */
	public static void copyLabel(ImagePlus from, int place, ImagePlus to) {
		if (to.getStackSize() > 1) {
			to.setProp(LABEL, null);
			return;
		}
		String label = from.getStackSize() > 1 ? from.getStack().getSliceLabel(place) : from.getProp(LABEL);
		// NB: where a label has more lines, ImageJ shows them in place of the Info.
		to.setProp(LABEL, label == null ? null : label.split("\n", 2)[0]);
	}
}
