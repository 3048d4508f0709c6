package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {

	@ParameterizedTest
	@CsvSource({ "18400000, 1.84e7", "1.234e12, 1.23e12", "7, 7.00", "123.4, 123", "1234, 1.23e3",
		"0.00123, 0.00123", "0.0000123, 1.23e-5", "9.999e9, 1.00e10" })
	void lossAsPeopleWriteIt(double loss, String text) {
		assertEquals(text, ProgressText.loss(loss));
	}

	@ParameterizedTest
	@CsvSource({ "0.2, 0 s", "41.4, 41 s", "119, 119 s", "120, 2 min", "3600, 60 min", "7300, 2 h 2 min" })
	void timeInTheUnitThatMatters(double seconds, String text) {
		assertEquals(text, ProgressText.time(seconds));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "2; 4; 30; 80; 1840000; 41; level 2/4, iteration 31/80, loss 1.84e6, 41 s left",
		"1; 1; 30; 200; 1840000; 200; iteration 31/200, loss 1.84e6, 3 min left",
		"1; 1; 0; 200; NaN; NaN; reading the images", "1; 3; 0; 200; NaN; NaN; level 1/3, reading the images",
		"2; 3; 0; 80; NaN; 41; level 2/3, iteration 1/80, 41 s left",
		"1; 1; 20; 20; 7; 0; iteration 20/20, loss 7.00, 0 s left" })
	void whereTheRunStands(int level, int levels, int evaluation, int evaluations, double loss, double left, String text) {
		assertEquals(text, ProgressText.of(level, levels, evaluation, evaluations, loss, left));
	}
}
