package neuralstyle;

import neuralstyle.raster.PixelChecksum;
import neuralstyle.transfer.TransferImages;

/** What a run saw of its images, to be written down and to be known again. */
final class SeenImages {

	/** Of a stack those of its first position; all but the content and the regions are the same in all. */
	final TransferImages plain;
	/** Of the content, or of its positions one after the other. */
	final String contentSha256;
	/** Of the regions of the content and of the styles; null if there are none. */
	final String regionsSha256;

	private SeenImages(TransferImages plain, String contentSha256, String regionsSha256) {
		this.plain = plain;
		this.contentSha256 = contentSha256;
		this.regionsSha256 = regionsSha256;
	}

	static SeenImages of(SourceImages images, TransferOptions options) {
		return options.stack() ? new StackTransfer(images, options).seen() : of(images.plain(options));
	}

	static SeenImages of(TransferImages plain) {
		Collector collector = new Collector();
		collector.add(plain);
		return collector.seen();
	}

	/** Sees position after position. */
	static final class Collector {

		private final PixelChecksum contents = new PixelChecksum();
		private final PixelChecksum regions = new PixelChecksum();
		private TransferImages first;

		void add(TransferImages plain) {
			if (first == null)
				first = plain;
			contents.add(plain.content());
			if (plain.hasRegions())
				plain.regions().forEach(regions::add);
		}

		SeenImages seen() {
			if (first.hasRegions())
				first.styleRegions().forEach(regions::add);
			return new SeenImages(first, contents.sha256(), first.hasRegions() ? regions.sha256() : null);
		}
	}
}
