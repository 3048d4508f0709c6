import ij.IJ;
import ij.ImageJ;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;

/**
 * A plain ImageJ in which another plugin has loaded ND4J by a class loader of its own before: {@code java -cp ij.jar TwoLoaders.java
 * IMAGEJ_FOLDER MACRO ARGUMENT}.
 */
public class TwoLoaders {

	public static void main(String[] args) throws Exception {
		var jars = new ArrayList<URL>();
		for (var jar : new File(args[0], "jars").listFiles())
			jars.add(jar.toURI().toURL());
		jars.add(new File(args[0], "plugins/Neural_Style.jar").toURI().toURL());
		var other = new URLClassLoader(jars.toArray(new URL[0]));
		Thread.currentThread().setContextClassLoader(other);
		other.loadClass("neuralstyle.transfer.StyleTransfer").getMethod("engine").invoke(null);
		System.out.println("ND4J of another class loader is there");
		Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
		ImageJ.main(new String[] { "-ijpath", args[0] });
		IJ.redirectErrorMessages();
		IJ.runMacroFile(args[1], args[2]);
		System.out.println(IJ.getErrorMessage() + "\n" + IJ.getLog());
		System.exit(0);
	}
}
