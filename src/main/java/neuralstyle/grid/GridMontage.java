package neuralstyle.grid;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import neuralstyle.options.GridAxis;
import neuralstyle.options.GridOptions;

/**
 * The cells of a settings grid in one picture: the first setting's name and values above the columns, the second's left of
 * the rows, black on white.
 */
final class GridMontage {

	private static final int LEAST_FONT = 13;
	private static final int MOST_FONT = 24;
	/** A row's label may have this width, in font sizes, before it is broken into lines. */
	private static final int ROW_LABEL = 14;
	private static final Color BLANK = new Color(230, 230, 230);

	private final GridOptions options;
	private final int cellWidth;
	private final int cellHeight;
	/** Of a column: that of a cell, or of a label that is wider. */
	private final int columnWidth;
	private final int gap;
	private final Font plain;
	private final Font bold;
	private final List<List<String>> columnLabels = new ArrayList<>();
	private final List<List<String>> rowLabels = new ArrayList<>();
	private final int left;
	private final int top;
	private final ColorProcessor picture;

	/** @param cellWidth in pixels, as cellHeight */
	GridMontage(GridOptions options, int cellWidth, int cellHeight) {
		this.options = options;
		this.cellWidth = cellWidth;
		this.cellHeight = cellHeight;
		int size = Math.max(LEAST_FONT, Math.min(MOST_FONT, cellHeight / 11));
		gap = Math.max(3, size / 3);
		plain = new Font(Font.SANS_SERIF, Font.PLAIN, size);
		bold = plain.deriveFont(Font.BOLD);
		Graphics2D measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		FontMetrics metrics = measuring.getFontMetrics(plain);
		for (String value : options.columnAxis().values())
			columnLabels.add(lines(value, metrics, cellWidth));
		if (options.rowAxis() != null)
			for (String value : options.rowAxis().values())
				rowLabels.add(lines(value, metrics, Math.max(cellWidth, ROW_LABEL * size)));
		int line = metrics.getHeight();
		int widest = widest(rowLabels, metrics);
		columnWidth = Math.max(cellWidth, widest(columnLabels, metrics));
		left = rowLabels.isEmpty() ? 2 * gap : 2 * gap + line + gap + widest + 2 * gap;
		top = gap + line * (1 + columnLabels.stream().mapToInt(List::size).max().orElse(1)) + gap;
		int columnsWidth = options.columns() * (columnWidth + gap) - gap;
		// NB: a name may be wider than its columns.
		int width = Math.max(columnsWidth, measuring.getFontMetrics(bold).stringWidth(name(options.columnAxis())));
		measuring.dispose();
		BufferedImage image = new BufferedImage(left + width + 2 * gap,
			top + options.rows() * (cellHeight + gap) + gap, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		draw(g, image.getWidth(), image.getHeight(), columnsWidth);
		g.dispose();
		picture = new ColorProcessor(image);
	}

	private void draw(Graphics2D g, int width, int height, int columnsWidth) {
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, width, height);
		g.setColor(BLANK);
		for (int cell = 0; cell < options.cells().size(); cell++)
			g.fillRect(x(cell), y(cell), cellWidth, cellHeight);
		g.setColor(Color.BLACK);
		FontMetrics metrics = g.getFontMetrics(plain);
		int line = metrics.getHeight();
		g.setFont(bold);
		String name = name(options.columnAxis());
		int indent = Math.max(0, (columnsWidth - g.getFontMetrics().stringWidth(name)) / 2);
		g.drawString(name, left + indent, gap + metrics.getAscent());
		g.setFont(plain);
		for (int column = 0; column < columnLabels.size(); column++) {
			List<String> label = columnLabels.get(column);
			for (int i = 0; i < label.size(); i++)
				centred(g, label.get(i), x(column) + cellWidth / 2,
					top - gap - metrics.getDescent() - (label.size() - 1 - i) * line);
		}
		for (int row = 0; row < rowLabels.size(); row++) {
			List<String> label = rowLabels.get(row);
			int middle = y(row * options.columns()) + cellHeight / 2;
			int y = middle - label.size() * line / 2 + metrics.getAscent();
			for (int i = 0; i < label.size(); i++)
				g.drawString(label.get(i), left - 2 * gap - metrics.stringWidth(label.get(i)), y + i * line);
		}
		if (options.rowAxis() != null) {
			g.rotate(-Math.PI / 2);
			g.setFont(bold);
			int middle = top + (options.rows() * (cellHeight + gap) - gap) / 2;
			centred(g, name(options.rowAxis()), -middle, gap + metrics.getAscent());
		}
	}

	private static void centred(Graphics2D g, String text, int x, int y) {
		g.drawString(text, x - g.getFontMetrics().stringWidth(text) / 2, y);
	}

	private static String name(GridAxis axis) {
		return axis.key().replace('_', ' ');
	}

	/** A value in lines that fit if it has commas to break at. */
	private static List<String> lines(String value, FontMetrics metrics, int width) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String part : value.split("(?<=,)")) {
			if (!line.isEmpty() && metrics.stringWidth(line + part) > width) {
				lines.add(line);
				line = "";
			}
			line += part;
		}
		lines.add(line);
		return lines;
	}

	private static int widest(List<List<String>> labels, FontMetrics metrics) {
		return labels.stream().flatMap(List::stream).mapToInt(metrics::stringWidth).max().orElse(0);
	}

	private int x(int cell) {
		return left + cell % options.columns() * (columnWidth + gap) + (columnWidth - cellWidth) / 2;
	}

	private int y(int cell) {
		return top + cell / options.columns() * (cellHeight + gap);
	}

	/** Puts a cell's picture at its place. */
	void put(int cell, ImageProcessor cellPicture) {
		picture.insert(cellPicture, x(cell), y(cell));
	}

	ImageProcessor picture() {
		return picture;
	}

	/** The cell at a place, from 0 and row by row; -1 if none is there. */
	int cellAt(int x, int y) {
		for (int cell = 0; cell < options.cells().size(); cell++)
			if (x >= x(cell) && x < x(cell) + cellWidth && y >= y(cell) && y < y(cell) + cellHeight)
				return cell;
		return -1;
	}
}
