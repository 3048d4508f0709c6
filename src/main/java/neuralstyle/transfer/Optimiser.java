package neuralstyle.transfer;

/** The kinds of L-BFGS. */
public enum Optimiser {
	/** Remembers 10 steps and forgets them after every epoch, as the article does. */
	RESTARTED(10),
	/** Remembers 20 steps. */
	CONTINUED(20),
	/** Remembers 10 steps, and its first inverse Hessian smooths: coarse changes come before fine ones. */
	SMOOTHED(10);

	private final int history;

	Optimiser(int history) {
		this.history = history;
	}

	/** Steps that are remembered. */
	public int history() {
		return history;
	}
}
