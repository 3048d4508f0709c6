package neuralstyle.provenance;

import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.image.SeenPart;
import neuralstyle.image.StackFrames;
import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.RgbImage;

/** What a result says of an image that it was made from: the part of it that the run saw, and the pixels' checksum. */
public final class RecordedPart {

	private static final String CONTENT = "content";
	private static final String STYLE = "style";

	private final String title;
	private final SeenPart part;
	/** Its first digits at least; null if they are not known. */
	private final String sha256;
	private final boolean known;

	private RecordedPart(String title, SeenPart part, String sha256, boolean known) {
		this.title = title;
		this.part = part;
		this.sha256 = sha256;
		this.known = known;
	}

	/** Of an image that is taken now. */
	public static RecordedPart of(ImagePlus image, SeenPart part, RgbImage seen) {
		return new RecordedPart(oneLine(image.getTitle()), part, PixelChecksum.sha256(seen), true);
	}

	/**
	 * Of the content image; of a result that is a stack, that part which belongs to its current slice and frame.
	 *
	 * @param content what may be that image: results of version 0.1.0 do not say how many slices and frames it had
	 * @return null if the result names no content image
	 */
	public static RecordedPart ofContent(ImagePlus result, ImagePlus content) {
		RunRecord record = Provenance.record(result);
		List<RunRecord> groups = record.groups(CONTENT);
		String title = Provenance.contentTitle(result);
		if (title == null && groups.isEmpty())
			return null;
		// NB: a blend's own lines come before those of its stylised image.
		RecordedPart first = groups.isEmpty() ? null : of(groups.get(0), CONTENT);
		if (title != null && (first == null || !first.title.equals(oneLine(title))))
			return new RecordedPart(oneLine(title), SeenPart.AS_SHOWN, null, true);
		return record.has("stack") && groups.size() == 1 ? ofStack(record, first, result, content) : first;
	}

	private static RecordedPart ofStack(RunRecord record, RecordedPart whole, ImagePlus result, ImagePlus content) {
		int frames = PartLines.number(record.first("frames"));
		int done = PartLines.number(record.first("frames_done"));
		boolean says = record.has("content_slices");
		int stackSlices = says ? PartLines.number(record.first("content_slices")) : content.getNSlices();
		int stackFrames = says ? PartLines.number(record.first("content_frames")) : content.getNFrames();
		if (result.getNSlices() * result.getNFrames() != done || stackSlices * stackFrames != frames)
			return new RecordedPart(whole.title, whole.part, null, false);
		int[] position = result.convertIndexToPosition(result.getCurrentSlice());
		int[] origin = StackFrames.origin((position[2] - 1) * result.getNSlices() + position[1] - 1, stackSlices, stackFrames,
			done == frames);
		int index = (origin[0] - 1) * stackFrames + origin[1] - 1;
		String sums = record.first("content_positions_sha256");
		String[] each = sums == null ? new String[0] : sums.split(",");
		return new RecordedPart(whole.title, whole.part.at(stackSlices > 1 ? origin[0] : 0, stackFrames > 1 ? origin[1] : 0),
			index < each.length ? each[index] : null, true);
	}

	/** Of the style images in their order; empty if the result names none. */
	public static List<RecordedPart> ofStyles(ImagePlus result) {
		return Provenance.record(result).groups(STYLE).stream().map(group -> of(group, STYLE)).collect(Collectors.toList());
	}

	private static RecordedPart of(RunRecord group, String key) {
		return new RecordedPart(FigureLegend.title(group.first(key)), PartLines.read(group, key), group.first(key + "_sha256"), true);
	}

	private static String oneLine(String title) {
		return title.replaceAll("\\R", " ");
	}

	/** Whether an image has the title that it had. */
	public boolean isCalledAs(ImagePlus image) {
		return title.equals(oneLine(image.getTitle()));
	}

	/** Says nothing if the result does not. */
	public SeenPart part() {
		return part;
	}

	/** False if the result is a part of a stack that does not say which. */
	public boolean isKnown() {
		return known;
	}

	/** Whether the result says which pixels they were. */
	public boolean hasChecksum() {
		return sha256 != null && !sha256.isEmpty();
	}

	/** Whether the pixels are those that the run saw. */
	public boolean isOf(RgbImage seen) {
		return hasChecksum() && PixelChecksum.sha256(seen).startsWith(sha256);
	}

	/** As the content image of something that was made of the result. */
	public void writeTo(RunRecord record) {
		record.add(CONTENT, title);
		if (hasChecksum())
			record.add(CONTENT + "_sha256", sha256);
		PartLines.write(record, CONTENT, part);
	}
}
