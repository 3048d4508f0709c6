package neuralstyle.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import neuralstyle.error.InputException;
import neuralstyle.weights.WeightsSource;

/** Damages of a file of weights. A picture is not made of each: what is wrong must be found where it is read. */
final class WeightsFiles extends Attempts {

	private static final int HEAD = 8192;
	private static final int TAIL = 4096;

	private final String file;
	private Path path;

	/** @param file of those that {@code FileOfWeights} makes */
	WeightsFiles(String file, int number) {
		super("weights " + file, number);
		this.file = file;
	}

	@Override
	void prepare(Desk desk) throws IOException {
		path = Place.folder("weights").resolve(file);
	}

	@Override
	Attempt next(int attempt, Random random) throws IOException {
		Bytes damage = new Bytes(random, path, HEAD, TAIL);
		return new Attempt(damage.description()) {

			@Override
			String make() throws IOException {
				damage.write();
				try {
					WeightsSource.read(path.toString());
					return null;
				} catch (InputException e) {
					return e.getMessage();
				}
			}

			@Override
			void clear() throws IOException {
				damage.takeBack();
			}
		};
	}
}
