import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;
import ij.gui.GenericDialog;
import java.awt.Button;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What dialogs offer without an image, and what the buttons of About and of an error do: {@code java -cp ij.jar Buttons.java
 * IMAGEJ_FOLDER [SHOTS_FOLDER]}, with a display. With a second folder it leaves pictures of the dialogs there.
 */
public class Buttons {

	private static final String STYLES = "sample mosaic, sample glass, sample strokes, sample hatching, sample etching, "
		+ "sample engraving, sample pointillism, sample watercolour";
	private static String shots;

	public static void main(String[] args) throws Exception {
		shots = args.length > 1 ? args[1] : null;
		ImageJ.main(new String[] {"-ijpath", args[0]});
		begin("Neural Style Transfer...", "Neural Style Transfer");
		offers("Neural Style Transfer", 0, "sample cells", "sample cells, sample nuclei");
		offers("Neural Style Transfer", 1, "sample mosaic", STYLES);
		shoot("Neural Style Transfer");
		press("Neural Style Transfer", "Cancel");
		begin("Settings Grid...", "Settings Grid");
		offers("Settings Grid", 0, "sample cells", "sample cells, sample nuclei");
		press("Settings Grid", "Cancel");
		clickOnACell();
		IJ.createImage("mine", "RGB ramp", 64, 48, 1).show();
		begin("Neural Style Transfer...", "Neural Style Transfer");
		offers("Neural Style Transfer", 0, "mine", "mine, sample cells, sample nuclei");
		offers("Neural Style Transfer", 1, "sample glass", "mine, " + STYLES);
		press("Neural Style Transfer", "Cancel");
		begin("Stylise All Open Images...", "Stylise All Open Images");
		offers("Stylise All Open Images", 0, "sample mosaic", "mine, " + STYLES);
		press("Stylise All Open Images", "Cancel");

		begin("Blend With Content...", "Blend With Content");
		shoot("Blend With Content");
		String report = copied("Blend With Content", "Copy for a report");
		need(report.startsWith("command: Blend With Content\nerror: The image \"mine\" does not say which content image it was "), report);
		needReport(report);
		press("Blend With Content", "OK");
		WindowManager.getCurrentImage().changes = false;
		WindowManager.getCurrentImage().close();

		begin("About Neural Style...", "About Neural Style");
		String about = copied("About Neural Style", "Copy for a report");
		needReport(about);
		need(report.contains(about.substring(0, about.indexOf("memory:"))), "The two reports differ: " + report + about);
		need(copied("About Neural Style", "Copy citation").startsWith("@software{"), "citation");
		press("About Neural Style", "Self-test");
		// NB: painted by a canvas, which has no getter for it.
		Component message = find("About Neural Style", part -> part.getClass().getSimpleName().equals("MessageLine"));
		var text = message.getClass().getDeclaredField("text");
		text.setAccessible(true);
		until("the self-test passes", () -> value(text, message).startsWith("The self-test passed: "));
		shoot("About Neural Style");
		press("About Neural Style", "Close");
		System.out.println("Success: " + value(text, message));
		System.exit(0);
	}

	/** A cell of a grid of samples, which are not open, opens the dialog with them. */
	private static void clickOnACell() throws Exception {
		IJ.run("Settings Grid...", "content=[sample nuclei] style=[sample glass] height=64 epochs=1 first_values=[25 75] "
			+ "second=none");
		var canvas = WindowManager.getCurrentImage().getCanvas();
		EventQueue.invokeAndWait(() -> canvas.dispatchEvent(new MouseEvent(canvas, MouseEvent.MOUSE_CLICKED, 0, 0,
			canvas.getWidth() / 3, canvas.getHeight() / 2, 1, false, MouseEvent.BUTTON1)));
		String grid = "Settings grid of sample nuclei, Montage of settings grid of sample nuclei, ";
		until("a dialog for the cell", () -> dialog("Neural Style Transfer") != null);
		IJ.wait(500);
		offers("Neural Style Transfer", 0, "sample nuclei", grid + "sample cells, sample nuclei");
		offers("Neural Style Transfer", 1, "sample glass", grid + STYLES);
		press("Neural Style Transfer", "Cancel");
		for (int id : WindowManager.getIDList()) {
			WindowManager.getImage(id).changes = false;
			WindowManager.getImage(id).close();
		}
	}

	private static void needReport(String report) {
		need(report.contains("SHA-256: f4ba50cd8930ac91"), report);
		need(report.contains("program: Neural Style ") && report.contains("engine: ") && report.contains("Java: "), report);
		need(!report.contains(System.getProperty("user.home") + "/") && !report.contains("folder"), report);
	}

	private static String value(java.lang.reflect.Field field, Object of) {
		try {
			return (String) field.get(of);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Chooses a command as a user does and waits for the dialog. */
	private static void begin(String command, String title) {
		IJ.doCommand(command);
		until("the dialog " + title, () -> dialog(title) != null);
		IJ.wait(500);
	}

	private static GenericDialog dialog(String title) {
		for (Window window : Window.getWindows())
			if (window instanceof GenericDialog && window.isShowing() && ((GenericDialog) window).getTitle().equals(title))
				return (GenericDialog) window;
		return null;
	}

	private static void offers(String title, int number, String chosen, String all) {
		Choice choice = (Choice) dialog(title).getChoices().get(number);
		List<String> items = new ArrayList<>();
		for (int i = 0; i < choice.getItemCount(); i++)
			items.add(choice.getItem(i));
		need(choice.getSelectedItem().equals(chosen) && String.join(", ", items).equals(all), title + " offers "
			+ choice.getSelectedItem() + " of " + items);
	}

	private static String copied(String title, String button) throws Exception {
		var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
		clipboard.setContents(new StringSelection(""), null);
		press(title, button);
		until(button, () -> !text().isEmpty());
		need(dialog(title) != null, button + " closed the dialog " + title);
		return text();
	}

	private static String text() {
		try {
			return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
		} catch (Exception e) {
			return "";
		}
	}

	private static void press(String title, String label) throws Exception {
		Button button = (Button) find(title, part -> part instanceof Button && ((Button) part).getLabel().trim().equals(label));
		EventQueue.invokeAndWait(() -> {
			for (var listener : button.getActionListeners())
				listener.actionPerformed(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getLabel()));
		});
		if (List.of("Cancel", "OK", "Close").contains(label))
			until("the end of " + title, () -> dialog(title) == null);
		IJ.wait(200);
	}

	private static Component find(String title, java.util.function.Predicate<Component> wanted) {
		List<Component> found = parts(dialog(title)).stream().filter(wanted).collect(Collectors.toList());
		need(found.size() == 1, "In the dialog " + title + " are " + found);
		return found.get(0);
	}

	private static List<Component> parts(Container container) {
		List<Component> parts = new ArrayList<>();
		for (Component part : container.getComponents()) {
			parts.add(part);
			if (part instanceof Container)
				parts.addAll(parts((Container) part));
		}
		return parts;
	}

	private static void shoot(String title) throws Exception {
		if (shots == null)
			return;
		IJ.wait(1500);
		new ProcessBuilder("bash", "-c", "import -window \"$(xdotool search --onlyvisible --name \"^$0$\" | tail -1)\" \"$1\"", title,
			shots + "/" + title.replace(' ', '-') + ".png").inheritIO().start().waitFor();
	}

	private static void until(String what, BooleanSupplier is) {
		for (int tenth = 0; !is.getAsBoolean(); tenth++) {
			need(tenth < 200, "There is not " + what + ".");
			IJ.wait(100);
		}
	}

	private static void need(boolean is, String otherwise) {
		if (!is) {
			System.out.println("Wrong: " + otherwise);
			System.exit(1);
		}
	}
}
