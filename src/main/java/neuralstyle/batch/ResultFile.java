package neuralstyle.batch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffDecoder;
import neuralstyle.options.OutputType;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;

/**
 * The file of a result, as TIFF, PNG or JPEG by the ending of its name, and what it tells of its row: of TIFF in an image property
 * beside that of the run, of PNG in a text (iTXt) and of JPEG in a comment, together with that of the run.
 */
final class ResultFile {

	/** The image property that says which row of a batch made an image. */
	private static final String PROPERTY = Provenance.PREFIX + "row";
	private static final Map<String, String> FORMATS = Map.of(".tif", "tiff", ".tiff", "tiff", ".png", "png", ".jpg", "jpeg",
		".jpeg", "jpeg");
	private static final String PNG_TREE = "javax_imageio_png_1.0";
	private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";
	/** Few steps between what was computed and what is seen. */
	private static final float JPEG_QUALITY = 0.95f;
	/** A comment of JPEG has two bytes for its length. */
	private static final int MOST_COMMENT = 65533;

	private ResultFile() { }

	/** Null if there is none for the ending. */
	private static String format(String path) {
		int point = path.lastIndexOf('.');
		return point < 0 ? null : FORMATS.get(path.substring(point).toLowerCase(Locale.ROOT));
	}

	/** What is wrong with a name for a result with these options, a part of a sentence; null if nothing is. */
	static String objection(String path, TransferOptions options) {
		String format = format(path);
		if (format == null)
			return "output is \"" + path + "\"; its name must end with .tif, .png or .jpg";
		if (format.equals("tiff") || !options.stack() && options.output() == OutputType.RGB)
			return null;
		return "output is \"" + path + "\"; a stack, and a result of the content's type, need .tif";
	}

	/** @param told lines of key and value about the row */
	static byte[] bytes(ImagePlus result, String told, String path) throws IOException {
		String format = format(path);
		if (format.equals("tiff")) {
			result.setProp(PROPERTY, told);
			return tiff(result);
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		BufferedImage picture = result.getBufferedImage();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			if (format.equals("jpeg")) {
				parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				parameters.setCompressionQuality(JPEG_QUALITY);
			}
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), parameters);
			String text = told + result.getProp(Provenance.RUN_PROPERTY);
			if (format.equals("png"))
				metadata.mergeTree(PNG_TREE, pngText(text));
			else
				metadata.mergeTree(JPEG_TREE, jpegComment(text));
			writer.setOutput(out);
			writer.write(metadata, new IIOImage(picture, null, metadata), parameters);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** NB: what ImageJ makes in memory is without the image's properties. Where it cannot write, it says so in the Log. */
	private static byte[] tiff(ImagePlus result) throws IOException {
		Path file = Files.createTempFile("neural-style", ".tif");
		try {
			IJ.redirectErrorMessages();
			FileSaver saver = new FileSaver(result);
			boolean saved = result.getStackSize() > 1 ? saver.saveAsTiffStack(file.toString()) : saver.saveAsTiff(file.toString());
			if (!saved)
				throw new IOException("no room for \"" + file + "\"");
			return Files.readAllBytes(file);
		} finally {
			IJ.redirectErrorMessages(false);
			Files.deleteIfExists(file);
		}
	}

	private static Node pngText(String text) {
		IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
		Map.of("keyword", PROPERTY, "compressionFlag", "FALSE", "compressionMethod", "0", "languageTag", "", "translatedKeyword", "",
			"text", text).forEach(entry::setAttribute);
		IIOMetadataNode texts = new IIOMetadataNode("iTXt");
		texts.appendChild(entry);
		IIOMetadataNode root = new IIOMetadataNode(PNG_TREE);
		root.appendChild(texts);
		return root;
	}

	private static Node jpegComment(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		IIOMetadataNode comment = new IIOMetadataNode("com");
		comment.setUserObject(bytes.length <= MOST_COMMENT ? bytes : Arrays.copyOf(bytes, MOST_COMMENT));
		IIOMetadataNode markers = new IIOMetadataNode("markerSequence");
		markers.appendChild(comment);
		IIOMetadataNode root = new IIOMetadataNode(JPEG_TREE);
		root.appendChild(new IIOMetadataNode("JPEGvariety"));
		root.appendChild(markers);
		return root;
	}

	/** What {@link #bytes} was told of the row, and for PNG and JPEG of the run; null if the file says nothing. */
	static String told(File file) throws IOException {
		String format = format(file.getName());
		if (format == null)
			return null;
		return format.equals("tiff") ? ofTiff(file) : ofPicture(file, format);
	}

	private static String ofTiff(File file) throws IOException {
		FileInfo[] infos = new TiffDecoder(file.getParent() + File.separator, file.getName()).getTiffInfo();
		String[] properties = infos == null || infos.length == 0 ? null : infos[0].properties;
		for (int i = 0; properties != null && i + 1 < properties.length; i += 2)
			if (properties[i].equals(PROPERTY))
				return properties[i + 1];
		return null;
	}

	private static String ofPicture(File file, String format) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
		try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
			reader.setInput(in);
			IIOMetadata metadata = reader.getImageMetadata(0);
			return format.equals("png") ? textOf(metadata) : commentOf(metadata);
		} finally {
			reader.dispose();
		}
	}

	private static String textOf(IIOMetadata metadata) {
		for (IIOMetadataNode entry : nodes(metadata, PNG_TREE, "iTXtEntry"))
			if (entry.getAttribute("keyword").equals(PROPERTY))
				return entry.getAttribute("text");
		return null;
	}

	private static String commentOf(IIOMetadata metadata) {
		for (IIOMetadataNode comment : nodes(metadata, JPEG_TREE, "com"))
			if (comment.getUserObject() instanceof byte[])
				return new String((byte[]) comment.getUserObject(), StandardCharsets.UTF_8);
		return null;
	}

	private static List<IIOMetadataNode> nodes(IIOMetadata metadata, String tree, String name) {
		NodeList found = ((IIOMetadataNode) metadata.getAsTree(tree)).getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(i -> (IIOMetadataNode) found.item(i))
			.collect(Collectors.toList());
	}
}
