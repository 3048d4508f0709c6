package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {

	@ParameterizedTest
	@CsvSource({ "18400000, 1.84e7", "1.234e12, 1.23e12", "7, 7.00e0", "0.00123, 1.23e-3", "9.999e9, 1.00e10" })
	void lossAsPeopleWriteIt(double loss, String text) {
		assertEquals(text, ProgressText.loss(loss));
	}

	@ParameterizedTest
	@CsvSource({ "0.2, 0 s", "41.4, 41 s", "119, 119 s", "120, 2 min", "3600, 60 min", "7300, 2 h 2 min" })
	void timeInTheUnitThatMatters(double seconds, String text) {
		assertEquals(text, ProgressText.time(seconds));
	}
}
