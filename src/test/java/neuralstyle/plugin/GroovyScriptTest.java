package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.TransferListener;

/** A Groovy script runs the command by SciJava's script service, as Fiji's script editor does. */
class GroovyScriptTest {

	private final Context context = new Context(CommandService.class, ScriptService.class);
	private final ScriptService scripts = context.service(ScriptService.class);
	private final ImagePlus content = IJ.createImage("my cells", "16-bit ramp", 40, 32, 1);
	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 30, 20, 1);

	/** What Fiji's plugin for Groovy does. */
	@BeforeEach
	void addGroovy() {
		scripts.getIndex().add(new AdaptedScriptLanguage("groovy"));
	}

	@AfterEach
	void close() {
		context.dispose();
	}

	@Test
	void givesWhatTheJavaEntryGives() throws Exception {
		ScriptModule script = run(24);
		assertNull(script.getOutput("reason"));
		ImagePlus stylised = (ImagePlus) script.getOutput("stylised");
		ImagePlus same = NeuralStyle.stylise(content, style, TransferOptions.parse("height=24 epochs=1 colour=content"),
			TransferListener.NONE);
		assertEquals(30, stylised.getWidth());
		assertArrayEquals((int[]) same.getProcessor().getPixels(), (int[]) stylised.getProcessor().getPixels());
	}

	@Test
	void getsTheSentenceOfAnError() throws Exception {
		ScriptModule script = run(9);
		assertNull(script.getOutput("stylised"));
		assertEquals("height is 9; it must be 0 (as the content image) or 16 to 8192 pixels.", script.getOutput("reason"));
	}

	private ScriptModule run(int height) throws Exception {
		try (Reader text = new InputStreamReader(getClass().getResourceAsStream("/neuralstyle/stylise.groovy"),
			StandardCharsets.UTF_8))
		{
			return scripts.run("stylise.groovy", text, true, "content", content, "style", style, "height", height).get();
		}
	}
}
