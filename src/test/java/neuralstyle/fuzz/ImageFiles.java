package neuralstyle.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

import ij.io.FileSaver;
import neuralstyle.plugin.NeuralStyleTransfer;

/** Damages of image files that are given by their path. */
final class ImageFiles extends Attempts {

	private Desk desk;
	private Path images;

	ImageFiles(int number) {
		super("images", number);
	}

	@Override
	void prepare(Desk on) throws IOException {
		desk = on;
		images = Place.images();
		Place.save(on.result(), FileSaver::saveAsTiff, images.resolve("result.tif"));
		Place.save(on.result(), FileSaver::saveAsZip, images.resolve("result.zip"));
		Place.save(on.result(), FileSaver::saveAsGif, images.resolve("result.gif"));
		Place.save(on.result(), FileSaver::saveAsBmp, images.resolve("result.bmp"));
	}

	@Override
	Attempt next(int attempt, Random random) throws IOException {
		String name = Values.one(random, "a.png", "b.tif", "c.jpg", "result.tif", "result.zip", "result.gif", "result.bmp");
		Path copy = Place.folder("damaged").resolve(name);
		Files.copy(images.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
		Bytes damage = new Bytes(random, copy, 256, 128);
		boolean isStyle = random.nextBoolean();
		String options = (isStyle ? "content=[my cells] style=[" : "style=scream content=[") + copy + "] " + Desk.CHEAP;
		return new Attempt((isStyle ? "style " : "content ") + damage.description()) {

			@Override
			String make() throws IOException {
				damage.write();
				return desk.run(NeuralStyleTransfer.class, options);
			}

			@Override
			void clear() throws IOException {
				Files.delete(copy);
			}
		};
	}
}
