/**
 * How a stylised image was made, as lines of a key and a value in its properties and its Info:
 * {@link neuralstyle.provenance.RunRecord} alone writes and reads them, {@link neuralstyle.provenance.Provenance} finds in them what a
 * run needs to be made again, {@link neuralstyle.provenance.FigureLegend} what a figure's legend needs.
 * {@link neuralstyle.provenance.Circumstances} is what a result depends on beside images and settings; a
 * {@link neuralstyle.provenance.RecordedImage} is known again by its pixels.
 * <p>
 * May use {@code transfer}, {@code vgg}, {@code image}, {@code raster}, {@code error} and ImageJ's images. Knows neither
 * {@code options} nor {@code run}: keys are texts here.
 * <p>
 * Holds plain pixels (row, column, channel) of what a run saw while it is asked, in Java arrays. Native memory: none.
 */
package neuralstyle.provenance;
