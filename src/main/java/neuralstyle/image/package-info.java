/**
 * The bridge between ImageJ's images, imglib2's and plain RGB values: what an image shows, its channels, regions and frames, the
 * way back to its type, and what a result keeps of it.
 * <p>
 * May use ij without windows (selections and overlays are shapes), imglib2, raster and error. No class knows one that knows it.
 * All memory is Java's; nothing has to be closed, and of the images that are given only a result is changed.
 */
package neuralstyle.image;
