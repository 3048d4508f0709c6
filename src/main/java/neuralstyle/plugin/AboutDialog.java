package neuralstyle.plugin;

import java.awt.Button;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.Insets;
import java.awt.Panel;
import java.awt.TextArea;
import java.awt.event.ActionListener;
import java.util.function.Supplier;

import ij.gui.GenericDialog;
import neuralstyle.options.AboutOptions;

/** The dialog of About: a text to read, and buttons that copy or test. */
final class AboutDialog implements CommandDialog<AboutOptions> {

	private static final int ROWS = 22;
	private static final int COLUMNS = 84;
	private static final int MESSAGE_WIDTH = 600;

	private final String title;
	private final Supplier<String> test;

	/** @param test gives a sentence if it has passed, and throws if not */
	AboutDialog(String title, Supplier<String> test) {
		this.title = title;
		this.test = test;
	}

	/** @return null: there is nothing to be done afterwards */
	@Override
	public AboutOptions ask() {
		GenericDialog dialog = new GenericDialog(title);
		TextArea text = new TextArea(AboutText.all(), ROWS, COLUMNS, TextArea.SCROLLBARS_VERTICAL_ONLY);
		text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 12));
		text.setEditable(false);
		Panel reading = new Panel();
		reading.add(text);
		dialog.addPanel(reading);
		MessageLine message = new MessageLine(MESSAGE_WIDTH);
		Panel buttons = new Panel(new FlowLayout(FlowLayout.LEFT, 5, 0));
		buttons.add(button(CopiedText.REPORT, e -> CopiedText.start(Surroundings::report), dialog));
		buttons.add(button("Copy citation", e -> CopiedText.start(AboutText::citation), dialog));
		buttons.add(button("Self-test", e -> {
			message.setText("The self-test is running...");
			new Thread(() -> {
				String sentence = tested();
				EventQueue.invokeLater(() -> message.setText(sentence));
			}, "Neural Style self-test").start();
		}, dialog));
		dialog.addPanel(buttons);
		Panel below = new Panel();
		below.add(message);
		dialog.addPanel(below, GridBagConstraints.WEST, new Insets(5, 0, 0, 0));
		dialog.setOKLabel("Close");
		dialog.hideCancelButton();
		dialog.addHelp(HelpText.html());
		dialog.showDialog();
		return null;
	}

	private static Button button(String label, ActionListener pressed, GenericDialog dialog) {
		Button button = new Button(label);
		button.addActionListener(pressed);
		button.addKeyListener(dialog);
		return button;
	}

	private String tested() {
		try {
			return test.get();
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			return ErrorDialog.told(title, e);
		}
	}
}
