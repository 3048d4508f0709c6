package neuralstyle.batch;

import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;

/** What is wrong with a batch, all that is known before its first run. Its message is one sentence, its list one a thing. */
public final class BatchException extends InputException {

	private static final long serialVersionUID = 1;
	/** More in one sentence nobody reads. */
	private static final int SHOWN = 20;

	private final List<String> problems;

	/** @param name of the table @param problems parts of sentences, as "row 3: ..." */
	BatchException(String name, List<String> problems) {
		super("Nothing of \"" + name + "\" was begun; correct " + problems.stream().limit(SHOWN).collect(Collectors.joining("; "))
			+ (problems.size() > SHOWN ? "; and " + (problems.size() - SHOWN) + " more" : "") + ".");
		this.problems = List.copyOf(problems);
	}

	/** All of them, in the order of the rows. */
	public List<String> problems() {
		return problems;
	}
}
