package neuralstyle.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.options.BlendOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.result.Blending;

/**
 * A window that shows a blend while its dialog is open. It works on a thread of its own, always on the newest wish alone, so
 * that the event thread never waits.
 */
final class BlendPreview {

	private static final String TITLE = "Preview of blend";

	private final ImagePlus active = WindowManager.getCurrentImage();
	private final Thread worker = new Thread(this::work, TITLE);
	private ImagePlus image = new ImagePlus();
	private Blending blending;
	private Runnable wish;
	private boolean ended;

	BlendPreview() {
		worker.setDaemon(true);
		worker.start();
	}

	/** @param amount as it was typed; a wrong one leaves the window as it is */
	void show(ImagePlus stylised, ImagePlus content, String amount) {
		wish(() -> blend(stylised, content, amount));
	}

	void hide() {
		wish(this::hideNow);
	}

	/** @return the image of the window, if that is shown, else an empty one; no longer the preview's */
	ImagePlus end() {
		synchronized (this) {
			ended = true;
			notifyAll();
		}
		try {
			worker.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		IJ.showStatus("");
		return image;
	}

	/** Leaves everything as it was, unless the preview was ended. */
	void close() {
		if (ended)
			return;
		end();
		hideNow();
		if (active.getWindow() != null)
			WindowManager.setCurrentWindow(active.getWindow());
	}

	private synchronized void wish(Runnable newest) {
		wish = newest;
		notifyAll();
	}

	private void work() {
		for (Runnable next = next(); next != null; next = next())
			next.run();
	}

	/** Waits for a wish. @return null at the end */
	private synchronized Runnable next() {
		try {
			while (wish == null && !ended)
				wait();
		} catch (InterruptedException e) {
			ended = true;
		}
		Runnable next = ended ? null : wish;
		wish = null;
		return next;
	}

	private void blend(ImagePlus stylised, ImagePlus content, String amount) {
		try {
			if (blending == null || !blending.isOf(stylised, content))
				blending = new Blending(stylised, content);
		} catch (RuntimeException | OutOfMemoryError e) {
			hideNow();
			IJ.showStatus(ErrorDialog.sentence("The preview", e));
			return;
		}
		try {
			double percentage = BlendOptions.parse("").with("amount", amount).amount();
			image.setProcessor(TITLE, blending.preview(percentage));
			Provenance.mark(image, content.getTitle());
			image.show();
			IJ.showStatus("");
		} catch (RuntimeException | OutOfMemoryError e) {
			IJ.showStatus(ErrorDialog.sentence("The preview", e));
		}
	}

	private void hideNow() {
		image.hide();
		image = new ImagePlus();
	}
}
