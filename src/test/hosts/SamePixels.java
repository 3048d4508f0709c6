import ij.IJ;
import ij.ImagePlus;
import java.io.File;
import java.util.Arrays;

/** Whether the pictures in a folder show what those of the same names in another one do: {@code java -cp ij.jar SamePixels.java A B}. */
public class SamePixels {

	public static void main(String[] folders) {
		File[] files = new File(folders[0]).listFiles((folder, name) -> name.endsWith(".tif"));
		if (files == null || files.length == 0)
			throw new IllegalStateException("No pictures in " + folders[0]);
		for (File file : files) {
			ImagePlus one = IJ.openImage(file.getPath());
			ImagePlus other = IJ.openImage(new File(folders[1], file.getName()).getPath());
			if (!Arrays.equals((int[]) one.getProcessor().getPixels(), (int[]) other.getProcessor().getPixels())) {
				System.out.println(file + " shows something else than that in " + folders[1]);
				System.exit(1);
			}
		}
		System.out.println("Success: " + files.length + " pictures");
		System.exit(0);
	}
}
