package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** Labels dealt out to styles. */
class DealtLabelsTest {

	private final ImageProcessor labels = new ShortProcessor(60, 40);

	@Test
	void oneStyleTakesAllLabels() {
		square(3, 2, 2);
		square(700, 20, 2);
		square(9, 40, 2);
		DealtLabels dealt = dealt(1);
		assertEquals("3: 1, 9: 1, 700: 1", regions(dealt));
		assertEquals(3, dealt.objects());
		assertNull(dealt.note());
	}

	/** Neighbours or not, and whatever is missing between. */
	@Test
	void asManyLabelsAsStylesGoInOrder() {
		square(7, 2, 2);
		square(1, 12, 2);
		square(3, 40, 2);
		assertEquals("1: 1, 3: 2, 7: 3", regions(dealt(3)));
		assertNull(dealt(3).note());
	}

	@Test
	void fewerLabelsThanStyles() {
		square(7, 2, 2);
		assertEquals("The label image \"labels\" has 1 label, 7, and there are 2 style images; give at most one style image for each "
			+ "label, or another label image.", sentence(2));
		square(8, 20, 2);
		assertTrue(sentence(3).startsWith("The label image \"labels\" has 2 labels and there are 3 style images; "));
	}

	@Test
	void nothingLabelled() {
		assertTrue(sentence(1).startsWith("The label image \"labels\" is 0 everywhere, so nothing would change; "));
	}

	/** In a row, with some pixels between: each is neighbour of the next one, whatever their numbers. */
	@Test
	void neighboursDifferThoughTheyDoNotTouch() {
		square(4, 1, 2);
		square(6, 14, 2);
		square(5, 27, 2);
		square(8, 40, 2);
		assertEquals("4: 2, 5: 2, 6: 1, 8: 1", regions(dealt(2)));
		assertArrayEquals(new int[] { 2, 2 }, dealt(2).objectsOfStyles());
		assertNotNull(dealt(2).note());
	}

	/** Each gets the least used style of those that no neighbour has. */
	@Test
	void stylesAreUsedEvenly() {
		int[] row = { 4, 1, 2, 3, 5 };
		for (int i = 0; i < 5; i++)
			square(row[i], 12 * i, 2);
		assertEquals("1: 1, 2: 2, 3: 3, 4: 2, 5: 1", regions(dealt(3)));
	}

	/** In the order of labels the ends would get different styles, and the one between that of an end. */
	@Test
	void whoCameEarlyGivesWay() {
		square(1, 2, 2);
		square(3, 12, 2);
		square(2, 22, 2);
		assertEquals("1: 2, 2: 2, 3: 1", regions(dealt(2)));
	}

	/** Three that are all neighbours cannot all differ in two styles: the two that are alike are those further apart. */
	@Test
	void nearOnesDifferFirst() {
		square(1, 2, 2);
		square(2, 14, 2);
		square(3, 12, 20);
		assertEquals("1: 1, 2: 2, 3: 1", regions(dealt(2)));
		square(4, 12, 12);
		DealtLabels dealt = dealt(2);
		assertNotEquals(dealt.region(2), dealt.region(4));
	}

	@Test
	void cornersTouch() {
		labels.set(10, 10, 1);
		labels.set(11, 11, 2);
		labels.set(50, 30, 3);
		DealtLabels dealt = dealt(2);
		assertNotEquals(dealt.region(1), dealt.region(2));
	}

	/** A label is the same object in all slices, and a neighbour of what is beside it in any of them. */
	@Test
	void overAStack() {
		ShortProcessor second = new ShortProcessor(60, 40);
		square(labels, 1, 2, 2);
		square(labels, 2, 30, 2);
		square(second, 1, 2, 2);
		square(second, 3, 12, 2);
		square(second, 2, 40, 20);
		List<LabelPlane> planes = List.of(plane(labels), plane(second));
		DealtLabels dealt = DealtLabels.of("labels", 2, 2, planes::get);
		assertEquals(3, dealt.objects());
		assertNotEquals(dealt.region(1), dealt.region(3), "beside each other in the second slice");
		assertEquals(0, dealt.region(4));
		assertEquals(0, dealt.region(0));
	}

	/** As of a segmentation: no two that touch are alike where there are styles enough, and all styles are used. */
	@Test
	void manyObjects() {
		ImageProcessor large = new FloatProcessor(2048, 2048);
		Random random = new Random(1);
		for (int i = 1; i <= 5000; i++) {
			large.setValue(i);
			large.fill(new OvalRoi(random.nextInt(2020), random.nextInt(2020), 24, 20));
		}
		LabelPlane plane = plane(large);
		DealtLabels dealt = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DealtLabels.of("labels", 6, 1, index -> plane));
		int[] objects = dealt.objectsOfStyles();
		assertEquals(dealt.objects(), Arrays.stream(objects).sum());
		assertTrue(Arrays.stream(objects).min().getAsInt() > 0.7 * dealt.objects() / 6, Arrays.toString(objects));
		int alike = 0;
		int touching = 0;
		for (int y = 0; y < 2048; y++)
			for (int x = 1; x < 2048; x++) {
				int one = dealt.region((int) large.getf(x - 1, y));
				int other = dealt.region((int) large.getf(x, y));
				if (one > 0 && other > 0 && large.getf(x - 1, y) != large.getf(x, y)) {
					touching++;
					if (one == other)
						alike++;
				}
			}
		assertTrue(touching > 10000, touching + " pixels touch");
		assertTrue(alike < touching / 1000, alike + " of " + touching + " pixels touch one of the same style");
		DealtLabels again = DealtLabels.of("labels", 6, 1, index -> plane);
		assertEquals(regions(dealt, 5000), regions(again, 5000));
	}

	/** A picture in place of labels. */
	@Test
	void everyPixelALabelOfItsOwn() {
		FloatProcessor all = new FloatProcessor(300, 300);
		for (int i = 0; i < 90_000; i++)
			all.setf(i, i);
		DealtLabels dealt = DealtLabels.of("labels", 3, 1, index -> plane(all));
		assertEquals(89_999, dealt.objects());
	}

	private void square(int label, int x, int y) {
		square(labels, label, x, y);
	}

	/** Of 10 pixels a side. */
	private static void square(ImageProcessor labels, int label, int x, int y) {
		labels.setRoi(x, y, 10, 10);
		labels.setValue(label);
		labels.fill();
		labels.resetRoi();
	}

	private static LabelPlane plane(ImageProcessor labels) {
		return LabelPlane.of(new ImagePlus("labels", labels));
	}

	private DealtLabels dealt(int styles) {
		return DealtLabels.of("labels", styles, 1, index -> plane(labels));
	}

	private String regions(DealtLabels dealt) {
		return regions(dealt, 1000);
	}

	private static String regions(DealtLabels dealt, int last) {
		return String.join(", ", IntStream.rangeClosed(1, last).filter(label -> dealt.region(label) > 0)
			.mapToObj(label -> label + ": " + dealt.region(label)).toArray(String[]::new));
	}

	private String sentence(int styles) {
		return assertThrows(IllegalArgumentException.class, () -> dealt(styles)).getMessage();
	}
}
