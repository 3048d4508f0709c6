package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.function.Supplier;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageWindow;
import ij.macro.Interpreter;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.image.ScaledShapes;
import neuralstyle.provenance.Provenance;
import neuralstyle.raster.RgbImage;
import neuralstyle.run.RunRequest;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/**
 * The window of the result, open from the start of the run: the picture in it develops until the result takes its place.
 * Closing it stops the run. Without a display, in batch mode or where the result is to be hidden it stays away.
 */
final class LiveWindow implements TransferListener {

	/** Nanoseconds between two updates, at least. */
	private static final long INTERVAL = 250_000_000;
	/** An update takes at most one part in so many of the time. */
	private static final int PARTS = 100;

	private final RunRequest request;
	private final Size size;
	private final boolean wanted;
	private ImagePlus image;
	private ImageWindow window;
	private long next = System.nanoTime();

	LiveWindow(RunRequest request) {
		this.request = request;
		size = request.size();
		wanted = !request.options().hide() && !GraphicsEnvironment.isHeadless() && IJ.getInstance() != null
			&& !Interpreter.isBatchMode();
	}

	/** NB: the first call comes when settings and memory have been checked, so most errors open no window. */
	@Override
	public void progress(TransferProgress progress) {
		if (wanted && image == null)
			open();
	}

	private void open() {
		ImagePlus start = request.images().start();
		RgbImage first = start != null ? RgbBridge.toRgb(start) : request.firstFrame().plainContent();
		image = new ImagePlus(request.title() + " (running)", LevelPicture.of(first, size));
		ScaledCalibration.copy(request.content(), image);
		Provenance.mark(image, request.content().getTitle());
		// So that no other command works on it meanwhile.
		image.lockSilently();
		image.show();
		window = image.getWindow();
	}

	@Override
	public void improved(int evaluations, Supplier<RgbImage> picture) {
		long start = System.nanoTime();
		// NB: nanoTime may be negative, and may overflow.
		if (!isOpen() || start - next < 0)
			return;
		image.setProcessor(LevelPicture.of(picture.get(), size));
		image.updateAndDraw();
		long end = System.nanoTime();
		next = end + Math.max(INTERVAL, PARTS * (end - start));
	}

	@Override
	public boolean cancelled() {
		return window != null && window.isClosed();
	}

	boolean isOpen() {
		return window != null && !window.isClosed();
	}

	/** Shows the result as the active image, in this window if it is open, else, and if it is a stack, in a new one. */
	void finish(ImagePlus result) {
		ImagePlus shown = result;
		if (result.getStackSize() > 1)
			close();
		if (isOpen()) {
			shown = image;
			shown.unlock();
			become(shown, result);
		} else if (!isQuitting()) {
			showAsItIs(shown);
		}
		shown.changes = true;
		// NB: the user may have gone to another window, or a plot may have come.
		if (shown.getWindow() != null && !isQuitting())
			IJ.selectWindow(shown.getID());
	}

	/** NB: the pixels first, since ImageJ lets go of the rest where size or type change. */
	private static void become(ImagePlus shown, ImagePlus result) {
		shown.setProcessor(result.getTitle(), result.getProcessor());
		ScaledCalibration.copy(result, shown);
		shown.setProperty("Info", result.getProperty("Info"));
		shown.setProperties(result.getPropertiesAsArray());
		ScaledShapes.copy(result, shown);
		shown.updateAndDraw();
	}

	/** NB: some of ImageJ's options change the display range, and even the pixels, of what is shown for the first time. */
	private static void showAsItIs(ImagePlus result) {
		double min = result.getDisplayRangeMin();
		double max = result.getDisplayRangeMax();
		boolean inverted = result.isInvertedLut();
		result.show();
		if (result.isInvertedLut() != inverted) {
			for (int slice = 1; slice <= result.getStackSize(); slice++)
				result.getStack().getProcessor(slice).invert();
			result.getProcessor().invertLut();
			result.getStack().setColorModel(result.getProcessor().getColorModel());
		}
		if (result.getBitDepth() == 16)
			result.setDisplayRange(min, max);
		result.updateAndDraw();
	}

	/** NB: ImageJ closes its windows when it quits. */
	private static boolean isQuitting() {
		return IJ.getInstance() != null && IJ.getInstance().quitting();
	}

	/** Away with it, since there is no result. */
	void close() {
		if (!isOpen())
			return;
		image.unlock();
		image.close();
	}
}
