package neuralstyle.engine;

/** What one worker needs beside the tensors, for every layer in turn: allocated once for a picture size. */
public final class Scratch {

	final int worker;
	/** Left and product matrices of a block of tiles, native; the first worker's are those that all share. */
	final Tensor left;
	final Tensor product;
	/** Six rows of pixels, and room to read one. */
	final float[][] lines = new float[6][Tiling.LINE];
	final float[] line = new float[Tiling.LINE];
	/** Pieces of a tile transform: rows or columns of the tiles; all columns' first transform; its second. */
	final float[][] points = new float[6][Tiling.PIECE];
	final float[][][] first = new float[6][6][Tiling.PIECE];
	final float[][] second = new float[6][Tiling.PIECE];
	final float[][] sums = new float[4][Tiling.PIECE];
	/** The arrays that make up a row of the transform, in turn. */
	final float[][] row = new float[6][];
	/** {@code [row][column]} of the 4 x 4 pixels of the tiles. */
	final float[][][] pixels = new float[4][4][Tiling.PIECE];

	/**
	 * @param worker whose it is
	 * @param leftLength the worker's largest left length of the layers
	 * @param productLength the worker's largest product length of the layers
	 * @param memory owns the matrices
	 */
	public Scratch(int worker, long leftLength, long productLength, TensorMemory memory) {
		this.worker = worker;
		left = memory.tensor(1, 1, Math.toIntExact(leftLength));
		product = memory.tensor(1, 1, Math.toIntExact(productLength));
	}
}
