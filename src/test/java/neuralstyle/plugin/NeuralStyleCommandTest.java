package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.TransferOptions;
import neuralstyle.transfer.TransferListener;

/** The command in a SciJava context, found by its annotation as in Fiji. */
class NeuralStyleCommandTest {

	private final Context context = new Context(CommandService.class, StatusService.class, EventService.class);
	private final CommandService commands = context.service(CommandService.class);
	private final ImagePlus content = IJ.createImage("my cells", "16-bit ramp", 40, 32, 1);
	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 30, 20, 1);
	private final List<String> statuses = new ArrayList<>();

	@AfterEach
	void close() {
		context.dispose();
	}

	@Test
	void givesWhatTheJavaEntryGives() throws Exception {
		Module module = run("height", 16, "epochs", 1, "seed", 4, "start", "blank");
		ImagePlus result = (ImagePlus) module.getOutput("result");
		ImagePlus same = NeuralStyle.stylise(content, style, TransferOptions.parse("height=16 epochs=1 seed=4 start=blank"),
			TransferListener.NONE);
		assertEquals("Stylised my cells", result.getTitle());
		assertArrayEquals((int[]) same.getProcessor().getPixels(), (int[]) result.getProcessor().getPixels());
		assertEquals(same.getProperty("Info").toString().replaceAll("seconds=.*", ""),
			result.getProperty("Info").toString().replaceAll("seconds=.*", ""));
	}

	@Test
	void hasTheKeysOfTheMacroAndTheirDefaults() throws Exception {
		CommandInfo info = commands.getCommand(NeuralStyleCommand.class);
		assertNull(info.getMenuPath().getLeaf(), "the menu entry is the plugin's");
		assertTrue(info.canRunHeadless());
		Set<String> keys = new TreeSet<>();
		for (ModuleItem<?> item : info.inputs())
			keys.add(item.getName());
		Set<String> macro = new TreeSet<>(TransferOptions.KEYS);
		macro.remove("hide");
		macro.add("status");
		assertEquals(macro, keys);
		CommandModule module = new CommandModule(info);
		TransferOptions.parse("").describe().forEach((key, value) -> assertEquals(value,
			module.getInput(key) instanceof Double ? TransferOptions.parse(key + "=" + module.getInput(key)).describe().get(key)
				: "" + module.getInput(key), key));
	}

	@Test
	void everyInputIsExplained() {
		for (ModuleItem<?> item : commands.getCommand(NeuralStyleCommand.class).inputs())
			if (!item.getName().equals("status"))
				assertFalse(item.getLabel().isEmpty() || item.getDescription().isEmpty(), item.getName());
	}

	@Test
	void errorIsTheReasonOfTheCancellation() throws Exception {
		Module module = run("height", 9);
		assertTrue(((Cancelable) module).isCanceled());
		assertEquals("height is 9; it must be 0 (as the content image) or 16 to 8192 pixels.",
			((Cancelable) module).getCancelReason());
		assertNull(module.getOutput("result"));
	}

	@Test
	void reportsItsProgress() throws Exception {
		context.service(EventService.class).subscribe(this);
		run("height", 16, "epochs", 1);
		assertTrue(statuses.stream().anyMatch(text -> text.startsWith("Neural Style Transfer: ") || text.startsWith("epoch 1/1")),
			statuses::toString);
	}

	@Test
	void cancelledCommandKeepsTheBestImageSoFar() throws Exception {
		CommandModule module = new CommandModule(commands.getCommand(NeuralStyleCommand.class));
		context.inject(module.getCommand());
		module.setInputs(Map.of("content", content, "style", style, "height", 32, "epochs", 1000));
		Thread thread = new Thread(module);
		thread.start();
		Thread.sleep(1500);
		module.cancel("enough");
		thread.join(20_000);
		assertFalse(thread.isAlive());
		ImagePlus result = (ImagePlus) module.getOutput("result");
		assertTrue(result.getTitle().startsWith("Stylised my cells (stopped at evaluation "), result.getTitle());
		assertEquals("enough", module.getCancelReason());
	}

	@EventHandler
	void onEvent(StatusEvent event) {
		statuses.add("" + event.getStatusMessage());
	}

	private Module run(Object... inputs) throws InterruptedException, ExecutionException {
		List<Object> all = new ArrayList<>(Arrays.asList("content", content, "style", style));
		all.addAll(Arrays.asList(inputs));
		Future<CommandModule> future = commands.run(NeuralStyleCommand.class, true, all.toArray());
		return future.get();
	}
}
