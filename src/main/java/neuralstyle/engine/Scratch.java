package neuralstyle.engine;

/** What one worker needs beside the tensors, for every layer in turn: allocated once for a picture size. */
public final class Scratch {

	final int worker;
	/** Left and product matrices of a block of tiles, native; the first worker's are those that all share. */
	final Tensor left;
	final Tensor product;
	/** Six rows of pixels, and room to read one. */
	final float[][] lines = new float[6][TiledConvolution.LINE];
	final float[] line = new float[TiledConvolution.LINE];
	/** Pieces of a tile transform: rows or columns of the tiles; all columns' first transform; its second. */
	final float[][] points = new float[6][TiledConvolution.PIECE];
	final float[][][] first = new float[6][6][TiledConvolution.PIECE];
	final float[][] second = new float[6][TiledConvolution.PIECE];
	final float[][] sums = new float[4][TiledConvolution.PIECE];
	/** The arrays that make up a row of the transform, in turn. */
	final float[][] row = new float[6][];
	/** {@code [row][column]} of the 4 x 4 pixels of the tiles. */
	final float[][][] pixels = new float[4][4][TiledConvolution.PIECE];

	/**
	 * @param worker whose it is
	 * @param leftLength the worker's largest left length of the layers
	 * @param productLength the worker's largest product length of the layers
	 */
	public Scratch(int worker, long leftLength, long productLength, TensorMemory owner) {
		this.worker = worker;
		left = owner.tensor(1, 1, Math.toIntExact(leftLength));
		product = owner.tensor(1, 1, Math.toIntExact(productLength));
	}
}
