package neuralstyle.provenance;

import java.util.Arrays;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.image.DealtLabels;
import neuralstyle.image.SeenPart;
import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.RgbImage;

/** The lines of a record that tell of the images of a run: title, size, checksum, and which part of it was seen. */
public final class ImageLines {

	private ImageLines() { }

	/** Of an image that is seen once. @param key what it is to the run */
	public static void add(RunRecord record, String key, ImagePlus image, SeenPart part, RgbImage seen) {
		add(record, key, image, part, seen, PixelChecksum.sha256(seen));
	}

	/** Of the content image, before its pixels are known. */
	public static void addContent(RunRecord record, ImagePlus content, SeenPart part) {
		record.add("content", content.getTitle());
		PartLines.write(record, "content", part);
	}

	/** Of the content image. @param part that is seen, or of a stack that one of the first position */
	public static void addContent(RunRecord record, ImagePlus content, SeenPart part, SeenImages seen, boolean stack) {
		add(record, "content", content, stack ? part.at(0, 0) : part, seen.plain().content(), seen.contentSha256());
		if (!stack)
			return;
		record.add("content_slices", content.getNSlices());
		record.add("content_frames", content.getNFrames());
		record.add("content_positions_sha256", String.join(",", seen.positionsSha256()));
	}

	/** How many objects the label image has, and how many of them each style has. */
	public static void addLabels(RunRecord record, DealtLabels labels) {
		record.add("label_objects", labels.objects());
		record.add("label_objects_of_styles", Arrays.stream(labels.objectsOfStyles()).mapToObj(String::valueOf)
			.collect(Collectors.joining("|")));
	}

	private static void add(RunRecord record, String key, ImagePlus image, SeenPart part, RgbImage seen, String sha256) {
		record.add(key, image.getTitle());
		record.add(key + "_size", RecordedImage.size(seen));
		record.add(key + "_sha256", sha256);
		PartLines.write(record, key, part);
	}
}
