package neuralstyle.options;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A key of a run, declared once: how its values are read and written, which there are, what it is when it is not given, and what
 * people are told of it. Macros, presets, dialogs, the SciJava Command, the settings grid, the dialog's help and README's table
 * are made of these declarations or compared with them. Immutable.
 *
 * @param <T> of its value
 */
public final class Setting<T> {

	/** Where the dialog of a run has it. */
	public enum Page {
		USUAL, ADVANCED,
		/** For macros alone. */
		NONE
	}

	/** How a setting gets into the {@link RunSettings} and out of them. */
	private static final class Place<T> {

		final Function<RunSettings, T> get;
		final BiConsumer<RunSettings.Builder, T> set;

		Place(Function<RunSettings, T> get, BiConsumer<RunSettings.Builder, T> set) {
			this.get = get;
			this.set = set;
		}
	}

	/** What people are told of it. */
	private static final class Texts {

		final Page page;
		final String label;
		final String unit;
		final String help;
		final String otherwise;
		final String grid;

		Texts(Page page, String label, String unit, String help, String otherwise, String grid) {
			this.page = page;
			this.label = label;
			this.unit = unit;
			this.help = help;
			this.otherwise = otherwise;
			this.grid = grid;
		}
	}

	private final String key;
	private final Kind<T> kind;
	private final T missing;
	private final Place<T> place;
	private final Texts texts;

	private Setting(String key, Kind<T> kind, T missing, Place<T> place, Texts texts) {
		this.key = key;
		this.kind = kind;
		this.missing = missing;
		this.place = place;
		this.texts = texts;
	}

	/** Of a run, not of its preset. @param missing the value where it is not given */
	static <T> Setting<T> ofRun(String key, Kind<T> kind, T missing) {
		return new Setting<>(key, kind, missing, null, null);
	}

	/** Of the run's preset. @param set may throw an InputException with a sentence for the user */
	static <T> Setting<T> ofPreset(String key, Kind<T> kind, Function<RunSettings, T> get,
		BiConsumer<RunSettings.Builder, T> set)
	{
		return new Setting<>(key, kind, null, new Place<>(get, set), null);
	}

	/** @param label in the dialog @param unit in the dialog behind the field; empty for none */
	Setting<T> on(Page page, String label, String unit) {
		return with(new Texts(page, label, unit, null, null, null));
	}

	/** @param help what it does, a part of a sentence */
	Setting<T> help(String help) {
		return with(new Texts(texts.page, texts.label, texts.unit, help, null, null));
	}

	/** @param words what it is where it is not given; for a key that no preset has */
	Setting<T> otherwise(String words) {
		return with(new Texts(texts.page, texts.label, texts.unit, texts.help, words, null));
	}

	/** That a settings grid can vary it. @param values to start from */
	Setting<T> grid(String values) {
		return with(new Texts(texts.page, texts.label, texts.unit, texts.help, texts.otherwise, values));
	}

	private Setting<T> with(Texts changed) {
		return new Setting<>(key, kind, missing, place, changed);
	}

	public String key() {
		return key;
	}

	public Kind<T> kind() {
		return kind;
	}

	public Page page() {
		return texts.page;
	}

	public String label() {
		return texts.label;
	}

	/** Empty if there is none. */
	public String unit() {
		return texts.unit;
	}

	/** What it does, a part of a sentence. */
	public String help() {
		return texts.help;
	}

	/** The same with the values that there are, unless its field shows them. */
	public String description() {
		boolean shown = Set.of(Kind.Field.FLAG, Kind.Field.CHOICE, Kind.Field.IMAGE).contains(kind.field());
		return shown ? texts.help : texts.help + " (" + kind.range() + ")";
	}

	/** Values for a settings grid to start from, as {@link GridAxis#parse} reads them; null if a grid cannot vary it. */
	public String grid() {
		return texts.grid;
	}

	/** Whether a preset holds it. */
	public boolean isOfPreset() {
		return place != null;
	}

	/** What a dialog's field shows where it is not given; null for a checkbox that is off. */
	public String emptyText() {
		return kind.field() == Kind.Field.FLAG ? null : missing == null ? "" : kind.write(missing);
	}

	/** What it is where it is not given, in words or as it is written. @param preset the one that counts */
	public String otherwise(RunSettings preset) {
		return isOfPreset() ? write(preset) : texts.otherwise;
	}

	/** @throws neuralstyle.error.InputException with a sentence for the user */
	T read(Map<String, String> values) {
		return values.containsKey(key) ? kind.read(key, values.get(key)) : missing;
	}

	/** @throws neuralstyle.error.InputException with a sentence for the user */
	void readInto(RunSettings.Builder settings, Map<String, String> values) {
		if (values.containsKey(key))
			place.set.accept(settings, read(values));
	}

	String write(RunSettings settings) {
		return kind.write(place.get.apply(settings));
	}

	/** A value as it would be written, so that 1 and 1.0 are one. */
	String normalised(String text) {
		return kind.write(kind.read(key, text));
	}
}
