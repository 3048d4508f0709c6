package neuralstyle.provenance;

import neuralstyle.raster.PixelChecksum;
import neuralstyle.transfer.TransferImages;

/** What a run saw of its images, to be written down and to be known again. */
public final class SeenImages {

	private final TransferImages plain;
	private final String contentSha256;
	private final String regionsSha256;

	private SeenImages(TransferImages plain, String contentSha256, String regionsSha256) {
		this.plain = plain;
		this.contentSha256 = contentSha256;
		this.regionsSha256 = regionsSha256;
	}

	/** Of a single picture. */
	public static SeenImages of(TransferImages plain) {
		Collector collector = new Collector();
		collector.add(plain);
		return collector.seen();
	}

	/** Of a stack those of its first position; all but the content and the regions are the same in all. */
	public TransferImages plain() {
		return plain;
	}

	/** SHA-256 of the content, or of its positions one after the other ({@link PixelChecksum}). */
	public String contentSha256() {
		return contentSha256;
	}

	/** SHA-256 of the regions of the content and of the styles; null if there are none. */
	public String regionsSha256() {
		return regionsSha256;
	}

	/** Sees position after position. */
	public static final class Collector {

		private final PixelChecksum contents = new PixelChecksum();
		private final PixelChecksum regions = new PixelChecksum();
		private TransferImages first;

		public void add(TransferImages plain) {
			if (first == null)
				first = plain;
			contents.add(plain.content());
			if (plain.hasRegions())
				plain.regions().forEach(regions::add);
		}

		/** What was seen of all positions; at least one. */
		public SeenImages seen() {
			if (first.hasRegions())
				first.styleRegions().forEach(regions::add);
			return new SeenImages(first, contents.sha256(), first.hasRegions() ? regions.sha256() : null);
		}
	}
}
