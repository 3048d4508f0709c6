package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command as a macro calls it; bin/test fetches in a real ImageJ. */
@ExtendWith(BatchMode.class)
class WeightsCommandTest {

	@Test
	void wrongKeysAreSentences() {
		assertEquals("Weights has no key \"download\"; the keys are list, fetch, delete, and a value with spaces stands in brackets, "
			+ "as in content=[my cells].", run("download"));
		String one = "Weights does one thing at a time; give one of list, fetch, delete, without a value.";
		assertEquals(one, run("fetch delete"));
		assertEquals(one, run("fetch=zoo"));
	}

	private static String run(String options) {
		return MacroRun.of(WeightsCommand.class, options);
	}
}
