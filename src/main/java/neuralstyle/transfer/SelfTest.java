package neuralstyle.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import neuralstyle.engine.NativesException;
import neuralstyle.engine.Workers;
import neuralstyle.error.OwnJar;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggWeights;

/**
 * Whether this installation computes what it should: losses and gradient of a small picture with the shipped weights, against
 * what an independent program computed in float64 (src/test/python/self_test.py). Takes a second or two.
 */
public final class SelfTest {

	private static final int HEIGHT = 48;
	private static final int WIDTH = 64;
	/** Of the gradient's values that are compared: all channels have their turn. */
	private static final int STEP = 7;
	/**
	 * As far as a loss, and the gradient, may be off, relative to what they should be. NB: larger pictures keep to a tenth of it in
	 * the losses; in one so small few values average the rounding out, and a false alarm on an unknown processor would be worse.
	 */
	private static final double TOLERANCE = 1e-5;

	private SelfTest() { }

	/**
	 * Returns if all is as it should be.
	 *
	 * @throws TransferException with a sentence for the user if something differs, or the native libraries do not load
	 * @throws neuralstyle.vgg.DamagedWeightsException with a sentence for the user if the weights are not whole
	 */
	public static void check() {
		String difference = difference(reference());
		if (difference != null)
			throw new TransferException("The self-test failed: " + difference + " (" + EngineFacts.names() + "), so results on this "
				+ "computer may be wrong; install the plugin again, and report it if that does not help.");
	}

	/**
	 * @param reference the lines of the resource by what stands before the colon
	 * @return null if all is as it should be, else what differs, a part of a sentence
	 */
	static String difference(Map<String, String> reference) {
		int roughness = Integer.parseInt(reference.get("roughness"));
		float[] gradient = new float[3 * WIDTH * HEIGHT];
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
			VggNetwork.Hold packed = VggNetwork.hold(VggWeights.shipped());
			StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, TransferSettings.article().build(), workers))
		{
			objective.targets(picture(roughness, 5, 7), picture(11, roughness, 3), fraction -> { });
			double total = objective.evaluate(picture(7, 13, roughness), gradient, fraction -> { });
			Map<String, Double> losses = new LinkedHashMap<>();
			objective.terms().forEach((term, value) -> losses.put(name(term), value));
			losses.put("total", total);
			for (Map.Entry<String, Double> loss : losses.entrySet()) {
				double right = Double.parseDouble(reference.get(loss.getKey()));
				if (!(Math.abs(loss.getValue() - right) <= TOLERANCE * right))
					return String.format(Locale.ROOT, "the loss \"%s\" is %.9g and should be %.9g", loss.getKey(), loss.getValue(), right);
			}
			double off = off(gradient, reference.get("gradient").split(" "));
			return off <= TOLERANCE ? null : String.format(Locale.ROOT, "the gradient is off by %.1e of its length", off);
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		}
	}

	private static String name(Term term) {
		return term.kind() == Term.Kind.STYLE ? term.toString().replace("STYLE", "style")
			: term.kind().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** By a formula, which the other program has too, as the network takes it. */
	private static float[] picture(int a, int b, int c) {
		float[] rgb = new float[3 * WIDTH * HEIGHT];
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++)
				for (int k = 0; k < 3; k++)
					rgb[3 * (y * WIDTH + x) + k] = (a * x * x + b * y * y + (c + 4 * k) * x * y + 200 * k) / 8 % 256;
		return NetworkImage.from(new RgbImage(WIDTH, HEIGHT, rgb));
	}

	/** Length of the difference relative to that of the right one. */
	private static double off(float[] gradient, String[] right) {
		double difference = 0;
		double length = 0;
		for (int i = 0; i < gradient.length; i += STEP) {
			double value = Double.parseDouble(right[i / STEP]);
			difference += (gradient[i] - value) * (gradient[i] - value);
			length += value * value;
		}
		return Math.sqrt(difference / length);
	}

	static Map<String, String> reference() {
		Map<String, String> lines = new LinkedHashMap<>();
		try (InputStream in = OwnJar.resource(SelfTest.class, "self-test.txt")) {
			new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
				.forEach(line -> lines.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return lines;
	}
}
