package neuralstyle.provenance;

import java.util.ArrayList;
import java.util.List;

import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferImages;

/** What a run saw of its images, to be written down and to be known again. */
public final class SeenImages {

	/** NB: a stack may have thousands of positions, and their sum has all digits. */
	private static final int POSITION_DIGITS = 8;

	private final TransferImages plain;
	private final String contentSha256;
	private final List<String> positionsSha256;
	private final String regionsSha256;

	private SeenImages(TransferImages plain, String contentSha256, List<String> positionsSha256, String regionsSha256) {
		this.plain = plain;
		this.contentSha256 = contentSha256;
		this.positionsSha256 = List.copyOf(positionsSha256);
		this.regionsSha256 = regionsSha256;
	}

	/** Of a single picture. */
	public static SeenImages of(TransferImages plain) {
		Collector collector = new Collector(false);
		collector.add(plain);
		return collector.seen();
	}

	/** Of a stack those of the first position that changes; all but the content and the regions are the same in all. */
	public TransferImages plain() {
		return plain;
	}

	/** SHA-256 of the content, or of its positions one after the other ({@link PixelChecksum}). */
	public String contentSha256() {
		return contentSha256;
	}

	/** The first digits of the SHA-256 of each position of a stack's content; empty for a single picture. */
	List<String> positionsSha256() {
		return positionsSha256;
	}

	/** SHA-256 of the regions of the content and of the styles; null if there are none. */
	public String regionsSha256() {
		return regionsSha256;
	}

	/** Sees position after position. */
	public static final class Collector {

		private final PixelChecksum contents = new PixelChecksum();
		private final PixelChecksum regions = new PixelChecksum();
		/** Null for a single picture. */
		private final List<String> positions;
		private TransferImages first;
		private boolean hasRegions;
		/** Positions so far, as long as none has regions. */
		private int whole;

		/** For a stack. */
		public Collector() {
			this(true);
		}

		private Collector(boolean stack) {
			positions = stack ? new ArrayList<>() : null;
		}

		/** A position that changes. */
		public void add(TransferImages plain) {
			if (first == null)
				first = plain;
			add(plain.content());
			if (hasRegions || plain.hasRegions())
				add(plain.content(), plain.regions());
			else
				whole++;
		}

		/** A position that stays as the content image shows it. */
		public void addUnchanged(RgbImage content) {
			add(content);
			int width = content.width();
			int height = content.height();
			add(content, List.of(PixelMask.of(width, height, new float[width * height])));
		}

		private void add(RgbImage content) {
			contents.add(content);
			if (positions != null)
				positions.add(PixelChecksum.sha256(content).substring(0, POSITION_DIGITS));
		}

		private void add(RgbImage content, List<PixelMask> masks) {
			hasRegions = true;
			for (; whole > 0; whole--)
				regions.add(PixelMask.whole(content.width(), content.height()));
			masks.forEach(regions::add);
		}

		/** What was seen of all positions, of which at least one changes. */
		public SeenImages seen() {
			if (hasRegions)
				first.styleRegions().forEach(regions::add);
			return new SeenImages(first, contents.sha256(), positions == null ? List.of() : positions,
				hasRegions ? regions.sha256() : null);
		}
	}
}
