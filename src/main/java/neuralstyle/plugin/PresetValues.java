package neuralstyle.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.error.InputException;
import neuralstyle.options.Preset;

/**
 * The presets that a dialog offers, read when it is opened, since no file is to be read on the event thread: what each of them
 * holds, as the texts of the dialog's fields.
 */
final class PresetValues {

	private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
	private final Map<String, String> sentences = new LinkedHashMap<>();

	PresetValues() {
		Preset.names().forEach(this::read);
	}

	/** Reads one that was saved since. */
	void read(String name) {
		try {
			settings.put(name, Preset.named(name).settings());
		} catch (InputException e) {
			settings.put(name, Map.of());
			sentences.put(name, e.getMessage());
		}
	}

	List<String> names() {
		return new ArrayList<>(settings.keySet());
	}

	/** What a preset holds, by key; empty if it cannot be read. */
	Map<String, String> of(String name) {
		return settings.getOrDefault(name, Map.of());
	}

	/** Why a preset cannot be read; null if it can. */
	String sentence(String name) {
		return sentences.get(name);
	}
}
