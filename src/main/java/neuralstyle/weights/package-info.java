/**
 * Where the network's weights come from: the plugin's jar, Deeplearning4j's zoo, or a file of Keras', PyTorch's or NumPy's; how
 * they compare with the shipped ones; and which of them a recorded run may have again.
 * <p>
 * {@link neuralstyle.weights.WeightsSource} is the door for who needs weights, {@link neuralstyle.weights.ZooWeights} and
 * {@link neuralstyle.weights.WeightsList} for who keeps them. Behind them a reader ({@code TensorFile}) knows a format,
 * {@code LayerNames} another program's names and axes, {@code LayerArrays} that all layers are there and whole,
 * {@code Comparison} the shipped weights; {@code ZooFetch} gets what {@code ZooFolder} keeps. {@code ZooWeights.fetch} alone uses
 * the network.
 * <p>
 * May use {@code vgg}, {@code engine} (the natives, and the order of filters) and {@code error}; DL4J, jhdf and ND4J's Jackson to
 * read files. Nothing of ImageJ's, no windows.
 * <p>
 * Faults: what a file or the network does wrong is an exception that is a {@link neuralstyle.error.UserSentence}, with what a
 * library threw as its cause, caught where the library is called. Everything else comes through as it is.
 * <p>
 * Memory: values are Java arrays (row, column, input channel, output channel), at most 90 MB for one network. They belong to the
 * {@link neuralstyle.vgg.VggWeights} that is given back, which lets them go when {@code forget()} is called and reads them again
 * when asked. Files are open only while they are read. Of native memory there is only the model that DL4J reads while the zoo's
 * weights are fetched; {@code ZooNetwork} closes it.
 */
package neuralstyle.weights;
