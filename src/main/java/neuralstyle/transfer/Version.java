package neuralstyle.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version. */
public final class Version {

	private Version() { }

	/** As Maven wrote it into the jar; "development" where the program does not run from its jar. */
	public static String current() {
		Properties maven = new Properties();
		try (InputStream in = Version.class.getResourceAsStream("/META-INF/maven/neuralstyle/Neural_Style/pom.properties")) {
			if (in != null)
				maven.load(in);
		} catch (IOException e) {
			// NB: a version that cannot be read must not spoil a result.
		}
		return maven.getProperty("version", "development");
	}
}
