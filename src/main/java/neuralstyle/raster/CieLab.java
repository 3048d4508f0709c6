package neuralstyle.raster;

/**
 * sRGB as CIE L*a*b* (CIE 15) of the 2 degree observer under D65, the white (0.95047, 1, 1.08883): first IEC 61966-2-1's curve,
 * then its matrix.
 */
final class CieLab {

	private static final double[][] XYZ = {
		{ 0.412453 / 0.95047, 0.357580 / 0.95047, 0.180423 / 0.95047 },
		{ 0.212671, 0.715160, 0.072169 },
		{ 0.019334 / 1.08883, 0.119193 / 1.08883, 0.950227 / 1.08883 } };

	private CieLab() { }

	/**
	 * @param index of the pixel's red value, 0 to 255 as green and blue
	 * @param lab receives L* (0 to 100), a* and b*
	 */
	static void at(RgbImage image, int index, double[] lab) {
		double red = linear(image.rgb()[index]);
		double green = linear(image.rgb()[index + 1]);
		double blue = linear(image.rgb()[index + 2]);
		double x = curved(XYZ[0][0] * red + XYZ[0][1] * green + XYZ[0][2] * blue);
		double y = curved(XYZ[1][0] * red + XYZ[1][1] * green + XYZ[1][2] * blue);
		double z = curved(XYZ[2][0] * red + XYZ[2][1] * green + XYZ[2][2] * blue);
		lab[0] = 116 * y - 16;
		lab[1] = 500 * (x - y);
		lab[2] = 200 * (y - z);
	}

	private static double linear(double value) {
		double v = value / 255;
		return v > 0.04045 ? Math.pow((v + 0.055) / 1.055, 2.4) : v / 12.92;
	}

	private static double curved(double t) {
		return t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
	}
}
