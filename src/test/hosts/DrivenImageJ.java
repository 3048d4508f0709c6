import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.MultiLineLabel;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Label;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;

/**
 * A plain ImageJ that takes orders from standard input and says on standard output what a user would see. Started as
 * a source file with nothing but ij.jar on the class path: {@code java -cp ij.jar DrivenImageJ.java IMAGEJ_FOLDER}, with
 * {@code close-dialogs} after it if those of its start are to be closed; what else follows is for ImageJ.
 * <p>
 * Orders, one a line, their words apart by tabs: {@code run MACRO_FILE ARGUMENT} runs a macro as ImageJ does; {@code test NAME
 * MACRO_FILE ARGUMENT} does so between the lines {@code BEGIN NAME} and {@code END NAME seconds}, prints the Log window, and
 * leaves no image, Log or Results behind;
 * {@code menu COMMAND} chooses one as a user does and waits for its end; {@code record FILE} writes the recorder's text;
 * {@code log} prints the Log window; {@code images} prints what can be seen of every open image; {@code close-dialogs} lets
 * every dialog from then on be printed ({@code DIALOG title | text}) and closed; {@code escape PATTERN} presses Esc, while the next
 * order is obeyed, as soon as the status bar says something that matches; {@code property KEY VALUE} sets one of Java's; {@code lock} and {@code unlock} do so with the active image, as another command would;
 * {@code quit}. After each it says {@code DONE} and the order.
 */
public class DrivenImageJ {

	public static void main(String[] args) throws Exception {
		var arguments = new ArrayList<>(List.of(args));
		if (arguments.remove("close-dialogs"))
			closeDialogs();
		arguments.add(0, "-ijpath");
		ImageJ.main(arguments.toArray(new String[0]));
		System.out.println("DONE start");
		var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (var order = orders.readLine(); order != null; order = orders.readLine()) {
			var words = order.split("\t");
			if (words[0].equals("run"))
				IJ.runMacroFile(words[1], words.length > 2 ? words[2] : "");
			else if (words[0].equals("test"))
				test(words[1], words[2], words.length > 3 ? words[3] : "");
			else if (words[0].equals("menu"))
				choose(words[1]);
			else if (order.equals("lock") || order.equals("unlock"))
				lock(WindowManager.getCurrentImage(), order.equals("lock"));
			else if (words[0].equals("property"))
				System.setProperty(words[1], words[2]);
			else if (order.equals("log"))
				System.out.println(IJ.getLog());
			else if (order.equals("images"))
				printImages();
			else if (words[0].equals("record"))
				Files.writeString(Path.of(words[1]), Recorder.getInstance().getText());
			else if (words[0].equals("escape"))
				escapeAt(words[1]);
			else if (order.equals("close-dialogs"))
				closeDialogs();
			else if (order.equals("quit"))
				break;
			System.out.println("DONE " + order);
		}
		System.exit(0);
	}

	private static void test(String name, String macro, String argument) {
		System.out.println("BEGIN " + name);
		long start = System.nanoTime();
		IJ.runMacroFile(macro, argument);
		System.out.println(IJ.getLog());
		System.out.println("END " + name + "\t" + Math.round((System.nanoTime() - start) / 1e9));
		var ids = WindowManager.getIDList();
		for (var id : ids == null ? new int[0] : ids) {
			var image = WindowManager.getImage(id);
			image.changes = false;
			image.close();
		}
		if (IJ.getLog() != null)
			IJ.log("\\Clear");
		ResultsTable.getResultsTable().reset();
	}

	private static void choose(String command) throws InterruptedException {
		IJ.doCommand(command);
		for (var thread : Thread.getAllStackTraces().keySet())
			if (thread.getName().equals(command))
				thread.join();
	}

	private static void escapeAt(String pattern) {
		var finger = new Thread(() -> {
			while (!words(IJ.getInstance().getStatusBar()).matches(pattern))
				IJ.wait(50);
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		}, "Finger");
		finger.setDaemon(true);
		finger.start();
	}

	private static void lock(ImagePlus image, boolean lock) throws InterruptedException {
		var other = new Thread(() -> {
			if (lock)
				image.lock();
			else
				image.unlock();
		}, "Another command");
		other.start();
		other.join();
	}

	private static void printImages() {
		var ids = WindowManager.getIDList();
		for (var id : ids == null ? new int[0] : ids) {
			var image = WindowManager.getImage(id);
			var pixels = new StringBuilder();
			for (int slice = 1; slice <= image.getStackSize(); slice++)
				pixels.append(' ').append(Arrays.hashCode((int[]) image.getStack().getProcessor(slice).convertToRGB().getPixels()));
			System.out.println("IMAGE " + image + " changes=" + image.changes + " roi=" + image.getRoi() + pixels);
		}
	}

	private static void closeDialogs() {
		var watch = new Thread(() -> {
			// NB: one that is closed in the moment in which it opens may block whoever opened it for ever; so the second time.
			var seen = new HashSet<Window>();
			while (true) {
				for (var window : Window.getWindows())
					if (window instanceof Dialog && window.isShowing() && !seen.add(window)) {
						System.out.println("DIALOG " + ((Dialog) window).getTitle() + " | " + words(window));
						window.dispose();
						seen.remove(window);
					}
				IJ.wait(100);
			}
		}, "Dialogs");
		watch.setDaemon(true);
		watch.start();
	}

	/** What a component and those in it say, in one line. */
	static String words(Component component) {
		if (component instanceof Label)
			return ((Label) component).getText();
		if (component instanceof JLabel)
			return ((JLabel) component).getText();
		if (component instanceof MultiLineLabel)
			return String.join(" ", lines((MultiLineLabel) component));
		if (component instanceof JTextComponent)
			return ((JTextComponent) component).getText();
		var words = new StringBuilder();
		if (component instanceof Container)
			for (var child : ((Container) component).getComponents())
				words.append(words(child)).append(' ');
		return words.toString().trim();
	}

	/** NB: ImageJ paints these lines itself and has no getter for them. */
	private static String[] lines(MultiLineLabel label) {
		try {
			var lines = MultiLineLabel.class.getDeclaredField("lines");
			lines.setAccessible(true);
			return (String[]) lines.get(label);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}
}
