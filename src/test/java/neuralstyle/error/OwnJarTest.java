package neuralstyle.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class OwnJarTest {

	@Test
	void namesTheFolderThatJavaCannotRead() {
		assertEquals("Java cannot read what lies in a folder whose name ends with an exclamation mark; rename the folder \"/home/me/wow + "
			+ "\u00fc!\" and start ImageJ again.", OwnJar.trouble("/home/me/wow%20+%20%c3%bc!/plugins/Neural_Style.jar"));
		assertNull(OwnJar.trouble("/home/me/Image!J/plugins/Neural_Style.jar"));
		assertNull(OwnJar.trouble());
	}
}
