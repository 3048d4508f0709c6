package neuralstyle.transfer;

/** The losses of one evaluation, each times its weight. */
public final class LossRecord {

	private final double seconds;
	private final int level;
	private final double content;
	private final double style;
	private final double totalVariation;
	private final double temporal;

	LossRecord(double seconds, int level, double content, double style, double totalVariation,
		double temporal)
	{
		this.seconds = seconds;
		this.level = level;
		this.content = content;
		this.style = style;
		this.totalVariation = totalVariation;
		this.temporal = temporal;
	}

	/** Since the run began. */
	public double seconds() {
		return seconds;
	}

	/** Pyramid level, from 1; with losses of the kind {@link LossKind#ARTICLE} as large as at full size, about. */
	public int level() {
		return level;
	}

	public double total() {
		return content + style + totalVariation + temporal;
	}

	public double content() {
		return content;
	}

	public double style() {
		return style;
	}

	public double totalVariation() {
		return totalVariation;
	}

	/** How far the picture is from that of the frame before; 0 without one. */
	public double temporal() {
		return temporal;
	}
}
