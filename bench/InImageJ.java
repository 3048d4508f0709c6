package neuralstyle.bench;

import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;
import ij.gui.GenericDialog;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.KeyEvent;
import javax.swing.JLabel;

/**
 * Chooses the plugin's menu entry in a real ImageJ, twice, accepts its dialog, and says how long each run took from there
 * to the first loss in the status bar, and how much memory the process had at most. With nothing but
 * ij.jar, itself and Figures on the class path: {@code InImageJ IMAGEJ_FOLDER CONTENT STYLE HEIGHT}. All else is as the dialog
 * has it, but for one epoch.
 */
public class InImageJ {

	private static final String COMMAND = "Neural Style Transfer...";
	/** Which of the dialog's numeric fields. */
	private static final int EPOCHS = 3;
	private static final long PATIENCE = 120_000_000_000L;

	public static void main(String[] args) throws Exception {
		ImageJ.main(new String[] {"-ijpath", args[0]});
		IJ.open(args[2]);
		IJ.open(args[1]);
		var content = WindowManager.getCurrentImage();
		Figures.print("first", secondsToFirstLoss(args[3]), "s");
		WindowManager.setCurrentWindow(content.getWindow());
		Figures.print("second", secondsToFirstLoss(args[3]), "s");
		Figures.print("resident", Figures.megabytes("VmHWM"), "MB");
		System.exit(0);
	}

	private static double secondsToFirstLoss(String height) throws Exception {
		// NB: what the run before left there.
		IJ.showStatus("");
		long start = System.nanoTime();
		IJ.doCommand(COMMAND);
		GenericDialog dialog;
		while ((dialog = dialog()) == null)
			pause(start);
		var numbers = dialog.getNumericFields();
		((TextField) numbers.get(0)).setText(height);
		((TextField) numbers.get(EPOCHS)).setText("1");
		var enter = new KeyEvent(dialog, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ENTER, '\n');
		var shown = dialog;
		EventQueue.invokeAndWait(() -> shown.keyPressed(enter));
		while (!statusLine().contains("loss"))
			pause(start);
		double seconds = (System.nanoTime() - start) / 1e9;
		// NB: a new window says nothing, since the one that shows how the run goes on is there from the start.
		while (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals(COMMAND)))
			pause(start);
		return seconds;
	}

	private static void pause(long start) throws InterruptedException {
		if (System.nanoTime() - start > PATIENCE) {
			System.out.println("Nothing happened any more; the status bar says: " + statusLine() + ", a dialog is open: "
				+ (dialog() != null));
			System.exit(1);
		}
		Thread.sleep(5);
	}

	private static GenericDialog dialog() {
		for (var window : Window.getWindows())
			if (window instanceof GenericDialog && window.isShowing())
				return (GenericDialog) window;
		return null;
	}

	private static String statusLine() {
		return label(IJ.getInstance().getStatusBar());
	}

	private static String label(Component component) {
		if (component instanceof JLabel)
			return ((JLabel) component).getText();
		if (component instanceof Container)
			for (var child : ((Container) component).getComponents())
				if (!label(child).isEmpty())
					return label(child);
		return "";
	}
}
