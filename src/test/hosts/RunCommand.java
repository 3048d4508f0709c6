import ij.IJ;
import ij.ImagePlus;
import java.io.File;
import org.scijava.Context;
import org.scijava.command.CommandService;

/**
 * Runs the SciJava Command from a script's place, in ImageJ as Fiji patches it: {@code java -javaagent:... -cp
 * FIJI_JARS RunCommand.java PNG_FILE}.
 */
public class RunCommand {

	public static void main(String[] args) throws Exception {
		try (var context = new Context()) {
			var content = IJ.createImage("My cells", "RGB ramp", 80, 64, 1);
			var style = IJ.createImage("stripes", "8-bit ramp", 64, 64, 1);
			var module = context.service(CommandService.class).run("neuralstyle.plugin.NeuralStyleCommand", true,
				"content", content, "style", style, "height", 64, "epochs", 1).get();
			var result = (ImagePlus) module.getOutput("result");
			if (result.getWidth() != 80 || result.getHeight() != 64)
				throw new IllegalStateException("The result is " + result);
			IJ.saveAs(result, "PNG", new File(args[0]).getPath());
			System.out.println("Success: " + result.getTitle());
		}
		System.exit(0);
	}
}
