/**
 * The method on plain values: settings, losses, L-BFGS, pyramid levels, progress, and what it needs in time and memory.
 * {@link neuralstyle.transfer.StyleTransfer} is the entry for one picture,
 * {@link neuralstyle.transfer.SeriesTransfer} for several that are to come out alike.
 * <p>
 * May use vgg, engine, raster and error; no ImageJ, no AWT, no ND4J. No class knows one that knows it.
 * <p>
 * Native memory: a run takes its workers and a hold on the packed weights and closes both when it ends, whatever way it ends;
 * what is made within it, an objective or a network of a style image, is closed by the method that made it. Results and
 * targets are Java arrays, which nobody has to close.
 */
package neuralstyle.transfer;
