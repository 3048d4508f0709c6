package neuralstyle.plugin;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Panel;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Shows a small picture in a dialog, or a frame where one would be. */
final class PreviewPanel extends Panel {

	/** Width and height in pixels. */
	static final int SIDE = 256;

	private static final long serialVersionUID = 1;

	private transient BufferedImage picture;

	/** @param picture null for none */
	void show(BufferedImage picture) {
		this.picture = picture;
		repaint();
	}

	@Override
	public Dimension getPreferredSize() {
		return new Dimension(SIDE, SIDE);
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}

	@Override
	public void paint(Graphics g) {
		if (picture == null) {
			g.setColor(Color.LIGHT_GRAY);
			g.drawRect(0, 0, SIDE - 1, SIDE - 1);
			return;
		}
		double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
		int width = (int) Math.max(1, Math.round(scale * picture.getWidth()));
		int height = (int) Math.max(1, Math.round(scale * picture.getHeight()));
		((Graphics2D) g).setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		g.drawImage(picture, (SIDE - width) / 2, (SIDE - height) / 2, width, height, null);
	}
}
