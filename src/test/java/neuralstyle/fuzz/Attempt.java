package neuralstyle.fuzz;

import java.io.IOException;

/** Something that a user may try. */
abstract class Attempt {

	private final String description;

	/** @param description by which a person sees what was tried, in one line */
	Attempt(String description) {
		this.description = description.replaceAll("[\r\n]+", "\u23ce");
	}

	final String description() {
		return description;
	}

	/** @return the sentence that the user sees, or null if all went well */
	abstract String make() throws IOException;

	/** Takes away what it left on the disk. */
	void clear() throws IOException { }
}
