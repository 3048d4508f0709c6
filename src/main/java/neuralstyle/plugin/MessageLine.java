package neuralstyle.plugin;

import java.awt.Canvas;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;

/** A few lines of text in a dialog that may change while the dialog is open. */
final class MessageLine extends Canvas {

	private static final long serialVersionUID = 1;
	private static final int LINES = 3;

	private final int width;
	private String text = "";

	/** @param width in pixels */
	MessageLine(int width) {
		this.width = width;
	}

	void setText(String text) {
		if (this.text.equals(text))
			return;
		this.text = text;
		repaint();
	}

	@Override
	public Dimension getPreferredSize() {
		return new Dimension(width, getFont() == null ? 0 : LINES * getFontMetrics(getFont()).getHeight());
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}

	@Override
	public void paint(Graphics g) {
		FontMetrics metrics = g.getFontMetrics();
		int y = metrics.getAscent();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (line.length() > 0 && metrics.stringWidth(line + " " + word) > getWidth()) {
				g.drawString(line.toString(), 0, y);
				y += metrics.getHeight();
				line.setLength(0);
			}
			line.append(line.length() > 0 ? " " : "").append(word);
		}
		g.drawString(line.toString(), 0, y);
	}
}
