package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import neuralstyle.plugin.NeuralStyleCommand;

/** NB: annotations need constants, so the Command's fields are compared with the declarations, not made of them. */
class CommandFieldsTest {

	@Test
	void commandHasTheDeclaredSettings() {
		assertEquals("", String.join("\n", CommandFields.differences(Settings.DECLARED, NeuralStyleCommand.class)));
	}
}
