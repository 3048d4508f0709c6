import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.io.FileSaver;
import ij.plugin.frame.Recorder;
import java.awt.Button;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the recorder writes of each dialog, run again with ten more images open, finds the same images: {@code java -cp ij.jar
 * Replay.java IMAGEJ_FOLDER}, with a display, and the property replay.only for one command; what
 * follows is for ImageJ. Two images have the same title, one a title with a space at its end.
 */
public class Replay {

	/** What fields of the dialogs show at first, and what is typed there so that it takes less time. */
	private static final Map<String, String> FIELDS = Map.of("512", "32", "400", "32", "5", "1", "25, 50, 75, 100", "25, 75", "128", "64",
		"0.7, 1, 1.4", "1, 1.4");

	/** The one command that is tried; null for all. */
	private static final String ONLY = System.getProperty("replay.only");

	private final Recorder recorder = new Recorder();
	private final List<ImagePlus> mine = new ArrayList<>();
	private int wrong;

	public static void main(String[] args) throws Exception {
		List<String> arguments = new ArrayList<>(List.of(args));
		arguments.add(0, "-ijpath");
		ImageJ.main(arguments.toArray(new String[0]));
		new Replay().run();
		System.exit(0);
	}

	private void run() throws Exception {
		replaySamples();
		ImagePlus cells = open("my cells ", 48, 40);
		ImagePlus twin = open("stripes", 30, 50);
		ImagePlus stripes = open("stripes", 40, 40);
		// NB: for a dialog's choices, by the label's words.
		Map<String, ImagePlus> named = new HashMap<>(Map.of("Content image", cells, "Style image", stripes));
		replay(cells, "Neural Style Transfer...", named);
		ImagePlus result = WindowManager.getCurrentImage();
		mine.add(result);
		named.put("Stylised image", result);
		named.put("Result", result);
		replay(result, "Blend With Content...", named);
		replay(result, "Fidelity Report...", named);
		replay(result, "Run Again...", named);
		replay(cells, "Settings Grid...", named);
		replay(cells, "Stylise All Open Images...", named);
		replayFolder();
		if (!twin.getTitle().equals(stripes.getTitle()))
			wrong("titles", "two images alike", twin.getTitle());
		if (wrong == 0)
			System.out.println("Success: all dialogs recorded and run again");
	}

	/** Without an image, then with the result of that alone, then with one more: samples are the images, or the style. */
	private void replaySamples() throws Exception {
		replay(null, "Neural Style Transfer...", Map.of());
		replay(null, "Settings Grid...", Map.of());
		close(images());
		ImagePlus alone = open("alone", 40, 32);
		replay(alone, "Neural Style Transfer...", Map.of());
		for (ImagePlus image : images())
			if (image != alone)
				close(List.of(image));
		replay(alone, "Stylise All Open Images...", Map.of());
		close(images());
	}

	/** The same where the results are files: with those of the recorded line in place of those of the dialog. */
	private void replayFolder() throws Exception {
		String command = "Stylise Folder...";
		if (ONLY != null && !command.equals(ONLY))
			return;
		Path folder = Files.createTempDirectory("neural style replay");
		Path in = Files.createDirectory(folder.resolve("in"));
		Path out = folder.resolve("out");
		for (String name : List.of("in/a 1.tif", "in/b.tif", "stripes.tif"))
			new FileSaver(IJ.createImage("", "RGB ramp", 40 + name.length(), 40, 1)).saveAsTiff(folder.resolve(name).toString());
		String recorded = recorder.getText();
		IJ.doCommand(command);
		fillIn(dialog(), Map.of(), Map.of("Folder of images", in.toString(), "Style image", folder.resolve("stripes.tif").toString(),
			"Folder for results", out.toString()));
		join(command);
		Map<String, String> wanted = pictures(out);
		String line = line(command, recorded);
		if (line.isEmpty() || wanted.size() != 2) {
			wrong(command, "a recorded line and two pictures", recorder.getText() + wanted);
			return;
		}
		System.out.println("RECORDED " + line);
		for (String name : wanted.keySet())
			Files.delete(out.resolve(name));
		IJ.runMacro(line);
		if (!pictures(out).equals(wanted))
			wrong(command, wanted, pictures(out));
	}

	/** Names and pixels of the pictures in a folder. */
	private static Map<String, String> pictures(Path folder) {
		Map<String, String> pictures = new HashMap<>();
		String[] names = folder.toFile().list((dir, name) -> name.endsWith(".tif"));
		for (String name : names == null ? new String[0] : names)
			pictures.put(name, "" + Arrays.hashCode((int[]) IJ.openImage(folder.resolve(name).toString()).getProcessor().getPixels()));
		return pictures;
	}

	private static ImagePlus open(String title, int width, int height) {
		ImagePlus image = IJ.createImage(title, "RGB ramp", width, height, 1);
		image.getProcessor().setValue(0xff8000 + 257 * width);
		image.setRoi(width / 4, height / 4, width / 2, height / 2);
		image.getProcessor().fill(image.getRoi());
		image.deleteRoi();
		image.show();
		return image;
	}

	/** Records a command that is run from its dialog, and runs it again beside ten more images. @param active null for none */
	private void replay(ImagePlus active, String command, Map<String, ImagePlus> named) throws Exception {
		if (ONLY != null && !command.equals(ONLY))
			return;
		if (active != null)
			IJ.selectWindow(active.getID());
		Set<ImagePlus> before = images();
		String recorded = recorder.getText();
		IJ.doCommand(command);
		fillIn(dialog(), named, Map.of());
		join(command);
		String line = line(command, recorded);
		Map<String, String> wanted = made(before);
		if (line.isEmpty() || wanted.isEmpty()) {
			wrong(command, "a recorded line and a new image", recorder.getText() + wanted);
			return;
		}
		System.out.println("RECORDED " + line);
		Set<ImagePlus> first = images();
		first.removeAll(before);
		List<ImagePlus> others = new ArrayList<>();
		boolean all = command.startsWith("Stylise All");
		// NB: all images are its content, so more of them make other pictures; their names are the same.
		for (int i = 0; i < (all ? 1 : 10); i++)
			others.add(open("another " + i, 20, 20));
		if (!command.equals("Neural Style Transfer..."))
			close(first);
		before = images();
		IJ.runMacro(line);
		Map<String, String> is = made(before);
		is.remove("Stylised another 0");
		if (all ? !is.keySet().equals(wanted.keySet()) : !is.equals(wanted))
			wrong(command, wanted, is);
		Set<ImagePlus> again = images();
		again.removeAll(before);
		close(again);
		close(others);
		if (command.equals("Neural Style Transfer..."))
			IJ.selectWindow(first.iterator().next().getID());
	}

	/** Waits until a command has ended. */
	private static void join(String command) throws InterruptedException {
		for (Thread thread : Thread.getAllStackTraces().keySet())
			if (thread.getName().equals("Run$_" + command) || thread.getName().equals(command))
				thread.join();
	}

	/** What was recorded of a command; empty if nothing was. @param before what the recorder had */
	private String line(String command, String before) {
		return Arrays.stream(recorder.getText().substring(before.length()).split("\n")).filter(text -> text.contains(command))
			.reduce((first, last) -> last).orElse("");
	}

	/** Titles and pixels of the images that are new. */
	private Map<String, String> made(Set<ImagePlus> before) {
		Map<String, String> made = new HashMap<>();
		for (ImagePlus image : images())
			if (!before.contains(image)) {
				int hash = 0;
				for (int index = 1; index <= image.getStackSize(); index++)
					hash = 31 * hash + Arrays.hashCode((int[]) image.getStack().getProcessor(index).convertToRGB().getPixels());
				made.put(image.getTitle(), "" + hash);
			}
		return made;
	}

	private static Set<ImagePlus> images() {
		Set<ImagePlus> images = new HashSet<>();
		int[] ids = WindowManager.getIDList();
		for (int id : ids == null ? new int[0] : ids)
			images.add(WindowManager.getImage(id));
		return images;
	}

	private static void close(Iterable<ImagePlus> images) {
		for (ImagePlus image : images) {
			image.changes = false;
			image.close();
		}
	}

	private static GenericDialog dialog() {
		while (true) {
			for (Window window : Window.getWindows())
				if (window instanceof GenericDialog && window.isShowing())
					return (GenericDialog) window;
				else if (window instanceof Dialog && window.isShowing())
					throw new IllegalStateException("There is the dialog " + ((Dialog) window).getTitle());
			IJ.wait(100);
		}
	}

	/** @param named images by the beginnings of labels @param texts by the beginnings of labels */
	private static void fillIn(GenericDialog dialog, Map<String, ImagePlus> named, Map<String, String> texts) throws Exception {
		IJ.wait(500);
		EventQueue.invokeAndWait(() -> {
			String label = "";
			for (Component part : parts(dialog))
				if (part instanceof Label)
					label = ((Label) part).getText();
				else if (part instanceof TextField)
					type((TextField) part, label, texts);
				else if (part instanceof Choice)
					choose((Choice) part, label, named);
		});
		IJ.wait(500);
		EventQueue.invokeLater(() -> {
			Button ok = parts(dialog).stream().filter(part -> part instanceof Button).map(part -> (Button) part)
				.filter(button -> button.getLabel().trim().equals("OK")).findFirst().get();
			for (var listener : ok.getActionListeners())
				listener.actionPerformed(new ActionEvent(ok, ActionEvent.ACTION_PERFORMED, ok.getLabel()));
		});
	}

	private static void type(TextField field, String label, Map<String, String> texts) {
		if (FIELDS.containsKey(field.getText()))
			field.setText(FIELDS.get(field.getText()));
		texts.forEach((words, text) -> {
			if (label.startsWith(words))
				field.setText(text);
		});
	}

	/** NB: an image whose title another has is shown with its ID. */
	private static void choose(Choice choice, String label, Map<String, ImagePlus> named) {
		named.forEach((words, image) -> {
			if (label.startsWith(words))
				for (int i = 0; i < choice.getItemCount(); i++)
					if (choice.getItem(i).equals(image.getTitle()) || choice.getItem(i).endsWith("(" + image.getID() + ")"))
						choice.select(i);
		});
		if (label.startsWith("Preset"))
			choice.select("quick");
	}

	/** With those in others, in their order. */
	private static List<Component> parts(Container container) {
		List<Component> parts = new ArrayList<>();
		for (Component part : container.getComponents()) {
			parts.add(part);
			if (part instanceof Container)
				parts.addAll(parts((Container) part));
		}
		return parts;
	}

	private void wrong(String what, Object wanted, Object is) {
		wrong++;
		System.out.println("WRONG " + what + ": wanted " + wanted + ", is " + is);
	}
}
