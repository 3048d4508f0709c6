package neuralstyle.plugin;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.function.Supplier;

import ij.IJ;

/** Texts that are put into the clipboard. */
final class CopiedText {

	/** Of the button that copies a text for a report. */
	static final String REPORT = "Copy for a report";

	private CopiedText() { }

	/** Asks for the text on a thread of its own, since it may take a while, and copies it. */
	static void start(Supplier<String> text) {
		new Thread(() -> {
			StringSelection copied = new StringSelection(text.get());
			EventQueue.invokeLater(() -> {
				Toolkit.getDefaultToolkit().getSystemClipboard().setContents(copied, null);
				IJ.showStatus("The text is in the clipboard; paste it where it is needed");
			});
		}, "Neural Style copy").start();
	}
}
