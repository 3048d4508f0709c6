package neuralstyle.raster;

/**
 * CIEDE2000, the difference of two colours as one sees it (CIE 142-2001): after Sharma, Wu and Dalal, Color Research and
 * Application 30 (2005), 21-30, with kL = kC = kH = 1. About 1 is just to be seen.
 */
public final class ColourDifference {

	private static final double C25 = Math.pow(25, 7);

	private ColourDifference() { }

	/**
	 * The mean difference of the pixels in the same places.
	 *
	 * @param a sRGB, values from 0 to 255, as those of b
	 * @return at least 0; 100 for black and white
	 * @throws IllegalArgumentException with a sentence if the sizes differ
	 */
	public static double mean(RgbImage a, RgbImage b) {
		a.checkSize(b, "compared");
		double[] first = new double[3];
		double[] second = new double[3];
		double sum = 0;
		for (int i = 0; i < a.rgb().length; i += 3) {
			CieLab.at(a, i, first);
			CieLab.at(b, i, second);
			sum += of(first, second);
		}
		return sum / (a.width() * (double) a.height());
	}

	/** @param a L*, a*, b*, as b */
	static double of(double[] a, double[] b) {
		double stretch = 1 + 0.5 * (1 - saturation((Math.hypot(a[1], a[2]) + Math.hypot(b[1], b[2])) / 2));
		double chromaA = Math.hypot(stretch * a[1], a[2]);
		double chromaB = Math.hypot(stretch * b[1], b[2]);
		double hueA = hue(stretch * a[1], a[2]);
		double hueB = hue(stretch * b[1], b[2]);
		double lightness = (a[0] + b[0]) / 2 - 50;
		double chroma = (chromaA + chromaB) / 2;
		// From one hue to the other the shorter way, and the hue half way; opposite hues are not turned by rounding.
		double turn = hueB - hueA;
		if (Math.abs(turn) > Math.PI + 1e-12)
			turn -= Math.copySign(2 * Math.PI, turn);
		double hue = chromaA * chromaB == 0 ? hueA + hueB : hueA + turn / 2;
		double dL = (b[0] - a[0]) / (1 + 0.015 * lightness * lightness / Math.sqrt(20 + lightness * lightness));
		double dC = (chromaB - chromaA) / (1 + 0.045 * chroma);
		double dH = 2 * Math.sqrt(chromaA * chromaB) * Math.sin(turn / 2) / (1 + 0.015 * chroma * hueWeight(hue));
		double squares = dL * dL + dC * dC + dH * dH + rotation(hue, chroma) * dC * dH;
		// NB: rounding can bring the sum of equal colours just below 0.
		return Math.sqrt(Math.max(0, squares));
	}

	/** In radians, 0 to below 2 pi; 0 for grey. */
	private static double hue(double a, double b) {
		double angle = Math.atan2(b, a);
		return angle < 0 ? angle + 2 * Math.PI : angle;
	}

	/** T of equation 15. @param hue in radians, of any turn */
	private static double hueWeight(double hue) {
		return 1 - 0.17 * Math.cos(hue - Math.toRadians(30)) + 0.24 * Math.cos(2 * hue)
			+ 0.32 * Math.cos(3 * hue + Math.toRadians(6)) - 0.20 * Math.cos(4 * hue - Math.toRadians(63));
	}

	/** R_T of equations 16, 17 and 21. @param hue in radians, of any turn */
	private static double rotation(double hue, double chroma) {
		double degrees = Math.toDegrees(hue) - 275;
		degrees -= 360 * Math.rint(degrees / 360);
		double angle = Math.toRadians(60 * Math.exp(-degrees * degrees / 625));
		return -2 * saturation(chroma) * Math.sin(angle);
	}

	private static double saturation(double chroma) {
		double power = Math.pow(chroma, 7);
		return Math.sqrt(power / (power + C25));
	}
}
