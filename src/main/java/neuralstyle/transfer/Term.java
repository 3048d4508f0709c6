package neuralstyle.transfer;

import java.util.Objects;

import neuralstyle.vgg.VggLayer;

/** A term of the total loss: what it compares and, where it compares feature maps, at which layer. */
final class Term {

	/** What a term is about. */
	enum Kind {
		CONTENT, STYLE, TOTAL_VARIATION, TEMPORAL
	}

	private final Kind kind;
	private final VggLayer layer;

	private Term(Kind kind, VggLayer layer) {
		this.kind = kind;
		this.layer = layer;
	}

	static Term of(Kind kind) {
		return new Term(kind, null);
	}

	static Term of(Kind kind, VggLayer layer) {
		return new Term(kind, layer);
	}

	Kind kind() {
		return kind;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Term && kind == ((Term) other).kind && layer == ((Term) other).layer;
	}

	@Override
	public int hashCode() {
		return Objects.hash(kind, layer);
	}

	/** Such as {@code STYLE conv1_1}. */
	@Override
	public String toString() {
		return layer == null ? kind.toString() : kind + " " + layer;
	}
}
