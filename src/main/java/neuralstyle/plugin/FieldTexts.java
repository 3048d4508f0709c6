package neuralstyle.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.options.Kind;
import neuralstyle.options.Setting;
import neuralstyle.options.Setting.Page;
import neuralstyle.options.Settings;
import neuralstyle.options.TransferOptions;

/** Options as the texts of the dialog's fields, by the keys of the macro options, and back. */
final class FieldTexts {

	/** The style images after the first, with bars between; no key of the macro options. */
	static final String MORE_STYLES = "more_styles";
	/** There if a preview is wanted; no key of the macro options. */
	static final String PREVIEW = "preview";

	private FieldTexts() { }

	/**
	 * What the fields say.
	 *
	 * @throws neuralstyle.error.InputException with a sentence for the user if a value is wrong
	 */
	static TransferOptions options(Map<String, String> texts) {
		Map<String, String> given = new LinkedHashMap<>(texts);
		String more = given.remove(MORE_STYLES).trim();
		if (!more.isEmpty())
			given.put("style", given.get("style") + "|" + more);
		given.remove(PREVIEW);
		given.values().removeIf(text -> text == null);
		for (Setting<?> setting : Settings.DECLARED.all())
			if (!setting.isOfPreset() && setting.kind().field() != Kind.Field.FLAG)
				given.remove(setting.key(), setting.emptyText());
		return TransferOptions.of(given);
	}

	/** The texts of all fields that show these options. */
	static Map<String, String> of(TransferOptions options) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Setting<?> setting : Settings.DECLARED.all())
			if (setting.page() != Page.NONE)
				texts.put(setting.key(), setting.emptyText());
		texts.putAll(options.values());
		texts.keySet().remove("hide");
		List<String> styles = options.styles();
		texts.put("style", styles.isEmpty() ? "" : styles.get(0));
		texts.put(MORE_STYLES, styles.stream().skip(1).collect(Collectors.joining("|")));
		return texts;
	}
}
