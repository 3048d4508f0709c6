package neuralstyle.plugin;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Panel;
import java.awt.Scrollbar;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.function.Consumer;
import java.util.function.Supplier;

import ij.gui.GenericDialog;
import ij.util.Tools;
import neuralstyle.options.Kind;
import neuralstyle.options.Setting;

/**
 * A dialog whose fields are found by the keys of the macro options and show the texts that a macro would have, so that a
 * wrong one can be shown again and corrected. Beside the fields there may be a panel.
 */
final class DialogPage extends GenericDialog {

	private static final long serialVersionUID = 1;
	static final int TEXT_COLUMNS = 40;
	/** What the button beside a field for a path takes. */
	private static final int BUTTON_COLUMNS = 12;
	/** GenericDialog has its labels and fields in the first two columns. */
	private static final int COLUMNS = 3;

	private final transient Map<String, Supplier<String>> getters = new LinkedHashMap<>();
	private final transient Map<String, Consumer<String>> setters = new LinkedHashMap<>();
	private int rows;

	DialogPage(String title) {
		super(title);
	}

	/** Adds the field of a setting, but for one that is an image. */
	void add(Setting<?> setting) {
		String label = setting.kind().field() == Kind.Field.FLAG ? setting.label() : setting.label() + ":";
		switch (setting.kind().field()) {
			case FLAG: addFlag(setting.key(), label); break;
			case CHOICE: addChoice(setting.key(), label, setting.kind().choices()); break;
			case NUMBER: addNumber(setting.key(), label, setting.unit()); break;
			case SLIDER: addSlider(setting.key(), label, 0, 100); break;
			case FILE: addFile(setting.key(), label, TEXT_COLUMNS - BUTTON_COLUMNS); break;
			case FOLDER: addFolder(setting.key(), label, TEXT_COLUMNS - BUTTON_COLUMNS); break;
			default: addText(setting.key(), label, TEXT_COLUMNS);
		}
	}

	/** A choice among the open images; the text is the name of one. */
	Choice addImage(String key, String label, OpenImages images) {
		return addChoice(key, label, images.labels());
	}

	Choice addChoice(String key, String label, List<String> choices) {
		Choice choice = addChoice(label, choices);
		put(key, choice::getSelectedItem, text -> select(choice, text));
		return choice;
	}

	/** @param labels what the dialog calls the values, by the values */
	Choice addChoice(String key, String label, Map<String, String> labels) {
		List<String> texts = new ArrayList<>(labels.keySet());
		Choice choice = addChoice(label, new ArrayList<>(labels.values()));
		put(key, () -> texts.get(choice.getSelectedIndex()), text -> choice.select(Math.max(0, texts.indexOf(text))));
		return choice;
	}

	private Choice addChoice(String label, List<String> choices) {
		addChoice(label, choices.toArray(new String[0]), choices.get(0));
		return (Choice) getChoices().lastElement();
	}

	void addNumber(String key, String label, String unit) {
		addNumericField(label, 0, 0, 6, unit);
		putText(key, getNumericFields());
	}

	void addSlider(String key, String label, int min, int max) {
		addSlider(label, min, max, min);
		Scrollbar bar = (Scrollbar) getSliders().lastElement();
		putText(key, getNumericFields());
		// NB: a text that is set before the dialog is shown does not move the bar.
		setters.put(key, setters.get(key).andThen(text -> {
			double value = Tools.parseDouble(text);
			if (!Double.isNaN(value))
				bar.setValue((int) Math.round(value));
		}));
	}

	void addText(String key, String label, int columns) {
		addStringField(label, "", columns);
		putText(key, getStringFields());
	}

	void addFile(String key, String label, int columns) {
		addFileField(label, "", columns);
		putText(key, getStringFields());
	}

	void addFolder(String key, String label, int columns) {
		addDirectoryField(label, "", columns);
		putText(key, getStringFields());
	}

	/** A checkbox; the text of its key is empty if it is on, and null if not. */
	void addFlag(String key, String label) {
		addCheckbox(label, false);
		Checkbox box = (Checkbox) getCheckboxes().lastElement();
		put(key, () -> box.getState() ? "" : null, text -> box.setState(text != null));
	}

	/** Adds a panel to the right of the fields so far. */
	void addRight(Panel panel) {
		// NB: the last row takes what the panel is higher than the fields.
		addPanel(new Panel());
		GridBagConstraints place = new GridBagConstraints();
		place.gridx = COLUMNS - 1;
		place.gridy = 0;
		place.gridheight = rows + 1;
		place.anchor = GridBagConstraints.NORTH;
		place.insets = new Insets(8, 20, 0, 0);
		add(panel, place);
	}

	/** Adds a panel below everything so far, as wide as the dialog. */
	void addBelow(Panel panel) {
		addPanel(panel, GridBagConstraints.WEST, new Insets(10, 0, 0, 0));
		acrossAll(panel);
	}

	/** Shows it and puts what the fields show then into the values. @return false if the user cancelled */
	boolean ask(Map<String, String> values) {
		show(values);
		showDialog();
		read(values);
		return !wasCanceled();
	}

	/** Fills the fields. */
	void show(Map<String, String> values) {
		setters.forEach((key, setter) -> setter.accept(values.get(key)));
	}

	/** Puts what the fields show into the values. */
	void read(Map<String, String> values) {
		getters.forEach((key, getter) -> values.put(key, getter.get()));
	}

	static void select(Choice choice, String item) {
		for (int i = 0; i < choice.getItemCount(); i++)
			if (choice.getItem(i).equals(item)) {
				choice.select(i);
				return;
			}
		choice.add(item);
		choice.select(item);
	}

	/** NB: called when the buttons are there, right before the dialog is shown. */
	@Override
	protected void setup() {
		Component[] parts = getComponents();
		if (Arrays.stream(parts).anyMatch(part -> place(part).gridx == COLUMNS - 1)) {
			acrossAll(parts[parts.length - 1]);
			pack();
		}
	}

	private void acrossAll(Component part) {
		GridBagConstraints place = place(part);
		place.gridwidth = COLUMNS;
		((GridBagLayout) getLayout()).setConstraints(part, place);
	}

	private GridBagConstraints place(Component part) {
		return ((GridBagLayout) getLayout()).getConstraints(part);
	}

	private void putText(String key, Vector<?> fields) {
		TextField field = (TextField) fields.lastElement();
		put(key, field::getText, text -> {
			// NB: a text that is set again would count as a change.
			if (!field.getText().equals(text))
				field.setText(text);
		});
	}

	private void put(String key, Supplier<String> getter, Consumer<String> setter) {
		rows++;
		getters.put(key, getter);
		setters.put(key, setter);
	}
}
