/**
 * Convolutions, their gradients, pooling, masks and Gram matrices on float tensors, and the native memory under them. It uses
 * ND4J, oneDNN and OpenBLAS through JavaCPP, JTransforms, and of this program nothing but {@code neuralstyle.error}.
 * <p>
 * <b>Who owns native memory.</b> Nothing here is freed one by one: a {@link neuralstyle.engine.TensorMemory} owns every tensor
 * that it made and every native object that was made with it, and its {@code close()} gives all of them back, in any state and
 * as often as it is called. Who makes a {@code TensorMemory} closes it. What takes one as its parameter {@code memory} leaves
 * what it allocates to that owner, has no {@code close()} of its own, and must not be used after the owner's. A tensor that is
 * a view of another ({@link neuralstyle.engine.Tensor#as}) belongs to the same owner.
 * A constructor that throws keeps nothing: what it took itself it gives back, what it took from a {@code memory} its owner does.
 * <p>
 * <b>Who owns threads.</b> {@link neuralstyle.engine.Workers} belong to who made them; whatever takes workers only uses them.
 * They are idle whenever {@code run} has returned or thrown, so memory may be closed then.
 *
 * <pre>{@code
 * ConvolutionShape shape = new ConvolutionShape(height, width, 64, 128, height);
 * ConvolutionKind kind = ConvolutionKind.WINOGRAD;
 * MatrixProducts products = Natives.products();
 * try (Workers workers = new Workers(1); TensorMemory memory = new TensorMemory()) {
 *   Scratch[] scratch = { new Scratch(0, kind.leftLength(shape, products, workers, 0),
 *     kind.productLength(shape, products, workers, 0), memory) };
 *   Tensor input = memory.tensor(height, width, 64);
 *   Tensor output = memory.tensor(height, width, 128);
 *   input.buffer().put(values);
 *   kind.create(shape, kind.pack(filters, products, memory), new Workspace(products, scratch, workers, memory))
 *     .run(new FeatureRows(FeatureMap.whole(input)), new TileRows(FeatureMap.whole(output)), 0, height);
 *   output.buffer().get(result);
 * } // tensors, packed weights and prepared products are gone
 * }</pre>
 */
package neuralstyle.engine;
