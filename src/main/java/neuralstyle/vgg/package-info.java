/**
 * VGG-19: its layers, its weights, and its forward and backward pass for images of one size. It uses {@code neuralstyle.engine}
 * and {@code neuralstyle.error}, and neither ND4J nor other libraries by itself.
 * <p>
 * <b>Who owns native memory.</b> A {@link neuralstyle.vgg.VggNetwork} owns its feature maps, its gradients and what the losses
 * take from {@link neuralstyle.vgg.VggNetwork#memory()}; who made the network closes it. Its feature maps must not be read
 * afterwards. The packed weights belong to no network: all networks with the same weights share them, and they stay for a
 * while after the last one is closed. A {@link neuralstyle.vgg.VggNetwork.Hold} keeps them while networks come and go, and
 * {@link neuralstyle.vgg.VggNetwork#makeRoom} gives those back that nobody uses. Networks and holds may be closed more than
 * once, and one that cannot be made has given all back before it throws.
 * <p>
 * {@link neuralstyle.vgg.VggWeights} are Java values without native memory, {@link neuralstyle.vgg.VggMemory} tells the need
 * beforehand. Workers stay the caller's.
 *
 * <pre>{@code
 * VggWeights weights = VggWeights.shipped();
 * VggVariant variant = new VggVariant(Pooling.AVERAGE, Padding.ZERO, Set.of(VggLayer.CONV4_2));
 * try (Workers workers = new Workers(2); VggNetwork.Hold hold = VggNetwork.hold(weights)) {
 *   for (float[] image : images)
 *     try (VggNetwork network = new VggNetwork(height, width, variant, MapPolicy.FORWARD_ONLY, weights, workers)) {
 *       network.forward(image, (layer, feature, from, to) -> {
 *         for (int y = from; y < to; y++)
 *           feature.read(y, 0, feature.width(), features, y * feature.width() * feature.channels());
 *       }, fraction -> { });
 *     } // the feature maps are gone, the packed weights serve the next network
 * } // the packed weights wait some minutes for another run
 * }</pre>
 */
package neuralstyle.vgg;
