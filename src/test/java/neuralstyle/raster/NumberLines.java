package neuralstyle.raster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** The lines of numbers of a file that src/test/python/raster.py wrote, one after the other. */
final class NumberLines {

	private final Iterator<String> lines;

	NumberLines(String name) throws IOException {
		try (InputStream in = NumberLines.class.getResourceAsStream(name)) {
			lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith("#")).iterator();
		}
	}

	boolean hasNext() {
		return lines.hasNext();
	}

	double[] next() {
		return Stream.of(lines.next().split(" ")).mapToDouble(Double::parseDouble).toArray();
	}

	float[] nextFloats() {
		double[] doubles = next();
		float[] floats = new float[doubles.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) doubles[i];
		return floats;
	}

	RgbImage nextImage(double width, double height) {
		return new RgbImage((int) width, (int) height, nextFloats());
	}
}
