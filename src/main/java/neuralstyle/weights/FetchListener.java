package neuralstyle.weights;

/** Hears how far a fetch is, and may end it. Called on the thread that fetches. */
public interface FetchListener {

	/** @param fraction 0 to 1; 0 as well while nobody knows */
	void progress(String text, double fraction);

	/** Asked several times a second while bytes come. */
	boolean cancelled();
}
