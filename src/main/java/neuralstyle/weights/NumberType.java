package neuralstyle.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** Floating-point numbers as files hold them, little-endian. */
enum NumberType {
	HALF(2) {

		@Override
		float read(ByteBuffer from) {
			return half(from.getShort());
		}
	},
	/** The upper half of a {@link #SINGLE}. */
	BRAIN(2) {

		@Override
		float read(ByteBuffer from) {
			return Float.intBitsToFloat(from.getShort() << 16);
		}
	},
	SINGLE(4) {

		@Override
		float read(ByteBuffer from) {
			return from.getFloat();
		}
	},
	DOUBLE(8) {

		@Override
		float read(ByteBuffer from) {
			return (float) from.getDouble();
		}
	};

	private static final Map<String, NumberType> NAMES = Map.of("F16", HALF, "BF16", BRAIN, "F32", SINGLE, "F64", DOUBLE, "<f2",
		HALF, "<f4", SINGLE, "<f8", DOUBLE);

	final int bytes;

	NumberType(int bytes) {
		this.bytes = bytes;
	}

	abstract float read(ByteBuffer from);

	/** @param name as safetensors or NumPy writes it */
	static NumberType named(String name) throws IOException {
		NumberType type = NAMES.get(name);
		if (type == null)
			throw new UnusableException("its numbers are of the type " + name + ", which is none of floating point");
		return type;
	}

	/** All numbers that the buffer holds from its position on, in its byte order. */
	float[] readAll(ByteBuffer from) {
		float[] values = new float[from.remaining() / bytes];
		for (int i = 0; i < values.length; i++)
			values[i] = read(from);
		return values;
	}

	/** IEEE 754 binary16: a sign, five bits of exponent with the bias 15, ten of the fraction. */
	private static float half(short bits) {
		int exponent = bits >> 10 & 31;
		int fraction = bits & 1023;
		float size = exponent == 31 ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
			: exponent == 0 ? Math.scalb((float) fraction, -24) : Math.scalb((float) (1024 + fraction), exponent - 25);
		return bits < 0 ? -size : size;
	}
}
