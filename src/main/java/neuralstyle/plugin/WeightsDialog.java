package neuralstyle.plugin;

import java.awt.Font;
import java.util.Map;

import ij.gui.GenericDialog;
import neuralstyle.options.WeightsOptions;
import neuralstyle.weights.WeightsList;
import neuralstyle.weights.ZooWeights;

/** The dialog of Weights: what is there, and one button for what can be done about it. */
final class WeightsDialog implements CommandDialog<WeightsOptions> {

	private final String title;

	WeightsDialog(String title) {
		this.title = title;
	}

	/** @return null if the user only looked */
	@Override
	public WeightsOptions ask() {
		boolean there = ZooWeights.areThere();
		boolean begun = ZooWeights.bytesOfPart() > 0;
		GenericDialog dialog = new GenericDialog(title);
		Font bold = new Font(Font.SANS_SERIF, Font.BOLD, 12);
		for (String entry : WeightsList.now()) {
			String[] nameAndRest = entry.split("\n", 2);
			dialog.addMessage(nameAndRest[0], bold);
			dialog.addMessage(nameAndRest[1]);
		}
		if (!there)
			dialog.addMessage("Fetching needs the network. The status bar shows how far it is; Esc stops it, and the next\n"
				+ "fetch goes on from there. Nothing else in Neural Style uses the network.");
		dialog.setCancelLabel("Close");
		if (there)
			dialog.setOKLabel("Delete the zoo's");
		else if (begun)
			dialog.enableYesNoCancel("Fetch the rest", "Delete what came");
		else
			dialog.setOKLabel("Fetch the zoo's");
		dialog.showDialog();
		if (dialog.wasCanceled())
			return null;
		return WeightsOptions.of(Map.of(there || begun && !dialog.wasOKed() ? "delete" : "fetch", ""));
	}
}
