package neuralstyle.plugin;

/**
 * A dialog that asks for the options of a command. It may be shown several times, with what the user chose.
 *
 * @param <O> the options
 */
interface CommandDialog<O> extends AutoCloseable {

	/**
	 * Shows the dialog and waits for the user.
	 *
	 * @return null if the user cancelled
	 * @throws neuralstyle.error.InputException with a sentence for the user if a value does not do
	 */
	O ask();

	/** Called when the dialog is not needed any more. */
	@Override
	default void close() { }
}
