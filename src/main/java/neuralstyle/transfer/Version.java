package neuralstyle.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version, as its jar has it. */
public final class Version {

	private static final String MAVEN = "/META-INF/maven/neuralstyle/Neural_Style/pom.properties";

	private Version() { }

	/** As in "1.2.0"; "development" where the program does not run from its jar. */
	public static String current() {
		Properties maven = new Properties();
		try (InputStream in = Version.class.getResourceAsStream(MAVEN)) {
			if (in != null)
				maven.load(in);
		} catch (IOException e) {
			// NB: a version that cannot be read must not spoil a result.
		}
		return maven.getProperty("version", "development");
	}
}
