/**
 * A settings grid: one pair of images stylised with several settings, {@link neuralstyle.grid.Grid}, and what comes of it as a
 * stack and as a labelled montage, {@link neuralstyle.grid.GridResult}.
 * <p>
 * May use {@code run}, {@code options}, {@code provenance}, {@code transfer}, {@code weights}, {@code vgg}, {@code image},
 * {@code raster} and {@code error}; ImageJ without windows, and AWT to draw labels. What the cells have in common, Java arrays, is
 * let go with the grid; native memory is {@code transfer}'s and has gone back after each cell, but for the packed weights.
 */
package neuralstyle.grid;
