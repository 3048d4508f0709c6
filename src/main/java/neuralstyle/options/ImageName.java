package neuralstyle.options;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.transfer.Start;

/** How an open image is named, in macros, in the recorder and in dialogs: by its title, or by its ID. */
public final class ImageName {

	private ImageName() { }

	/**
	 * The images that are open now, those of batch mode too, in the order in which they were opened; last the one that a script
	 * runs the command on, if that is not shown.
	 */
	public static List<ImagePlus> open() {
		List<ImagePlus> images = new ArrayList<>();
		int[] ids = WindowManager.getIDList();
		for (int id : ids == null ? new int[0] : ids)
			if (WindowManager.getImage(id) != null)
				images.add(WindowManager.getImage(id));
		ImagePlus current = WindowManager.getCurrentImage();
		if (current != null && !images.contains(current) && current.getWidth() > 0)
			images.add(current);
		return images;
	}

	/** How a macro finds an image that is open now or will be. */
	public static String of(ImagePlus image) {
		return of(image, open());
	}

	/** The same when a new image of this title has come too. */
	public static String beside(String title, ImagePlus image) {
		return image.getTitle().equals(title) ? "" + image.getID() : of(image);
	}

	/**
	 * How a macro finds an image: by its title, or by its ID where the title is another open image's too, or would be read as
	 * something else.
	 */
	public static String of(ImagePlus image, List<ImagePlus> open) {
		String title = image.getTitle();
		boolean another = open.stream().anyMatch(other -> other != image && other.getTitle().equals(title));
		return another || !isName(title) ? "" + image.getID() : title;
	}

	/** What a dialog calls an image: its title, with the ID where a macro needs that. */
	public static String label(ImagePlus image, List<ImagePlus> open) {
		String name = of(image, open);
		return name.equals(image.getTitle()) ? name : image.getTitle() + " (" + name + ")";
	}

	/** Whether a title can stand in a macro's options and is read there as a title, whatever the key. */
	private static boolean isName(String title) {
		return !title.isEmpty() && title.equals(title.trim()) && MacroText.canWrite(title)
			// A bar stands between names, & before a macro's variable, and a line break ends a macro's text.
			&& title.indexOf('|') < 0 && !title.startsWith("&") && title.chars().noneMatch(Character::isISOControl)
			&& !isId(title) && !isReserved(title);
	}

	/** Words that some key takes as something else than a title. NB: the name of a sample is none, since a title comes before it. */
	private static boolean isReserved(String title) {
		return Kind.names(Start.class).contains(title) || title.equals(FidelityOptions.NO_STYLE);
	}

	/** Whether a name is read as the ID of an image, unless an image has it as its title. */
	public static boolean isId(String name) {
		return name.matches("-[0-9]{1,9}");
	}
}
