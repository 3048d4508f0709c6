/**
 * What is done with a result: {@link neuralstyle.result.Blending} with its content image, and
 * {@link neuralstyle.result.Fidelity}, what it kept of it. {@code FittedContent} is the content in the result's size.
 * <p>
 * May use {@code options}, {@code provenance}, {@code transfer} (the distance of styles), {@code image}, {@code raster}, {@code error}
 * and ImageJ's images. Does not know how a result is made, and opens no window.
 * <p>
 * Holds plain pixels (row, column, channel) in Java arrays as long as it lives. Native memory: none; what the distance of styles takes
 * belongs to {@code transfer} and is free when the number is there.
 */
package neuralstyle.result;
