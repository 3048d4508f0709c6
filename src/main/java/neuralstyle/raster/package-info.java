/**
 * Plain RGB values and what is done to them: resize, blur, colour match, luminance, masks, checksums, and how alike two images
 * are. Values run from 0 to 255, in the order row, column, channel (red, green, blue).
 * <p>
 * May use error, and nothing else of the program: no ImageJ, no AWT, no ND4J. No class knows one that knows it. All memory is
 * Java's; nothing has to be closed.
 */
package neuralstyle.raster;
