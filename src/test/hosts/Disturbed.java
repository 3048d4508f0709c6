import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.gui.ImageWindow;
import ij.process.ColorProcessor;
import java.awt.Dialog;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * A plain ImageJ with windows in which commands are disturbed while they work: compiled with DrivenImageJ, {@code Disturbed
 * IMAGEJ_FOLDER FOLDER}, where a folder of results may be made in the second. Says of each disturbance whether it ended as it must: {@code passed
 * NAME} or {@code FAILED NAME: why}. With {@code quit} as third argument ImageJ is quit in the midst of a run instead.
 */
public class Disturbed {

	private static final String SETTINGS = " preset=figure height=64 epochs=6 levels=2 content_layer=conv3_1 style_layers=conv1_1,conv2_1";
	/** So many texts of the status bar have been seen when the disturbance comes. */
	private static final int[] STAGES = { 1, 3, 5 };
	/** Until a run has ended that was stopped. */
	private static final int SECONDS = 30;

	private final List<String> dialogs = Collections.synchronizedList(new ArrayList<>());
	private final Map<String, String> commands = new LinkedHashMap<>();
	private final Map<String, Integer> undisturbed = new TreeMap<>();
	private final String folder;

	private Disturbed(String folder) {
		this.folder = folder;
		commands.put("transfer", "run('Neural Style Transfer...', 'content=cells style=stripes" + SETTINGS + "');");
		commands.put("stack", "run('Neural Style Transfer...', 'content=lapse style=stripes stack" + SETTINGS + "');");
		commands.put("all open images", "run('Stylise All Open Images...', 'style=stripes" + SETTINGS + "');");
		commands.put("grid", "run('Settings Grid...', 'content=cells style=stripes first=strength first_values=[25 75]" + SETTINGS + "');");
		commands.put("folder", "run('Stylise Folder...', 'input=[" + folder + "/in] output=[" + folder + "/out] style=[" + folder + "/stripes.tif]" + SETTINGS + "');");
		commands.put("run again", "run('Run Again...', 'image=result');");
	}

	public static void main(String[] args) throws Exception {
		ImageJ.main(new String[] { "-ijpath", args[0] });
		var disturbed = new Disturbed(args[1]);
		disturbed.watchDialogs();
		disturbed.open();
		if (args.length > 2) {
			disturbed.awaitStage(6, start("transfer", disturbed.commands.get("transfer")));
			System.out.println("Quitting");
			IJ.getInstance().quit();
			IJ.wait(60_000);
			System.exit(3);
		}
		disturbed.escape();
		disturbed.closeWindow();
		disturbed.sources();
		disturbed.together();
		disturbed.heap();
		System.out.println("Success: all disturbances were tried");
		System.exit(0);
	}

	private void open() throws Exception {
		Files.createDirectories(Path.of(folder, "in"));
		for (var name : List.of("one", "two"))
			new ij.io.FileSaver(IJ.createImage(name, "RGB ramp", 120, 96, 1)).saveAsTiff(folder + "/in/" + name + ".tif");
		new ij.io.FileSaver(IJ.createImage("stripes", "8-bit ramp", 64, 64, 1)).saveAsTiff(folder + "/stripes.tif");
		IJ.createImage("cells", "RGB ramp", 120, 96, 1).show();
		IJ.createImage("lapse", "8-bit ramp", 60, 48, 4).show();
		IJ.createImage("stripes", "8-bit ramp", 64, 64, 1).show();
		run(commands.get("transfer"));
		IJ.getImage().setTitle("result");
		for (var command : commands.keySet())
			undisturbed.put(command, undisturbed(command));
	}

	/** What the command makes where nothing disturbs it. */
	private int undisturbed(String command) throws Exception {
		var before = images();
		clearFolder();
		run(commands.get(command));
		int sum = 0;
		for (var image : images())
			if (!before.contains(image)) {
				sum = 31 * sum + pixels(image);
				close(image);
			}
		if (command.equals("folder"))
			for (var name : List.of("one", "two"))
				sum = 31 * sum + pixels(IJ.openImage(folder + "/out/" + name + ".tif"));
		return sum;
	}

	private void escape() throws Exception {
		for (var command : commands.keySet()) {
			for (int stage : STAGES)
				disturb(command + ", Esc at stage " + stage, command, stage, true, () -> {
					IJ.setKeyDown(KeyEvent.VK_ESCAPE);
					return null;
				});
			again(command, "after Esc");
		}
	}

	private void closeWindow() throws Exception {
		for (var command : List.of("transfer", "stack", "run again")) {
			for (int stage : new int[] { 2, 4, 5 })
				disturb(command + ", window closed at stage " + stage, command, stage, true, () -> {
					for (int id : WindowManager.getIDList())
						if (WindowManager.getImage(id).getTitle().endsWith("(running)")) {
							ImageWindow window = WindowManager.getImage(id).getWindow();
							java.awt.EventQueue.invokeAndWait(() -> window.dispatchEvent(new java.awt.event.WindowEvent(window,
								java.awt.event.WindowEvent.WINDOW_CLOSING)));
						}
					return null;
				});
			again(command, "after a closed window");
		}
	}

	/** What happens to the images that a run was made from does not change its result. */
	private void sources() throws Exception {
		for (var name : List.of("cells", "stripes")) {
			source(name, "painted over", image -> {
				image.getProcessor().setColor(0x336699);
				image.getProcessor().fill();
				image.updateAndDraw();
			});
			source(name, "resized", image -> image.setProcessor(new ColorProcessor(17, 13)));
			source(name, "locked", image -> image.lock());
			source(name, "with a new selection", image -> image.setRoi(3, 3, 10, 10));
			source(name, "with another range", image -> image.setDisplayRange(50, 60));
			source(name, "closed", Disturbed::close);
		}
		var before = image("lapse");
		disturb("stack, slice moved", "stack", 6, false, () -> {
			before.setSlice(3);
			return null;
		});
		disturb("stack, a slice deleted", "stack", 6, false, () -> {
			before.getStack().deleteLastSlice();
			before.setStack(before.getStack());
			return null;
		});
		close(before);
		IJ.createImage("lapse", "8-bit ramp", 60, 48, 4).show();
		again("transfer", "after all that");
		again("stack", "after all that");
	}

	private interface Change {

		void to(ImagePlus image) throws Exception;
	}

	private void source(String name, String what, Change change) throws Exception {
		var image = image(name);
		disturb("transfer, " + name + " " + what, "transfer", 4, false, () -> {
			change.to(image);
			return null;
		});
		image.unlock();
		close(image);
		(name.equals("cells") ? IJ.createImage("cells", "RGB ramp", 120, 96, 1) : IJ.createImage("stripes", "8-bit ramp", 64, 64, 1)).show();
	}

	private void together() throws Exception {
		var before = images();
		dialogs.clear();
		var one = start("transfer", commands.get("transfer"));
		var other = start("transfer", commands.get("transfer"));
		one.join();
		other.join();
		var made = images();
		made.removeAll(before);
		boolean same = made.size() == 2;
		for (var image : made) {
			same &= pixels(image) == pixels(image("result"));
			close(image);
		}
		say("two macros at once", !dialogs.isEmpty() ? "dialogs: " + dialogs : same ? null : "results differ, or there are " + made.size());
	}

	/** Another plugin takes all of ImageJ's memory for a second, ten times. */
	private void heap() throws Exception {
		for (int i = 0; i < 10; i++) {
			var before = images();
			dialogs.clear();
			var run = start("transfer", commands.get("transfer"));
			awaitStage(1 + 2 * i, run);
			hoard();
			run.join(60_000);
			var said = String.join(" / ", dialogs);
			var made = images();
			made.removeAll(before);
			boolean fine = !run.isAlive() && (said.isEmpty() ? made.size() == 1 : made.isEmpty() && dialogs.size() == 1
				&& said.contains("memory") && !said.contains("report it"));
			say("no memory from status " + (1 + 2 * i) + " on (" + (said.isEmpty() ? "a picture" : "a sentence") + ")",
				fine ? null : run.isAlive() ? "no end" : "images " + made + ", said " + said);
			for (var image : made)
				close(image);
		}
		again("transfer", "after the memory was gone");
	}

	private static void hoard() {
		var hoard = new ArrayList<byte[]>();
		long end = System.nanoTime() + 1_000_000_000L;
		while (System.nanoTime() < end)
			try {
				hoard.add(new byte[200_000]);
			} catch (OutOfMemoryError e) {
				IJ.wait(5);
			}
	}

	/** @param stopped whether the run is to end early, with or without a picture; else its result must be as always */
	private void disturb(String name, String command, int stage, boolean stopped, Callable<Void> disturbance) throws Exception {
		var before = images();
		dialogs.clear();
		clearFolder();
		var run = start(command, commands.get(command));
		awaitStage(stage, run);
		boolean early = run.isAlive();
		disturbance.call();
		run.join(SECONDS * 1000);
		String wrong = !early ? "the run had ended before" : run.isAlive() ? "no end within " + SECONDS + " s" : null;
		var made = images();
		made.removeAll(before);
		int sum = 0;
		for (var image : made) {
			if (image.isLocked())
				wrong = "\"" + image.getTitle() + "\" is locked";
			if (image.getTitle().contains("(running)"))
				wrong = "\"" + image.getTitle() + "\" is left";
			sum = 31 * sum + pixels(image);
			close(image);
		}
		if (wrong == null && !dialogs.isEmpty())
			wrong = "dialogs: " + dialogs;
		if (wrong == null && !stopped && sum != undisturbed.get(command))
			wrong = "the result is another one";
		if (wrong == null && stopped && made.stream().anyMatch(image -> !image.getTitle().contains("stopped")))
			wrong = "it was not stopped: " + made;
		if (wrong == null && command.equals("folder") && !Files.readString(Path.of(folder, "out", "results.csv")).contains(",stopped,"))
			wrong = "no row says that it was stopped";
		for (var title : List.of("cells", "lapse", "stripes", "result"))
			if (stopped && wrong == null && (image(title) == null || image(title).isLocked()))
				wrong = "\"" + title + "\" is closed or locked";
		IJ.resetEscape();
		say(name, wrong);
	}

	private void again(String command, String when) throws Exception {
		dialogs.clear();
		boolean same = undisturbed(command) == undisturbed.get(command);
		say(command + ", " + when + " the next run gives the same bits", same && dialogs.isEmpty() ? null : "other bits, or dialogs " + dialogs);
	}

	private static void say(String name, String wrong) {
		System.out.println(wrong == null ? "passed  " + name : "FAILED  " + name + ": " + wrong);
	}

	private static void run(String macro) throws Exception {
		var run = start("", macro);
		run.join();
	}

	private static Thread start(String name, String macro) {
		IJ.showStatus("");
		var run = new Thread(() -> {
			try {
				IJ.runMacro(macro.replace('\'', '"'));
			} catch (RuntimeException e) {
				if (!Macro.MACRO_CANCELED.equals(e.getMessage()))
					e.printStackTrace();
			}
		}, "Macro " + name);
		run.start();
		return run;
	}

	/** Waits until so many texts have stood in the status bar, or the run has ended. */
	private static void awaitStage(int texts, Thread run) {
		String last = "";
		for (; texts > 0 && run.isAlive(); IJ.wait(2)) {
			var text = DrivenImageJ.words(IJ.getInstance().getStatusBar());
			if (!text.equals(last) && text.matches(".*(reading|iteration|image|cell|level|row).*"))
				texts--;
			last = text;
		}
	}

	private void clearFolder() throws Exception {
		var out = Path.of(folder, "out");
		if (Files.isDirectory(out))
			try (var files = Files.newDirectoryStream(out)) {
				for (var file : files)
					Files.delete(file);
			}
	}

	private static List<ImagePlus> images() {
		var images = new ArrayList<ImagePlus>();
		var ids = WindowManager.getIDList();
		for (var id : ids == null ? new int[0] : ids)
			images.add(WindowManager.getImage(id));
		return images;
	}

	private static ImagePlus image(String title) {
		return WindowManager.getImage(title);
	}

	private static void close(ImagePlus image) {
		image.changes = false;
		image.close();
	}

	private static int pixels(ImagePlus image) {
		int sum = image.getStackSize();
		for (int slice = 1; slice <= image.getStackSize(); slice++)
			sum = 31 * sum + Arrays.hashCode((int[]) image.getStack().getProcessor(slice).convertToRGB().getPixels());
		return sum;
	}

	private void watchDialogs() {
		var watch = new Thread(() -> {
			while (true) {
				for (var window : Window.getWindows())
					if (window instanceof Dialog && window.isShowing()) {
						dialogs.add(((Dialog) window).getTitle() + " | " + DrivenImageJ.words(window));
						IJ.wait(200);
						window.dispose();
					}
				IJ.wait(50);
			}
		}, "Dialogs");
		watch.setDaemon(true);
		watch.start();
	}
}
