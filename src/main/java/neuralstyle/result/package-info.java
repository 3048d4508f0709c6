/**
 * What is done with a result when it is there: {@link neuralstyle.result.Blending} lays it over its content image,
 * {@link neuralstyle.result.Fidelity} tells what it kept of it. Both take any two images of one aspect, the
 * content as the result's run saw it ({@link neuralstyle.result.SeenSource}), and change
 * none.
 * <p>
 * May use {@code options}, {@code provenance}, {@code transfer} (the style distance), {@code image}, {@code raster} and
 * {@code error}; ImageJ without windows. Owns no native memory: what the style distance needs has gone back when it returns.
 */
package neuralstyle.result;
