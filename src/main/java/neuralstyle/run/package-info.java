/**
 * A run from ImageJ's images to the stylised image, without windows. {@link neuralstyle.run.SourceImages} holds the images, a
 * {@link neuralstyle.run.RunRequest} adds the options, {@link neuralstyle.run.StyleRun} runs it, over a stack if they say so;
 * {@link neuralstyle.run.Panels} runs several images in one look, {@link neuralstyle.run.RepeatedRun} what a result tells of its
 * own run. {@link neuralstyle.run.FrameRequests} knows what of a stack is to change. {@code ResultImage} makes the image that comes
 * of it, {@code RunInfo} writes what it tells.
 * <p>
 * May use {@code options}, {@code provenance}, {@code transfer}, {@code weights}, {@code vgg}, {@code image}, {@code raster} and
 * {@code error}; ImageJ without windows.
 * <p>
 * Images that are given are neither changed nor closed. Pixels are Java's; native memory is {@code transfer}'s, and has gone back,
 * but for the packed weights, when a run returns or throws. Runs are for one thread at a time.
 */
package neuralstyle.run;
