package neuralstyle.plugin;

import java.awt.Button;
import java.awt.event.ActionEvent;
import java.util.function.Supplier;

import ij.gui.GenericDialog;

/** An error as ImageJ shows one, with a button that copies a text for whoever helps. The dialog stays open then. */
final class ErrorWindow extends GenericDialog {

	private static final long serialVersionUID = 1;

	private final transient Supplier<String> report;

	/** @param report is asked for on a thread of its own */
	ErrorWindow(String title, String sentence, Supplier<String> report) {
		super(title);
		this.report = report;
		addMessage(sentence);
		enableYesNoCancel("OK", CopiedText.REPORT);
		hideCancelButton();
	}

	@Override
	public void actionPerformed(ActionEvent event) {
		if (event.getSource() instanceof Button && ((Button) event.getSource()).getLabel().equals(CopiedText.REPORT))
			CopiedText.start(report);
		else
			super.actionPerformed(event);
	}
}
