/**
 * One pair of images stylised with several settings: {@link neuralstyle.grid.Grid} computes the cells,
 * {@link neuralstyle.grid.GridResult} is their stack and their labelled picture, which {@code GridMontage} draws.
 * <p>
 * May use {@code run}, {@code options}, {@code provenance}, {@code transfer}, {@code weights}, {@code vgg}, {@code image},
 * {@code raster}, {@code error}, ImageJ's images and Java's drawing. No windows: a {@link neuralstyle.grid.GridListener} hears how it
 * goes on.
 * <p>
 * Holds the finished pictures as Java arrays. Native memory: none; the cells' runs are those of one
 * {@link neuralstyle.transfer.StyleTransfer}, to which it belongs.
 */
package neuralstyle.grid;
