package neuralstyle.run;

import java.io.File;

import ij.IJ;
import ij.ImagePlus;
import ij.io.Opener;

/** A file as ImageJ opens it: without a window, and without a dialog where it is no image. */
public final class ImageFile {

	private ImageFile() { }

	/** A new image, not shown, with the file's name as its title; null if it is no image that ImageJ can read. */
	public static ImagePlus open(File file) {
		if (!isImage(file))
			return null;
		try {
			return opener().openImage(file.getPath());
		} catch (RuntimeException e) {
			// NB: of a damaged file, such as a ZIP with no image in it, ImageJ's readers do not always say so themselves.
			return null;
		}
	}

	/** Whether a file looks, by its first bytes and its name, as one that ImageJ can read. */
	public static boolean isImage(File file) {
		int type = file.isFile() && file.canRead() ? opener().getFileType(file.getPath()) : Opener.TEXT;
		return type != Opener.TEXT && type != Opener.JAVA_OR_TEXT && type != Opener.ROI && type != Opener.TABLE
			&& (type != Opener.UNKNOWN || opensMore());
	}

	private static Opener opener() {
		Opener opener = new Opener();
		opener.setSilentMode(true);
		return opener;
	}

	/** Whether there is the plugin that opens what ImageJ itself cannot; without it ImageJ would report the error itself. */
	private static boolean opensMore() {
		try {
			IJ.getClassLoader().loadClass("HandleExtraFileTypes");
			return true;
		} catch (ClassNotFoundException e) {
			return false;
		}
	}
}
