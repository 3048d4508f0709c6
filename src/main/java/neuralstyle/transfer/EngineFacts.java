package neuralstyle.transfer;

import java.io.IOException;
import java.nio.file.Path;

import neuralstyle.engine.MatrixProducts;
import neuralstyle.engine.Natives;
import neuralstyle.engine.NativesException;

/** What people are told of the libraries that compute. */
public final class EngineFacts {

	private EngineFacts() { }

	/**
	 * Library and instructions, as in "oneDNN, AVX2".
	 *
	 * @throws TransferException with a sentence for the user if the native libraries do not load
	 */
	public static String names() {
		try {
			MatrixProducts products = Natives.products();
			String name = products.name();
			return name.endsWith(products.instructions()) ? name : name + ", " + products.instructions();
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		}
	}

	/**
	 * Where the native libraries are unpacked to.
	 *
	 * @throws IOException if there is no such folder
	 */
	public static Path folder() throws IOException {
		return Natives.folder();
	}
}
