/**
 * Runs on ImageJ's images: {@link neuralstyle.run.RunRequest} is images and options together and what follows from them before a run,
 * {@link neuralstyle.run.StyleRun} makes a {@link neuralstyle.run.Stylised} of it, of one picture or of a stack,
 * {@link neuralstyle.run.Panels} several in one look; {@link neuralstyle.run.RepeatedRun} is a run read from its result.
 * {@code ResultImage} dresses the result as the content image, {@code RunInfo} writes down how it was made.
 * <p>
 * May use {@code options}, {@code provenance}, {@code transfer}, {@code weights}, {@code vgg}, {@code image}, {@code raster},
 * {@code error} and ImageJ's images and selections. No windows: a listener hears how it goes on.
 * <p>
 * Images that are given are read and not changed; results are new and belong to the caller. Native memory: none is held here, that of a
 * run belongs to {@code transfer} and is free when the run has ended.
 */
package neuralstyle.run;
