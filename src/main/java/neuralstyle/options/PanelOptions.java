package neuralstyle.options;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;

/**
 * What the command that stylises all open images needs: the keys of a single run but for those that are about one image.
 * Immutable. Every wrong key or value ends in an InputException whose message is one sentence for the user.
 */
public final class PanelOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Stylise All Open Images...";

	/** What goes with one content image only. */
	private static final List<String> LEFT_OUT = List.of("content", "stack", "channels", "regions", "title", "plot", "save_every",
		"save_to", "hide");

	/** The keys in the order in which they are written. */
	public static final List<String> KEYS = TransferOptions.KEYS.stream().filter(key -> !LEFT_OUT.contains(key))
		.collect(Collectors.toUnmodifiableList());

	private final TransferOptions each;

	private PanelOptions(TransferOptions each) {
		this.each = each;
		if (each.styles().isEmpty())
			throw new InputException("The key style is missing; name the style image, since every other open image is to "
				+ "be stylised.");
		if (each.startImage() != null)
			throw new InputException("start is \"" + each.startImage() + "\"; where all open images are stylised it must be "
				+ "noise, content or blank.");
	}

	/** @param values by key; a key that is missing has its default */
	public static PanelOptions of(Map<String, String> values) {
		MacroText.check("Stylise All Open Images", values, KEYS);
		return new PanelOptions(TransferOptions.of(values));
	}

	/** @param options as in the second argument of a macro's {@code run} */
	public static PanelOptions parse(String options) {
		return of(TransferOptions.read(options));
	}

	/** The options that each image is stylised with. */
	public TransferOptions each() {
		return each;
	}

	/** The options of a macro. */
	@Override
	public String toString() {
		return each.toString();
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
