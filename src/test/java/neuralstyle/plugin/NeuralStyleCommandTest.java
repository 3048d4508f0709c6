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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.TransferListener;

/** The command in a SciJava context, found by its annotation as in Fiji. */
class NeuralStyleCommandTest {

	private final Context context = new Context(CommandService.class, StatusService.class, EventService.class);
	private final CommandService commands = context.service(CommandService.class);
	private final ImagePlus content = IJ.createImage("my cells", "16-bit ramp", 40, 32, 1);
	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 30, 20, 1);
	private final BlockingQueue<String> statuses = new LinkedBlockingQueue<>();

	@AfterEach
	void close() {
		context.dispose();
	}

	@Test
	void givesWhatTheJavaEntryGives() throws Exception {
		Module module = run("height", 16, "epochs", 1, "seed", 4, "start", "blank");
		assertNull(((Cancelable) module).getCancelReason());
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
		macro.removeAll(List.of("plot", "save_every", "save_to", "hide"));
		macro.addAll(List.of("more_styles", "start_image", "status"));
		assertEquals(macro, keys);
		CommandModule module = new CommandModule(info);
		assertEquals("figure", module.getInput("preset"));
		for (String key : TransferOptions.SETTING_KEYS)
			assertNull(module.getInput(key), key + " is as in the preset");
	}

	@Test
	void whateverGoesWrongCancelsWithASentence() throws Exception {
		for (Throwable wrong : List.of(new OutOfMemoryError("Java heap space"), new NoClassDefFoundError("org/nd4j/X"),
				new IllegalStateException("x"), new UnsatisfiedLinkError("x"))) {
			ImagePlus failing = new ImagePlus("failing", content.getProcessor()) {

				@Override
				public ImageProcessor getProcessor() {
					throw FaultyImage.<RuntimeException>unchecked(wrong);
				}
			};
			CommandModule module = commands.run(NeuralStyleCommand.class, true, "content", failing, "style", style).get();
			assertTrue(((Cancelable) module).isCanceled(), wrong.toString());
			String reason = ((Cancelable) module).getCancelReason();
			assertTrue(reason.endsWith("."), reason);
			assertNull(module.getOutput("result"));
		}
	}

	private static final class FaultyImage {

		@SuppressWarnings("unchecked")
		static <T extends Throwable> T unchecked(Throwable wrong) throws T {
			throw (T) wrong;
		}
	}

	/** SciJava would give a number that is missing its least value, and a choice its first. */
	@Test
	void whatIsNotGivenIsAsInThePreset() throws Exception {
		for (String preset : List.of("figure", "article")) {
			Module module = run("preset", preset, "height", 16, "epochs", 1);
			String info = ((ImagePlus) module.getOutput("result")).getProperty("Info").toString();
			TransferOptions.parse("height=16 epochs=1 preset=" + preset).describe()
				.forEach((key, value) -> assertTrue(info.contains("\n" + key + "=" + value + "\n"), key + " in " + info));
		}
	}

	@Test
	void takesNumbersOfAnyKind() throws Exception {
		Module module = run("height", 16.0, "epochs", 1L, "tv_weight", 1e-4, "seed", -9000000000L, "strength", 40f);
		String info = ((ImagePlus) module.getOutput("result")).getProperty("Info").toString();
		for (String line : List.of("height=16", "epochs=1", "tv_weight=0.0001", "seed=-9000000000", "strength=40"))
			assertTrue(info.contains("\n" + line + "\n"), line + " in " + info);
	}

	@Test
	void moreStylesAndAnImageToStartFrom() throws Exception {
		ImagePlus other = IJ.createImage("waves", "8-bit ramp", 33, 33, 1);
		ImagePlus start = IJ.createImage("noise", "RGB white", 20, 16, 1);
		Module module = run("more_styles", new ImagePlus[] { other }, "style_shares", "70|30", "start_image", start, "height", 16,
			"epochs", 1);
		ImagePlus result = (ImagePlus) module.getOutput("result");
		String info = result.getProperty("Info").toString();
		for (String line : List.of("style=scream", "style_size=30 x 20 pixels", "style=waves",
			"style_size=33 x 33 pixels", "start_image=noise", "style_shares=70|30",
			"start=" + start.getID(), "macro=run(\"Neural Style Transfer...\", \"content=[my cells] style=scream|waves "
				+ "style_shares=70|30 height=16 epochs=1 start=" + start.getID() + "\");"))
			assertTrue(info.contains("\n" + line + "\n"), line + " in " + info);
		ImagePlus same = NeuralStyle.stylise(new SourceImages(content, List.of(style, other), start),
			TransferOptions.parse("height=16 epochs=1 style_shares=70|30"), TransferListener.NONE).image();
		assertArrayEquals((int[]) same.getProcessor().getPixels(), (int[]) result.getProcessor().getPixels());
	}

	@Test
	void aStartThatIsNoneIsAnError() throws Exception {
		assertEquals("start is \"nosie\" and there is no such image; it must be noise or content or blank, or an image must be "
			+ "given to start from.", ((Cancelable) run("height", 16, "epochs", 1, "start", "nosie")).getCancelReason());
		assertEquals("style_shares has 2 shares and there is 1 style image; give one share for each style image.",
			((Cancelable) run("height", 16, "epochs", 1, "style_shares", "1|2")).getCancelReason());
	}

	@Test
	void everyInputIsExplained() {
		for (ModuleItem<?> item : commands.getCommand(NeuralStyleCommand.class).inputs())
			if (!item.getName().equals("status"))
				assertFalse(item.getLabel().isEmpty() || item.getDescription().isEmpty(), item.getName());
	}

	/** NB: SciJava cannot check the range of a text, so the help must say it. */
	@Test
	void everyNumberSaysItsRange() {
		CommandInfo info = commands.getCommand(NeuralStyleCommand.class);
		for (String key : List.of("feather", "height", "strength", "style_scale", "epochs", "levels", "content_weight",
			"style_weight", "tv_weight", "style_blur", "chroma_blur", "seed", "threads"))
		{
			String help = info.getInput(key).getDescription();
			assertTrue(help.matches(".*(\\d to \\d|\\d or more|any whole number).*"), key + ": " + help);
		}
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
		run("height", 16, "levels", 1, "epochs", 1);
		assertTrue(isToldOf("reading the images"));
	}

	@Test
	void cancelledCommandKeepsTheBestImageSoFar() throws Exception {
		CommandModule module = new CommandModule(commands.getCommand(NeuralStyleCommand.class));
		context.inject(module.getCommand());
		module.setInputs(Map.of("content", content, "style", style, "height", 32, "levels", 1, "epochs", 1000));
		context.service(EventService.class).subscribe(this);
		Thread thread = new Thread(module);
		thread.start();
		assertTrue(isToldOf("iteration \\d+/20000, loss [0-9.e]+, .* left"));
		module.cancel("enough");
		thread.join(20_000);
		assertFalse(thread.isAlive());
		ImagePlus result = (ImagePlus) module.getOutput("result");
		assertTrue(result.getTitle().startsWith("Stylised my cells (stopped at evaluation "), result.getTitle());
		assertEquals("enough", module.getCancelReason());
	}

	/** Waits for a status of that pattern, a minute at most for each status. */
	private boolean isToldOf(String pattern) throws InterruptedException {
		for (String status; (status = statuses.poll(60, TimeUnit.SECONDS)) != null;)
			if (status.matches(pattern))
				return true;
		return false;
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
