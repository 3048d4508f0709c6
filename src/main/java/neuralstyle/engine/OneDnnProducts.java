package neuralstyle.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx2;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core;
import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;
import static org.bytedeco.dnnl.global.dnnl.dnnl_sgemm;

import java.util.function.Consumer;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Products by oneDNN. With AVX-512 a batched matrix product is the fastest there (one call, plain weights), and where these
 * weights are large a plain one for each matrix, which fetches ahead; with less it is a 1 x 1 convolution for each matrix, with
 * weights in oneDNN's own order. Measured in docs/performance.md.
 * <p>
 * NB: {@code memory} is oneDNN's class where a type stands, and the {@link TensorMemory} where a value does.
 */
final class OneDnnProducts implements MatrixProducts {

	private static final data_type FLOAT = data_type.f32;
	private static final int TILES_PER_BLOCK = 64;
	/** Elements of a right matrix from which on plain products are faster than batched ones. */
	private static final int LARGE = 128 * 256;

	private final engine cpu = new engine(engine.kind.cpu, 0);
	private final boolean batched = (dnnl_get_effective_cpu_isa() & dnnl_cpu_isa_avx512_core) == dnnl_cpu_isa_avx512_core;

	@Override
	public String name() {
		return batched ? "oneDNN, AVX-512" : "oneDNN";
	}

	@Override
	public String instructions() {
		int has = dnnl_get_effective_cpu_isa();
		return batched ? "AVX-512" : (has & dnnl_cpu_isa_avx2) == dnnl_cpu_isa_avx2 ? "AVX2"
			: (has & dnnl_cpu_isa_avx) == dnnl_cpu_isa_avx ? "AVX" : System.getProperty("os.arch");
	}

	/** Seen by comparing; a test holds it. */
	@Override
	public boolean rowsAreIndependent() {
		return true;
	}

	/**
	 * NB: with 64 channels 36 left and 36 product matrices of 32 tiles fit into a second-level cache of a megabyte. With 256 they
	 * do not in any case, and transposed weights, which are brought into another order for each block, want many rows.
	 */
	@Override
	public int tilesPerBlock(int channels) {
		return batched ? Math.max(TILES_PER_BLOCK / 2, Math.min(2 * TILES_PER_BLOCK, channels / 2)) : TILES_PER_BLOCK;
	}

	@Override
	public PackedMatrices pack(int count, int rows, int columns, Consumer<Tensor> values, TensorMemory memory) {
		if (batched) {
			Tensor own = memory.tensor(count, rows, columns);
			values.accept(own);
			return PackedMatrices.plain(count, rows, columns, own);
		}
		// NB: the form must not depend on the number of rows, since it outlives one picture size.
		try (TensorMemory passing = new TensorMemory()) {
			memory.desc form = memory.keep(new memory.desc(convolution(TILES_PER_BLOCK, rows, columns, null, passing).weights_desc()));
			Tensor plainValues = passing.tensor(count, rows, columns);
			values.accept(plainValues);
			memory.desc plain = passing.keep(new memory.desc(new long[] { columns, rows, 1, 1 }, FLOAT, format_tag.iohw));
			long stride = (form.get_size() / Float.BYTES + 15) / 16 * 16;
			Tensor own = memory.tensor(1, count, Math.toIntExact(stride));
			stream stream = passing.keep(new stream(cpu));
			for (int i = 0; i < count; i++) {
				memory from = bind(plain, plainValues, (long) i * rows * columns, passing);
				memory to = bind(form, own, i * stride, passing);
				passing.keep(new reorder(from, to)).execute(stream, from, to);
			}
			stream._wait();
			return new PackedMatrices(count, rows, columns, own, stride, form, false);
		}
	}

	@Override
	public boolean takesTransposes() {
		return batched;
	}

	/** NB: oneDNN fixes a primitive's number of threads when it is made, by the thread that makes it. */
	@Override
	public Runnable prepare(PackedMatrices right, int from, int to, int rows, Tensor left, Tensor product,
		TensorMemory memory)
	{
		int threads = NativeThreads.useOne();
		try {
			return prepareSingleThreaded(right, from, to, rows, left, product, memory);
		} finally {
			NativeThreads.use(threads);
		}
	}

	private Runnable prepareSingleThreaded(PackedMatrices right, int from, int to, int rows, Tensor left, Tensor product,
		TensorMemory memory)
	{
		stream stream = memory.keep(new stream(cpu));
		int inner = right.rows;
		int columns = right.columns;
		if (batched && !right.transposed && inner * columns >= LARGE)
			// NB: with as many threads as the one that runs it has set for itself; workers have set one.
			return right.plainProducts(from, to, rows, left, product, memory, (a, b, c) -> check(dnnl_sgemm((byte) 'N', (byte) 'N', rows,
				columns, inner, 1, a, inner, b, columns, 0, c, columns)));
		if (batched) {
			memory.desc a = memory.keep(batch(to - from, rows, inner, false));
			memory.desc b = memory.keep(batch(to - from, inner, columns, right.transposed));
			memory.desc c = memory.keep(batch(to - from, rows, columns, false));
			matmul.primitive_desc description = memory.keep(new matmul.primitive_desc(memory.keep(new matmul.desc(a, b, c)), cpu));
			primitive products = memory.keep(new matmul(description));
			return execution(products, stream, bind(a, left, (long) from * rows * inner, memory),
				bind(b, right.values, from * right.stride, memory), bind(c, product, (long) from * rows * columns, memory), memory);
		}
		convolution_forward.primitive_desc description = convolution(rows, inner, columns, (memory.desc) right.form, memory);
		primitive convolution = memory.keep(new convolution_forward(description));
		memory.desc source = memory.keep(description.src_desc());
		memory.desc destination = memory.keep(description.dst_desc());
		Runnable[] all = new Runnable[to - from];
		for (int i = from; i < to; i++)
			all[i - from] = execution(convolution, stream, bind(source, left, (long) i * rows * inner, memory),
				bind((memory.desc) right.form, right.values, i * right.stride, memory),
				bind(destination, product, (long) i * rows * columns, memory), memory);
		return () -> {
			for (Runnable one : all)
				one.run();
		};
	}

	@Override
	public void gram(Tensor a, int firstRow, int rows, Tensor c, long cStart) {
		int channels = a.channels();
		FloatPointer part = a.from((long) firstRow * channels);
		check(dnnl_sgemm((byte) 'T', (byte) 'N', channels, channels, rows, 1, part, channels, part, channels, 0,
			c.from(cStart), channels));
	}

	@Override
	public void multiplyRows(Tensor a, int firstRow, int rows, Tensor b, Tensor c, int firstRowOfC, boolean add) {
		int channels = a.channels();
		check(dnnl_sgemm((byte) 'N', (byte) 'N', rows, channels, channels, 1, a.from((long) firstRow * channels), channels, b.from(0),
			channels, add ? 1 : 0, c.from((long) firstRowOfC * channels), channels));
	}

	private static memory.desc batch(int count, int rows, int columns, boolean transposed) {
		return new memory.desc(new long[] { count, rows, columns }, FLOAT, transposed ? format_tag.acb
			: format_tag.abc);
	}

	/** A product of {@code rows x inner} by {@code inner x columns} as the convolution of an image of one row of pixels. */
	private convolution_forward.primitive_desc convolution(int rows, int inner, int columns, memory.desc form,
		TensorMemory memory)
	{
		memory.desc source = memory.keep(new memory.desc(new long[] { 1, inner, 1, rows }, FLOAT, format_tag.nhwc));
		memory.desc weights = form != null ? form
			: memory.keep(new memory.desc(new long[] { columns, inner, 1, 1 }, FLOAT, format_tag.any));
		memory.desc destination = memory.keep(new memory.desc(new long[] { 1, columns, 1, rows }, FLOAT,
			format_tag.nhwc));
		return memory.keep(new convolution_forward.primitive_desc(memory.keep(new convolution_forward.desc(
			prop_kind.forward_inference, algorithm.convolution_direct, source, weights, destination, new long[] { 1, 1 },
			new long[] { 0, 0 }, new long[] { 0, 0 })), cpu));
	}

	private memory bind(memory.desc description, Tensor tensor, long from, TensorMemory memory) {
		return memory.keep(new memory(description, cpu, memory.keep(tensor.from(from))));
	}

	/** The C interface with its arguments prepared: a tenth of the cost of the C++ one, which builds a map on each call. */
	private static Runnable execution(primitive primitive, stream stream, memory source, memory weights, memory destination,
		TensorMemory memory)
	{
		dnnl_exec_arg_t arguments = memory.keep(new dnnl_exec_arg_t(3));
		int[] kinds = { DNNL_ARG_SRC, DNNL_ARG_WEIGHTS, DNNL_ARG_DST };
		memory[] values = { source, weights, destination };
		for (int i = 0; i < 3; i++)
			arguments.position(i).arg(kinds[i]).memory(values[i].get());
		arguments.position(0);
		var primitiveHandle = memory.keep(primitive.get());
		var streamHandle = memory.keep(stream.get());
		return () -> check(dnnl_primitive_execute(primitiveHandle, streamHandle, 3, arguments));
	}

	private static void check(int status) {
		if (status != 0)
			throw new IllegalStateException("oneDNN ended a product with status " + status + ".");
	}
}
