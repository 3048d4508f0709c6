package neuralstyle.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Kinds of files that weights are read from, told apart by how their names end. */
enum WeightsFormat {
	HDF(LayerNames.KERAS, ".h5", ".hdf5") {

		@Override
		TensorFile open(Path file) throws IOException {
			return new HdfTensors(file);
		}
	},
	SAFETENSORS(LayerNames.TORCH, ".safetensors") {

		@Override
		TensorFile open(Path file) throws IOException {
			return new SafeTensors(file);
		}
	},
	NPZ(LayerNames.KERAS, ".npz") {

		@Override
		TensorFile open(Path file) throws IOException {
			return new NpzFile(file);
		}
	};

	/** NB: these hold programs, which run when they are read. */
	private static final List<String> PICKLES = List.of(".pth", ".pt", ".pkl", ".pickle", ".bin", ".ckpt");

	final LayerNames names;
	private final List<String> ends;

	WeightsFormat(LayerNames names, String... ends) {
		this.names = names;
		this.ends = List.of(ends);
	}

	abstract TensorFile open(Path file) throws IOException;

	/** @throws UnusableException if it is none of these */
	static WeightsFormat of(Path file) throws UnusableException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		for (WeightsFormat format : values())
			if (format.ends.stream().anyMatch(name::endsWith))
				return format;
		if (PICKLES.stream().anyMatch(name::endsWith))
			throw new UnusableException("reading a file of this kind runs the code in it; docs/weights.md has the two lines of "
				+ "Python that make a .safetensors file of it");
		throw new UnusableException("its name must end with .h5, .safetensors or .npz");
	}
}
