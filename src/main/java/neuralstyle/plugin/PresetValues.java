package neuralstyle.plugin;

import java.awt.Choice;
import java.awt.Panel;
import java.awt.event.ItemEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import neuralstyle.error.InputException;
import neuralstyle.options.Preset;

/**
 * The presets that a dialog offers, read when it is opened, since no file is to be read on the event thread: what each of them
 * holds, as the texts of the dialog's fields.
 */
final class PresetValues {

	/** Of the line below a page, in pixels. */
	private static final int WIDTH = 420;

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

	/**
	 * Adds a line below a page: why its preset cannot be read, or something else. When another preset is chosen the page shows what it
	 * holds.
	 *
	 * @param preset the page's field of it
	 * @param values of the page, by key
	 * @param taker puts what a preset holds among the values
	 * @param otherwise what the line says where nothing is wrong, as the values are now
	 */
	void follow(DialogPage page, Choice preset, Map<String, String> values, Consumer<Map<String, String>> taker,
		Supplier<String> otherwise)
	{
		MessageLine message = new MessageLine(WIDTH);
		Panel below = new Panel();
		below.add(message);
		page.addBelow(below);
		page.addDialogListener((dialog, event) -> {
			page.read(values);
			if (event instanceof ItemEvent && event.getSource() == preset) {
				taker.accept(of(values.get("preset")));
				page.show(values);
			}
			String sentence = sentence(values.get("preset"));
			message.setText(sentence != null ? sentence : otherwise.get());
			return true;
		});
		message.setText(otherwise.get());
	}

	/** Why a preset cannot be read; null if it can. */
	String sentence(String name) {
		return sentences.get(name);
	}
}
