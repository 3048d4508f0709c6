/**
 * What a result says of how it was made. {@link neuralstyle.provenance.RunRecord} writes and reads the lines of key and value in
 * an image's property and Info; {@link neuralstyle.provenance.Provenance} is such a record of a run, read to be run again, and
 * knows its images by their pixels ({@link neuralstyle.provenance.RecordedImage}, {@link neuralstyle.provenance.SeenImages}).
 * {@link neuralstyle.provenance.Circumstances} are program, weights and machine of now,
 * {@link neuralstyle.provenance.FigureLegend} is the sentence for a figure.
 * <p>
 * NB: a record may come from anybody. What is missing or wrong in it ends in an {@link neuralstyle.error.InputException}.
 * <p>
 * May use {@code transfer}, {@code vgg}, {@code image}, {@code raster}, {@code error} and ImageJ without windows. Knows neither
 * {@code options} nor {@code run}, which write and repeat runs with it. Owns no native memory.
 */
package neuralstyle.provenance;
