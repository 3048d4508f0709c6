package neuralstyle.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import neuralstyle.error.OwnJar;
import neuralstyle.transfer.Version;

/** What the command About says. */
final class AboutText {

	private static final String LICENCE = "licence: BSD 2-Clause; NOTICE in the plugin's jar names all that is in it\n"
		+ "of the weights: CC BY 4.0, Karen Simonyan and Andrew Zisserman";

	private AboutText() { }

	/** All of it, for the user alone. */
	static String all() {
		return Surroundings.report() + "\n" + Surroundings.folders() + "\n" + LICENCE + "\n\nPlease cite:\n" + citation();
	}

	/** How to cite program and method, in BibTeX. */
	static String citation() {
		try (InputStream in = OwnJar.resource(AboutText.class, "citation.bib")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{version}", "{" + Version.current() + "}");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
