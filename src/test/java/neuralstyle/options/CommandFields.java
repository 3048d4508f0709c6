package neuralstyle.options;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.plugin.Parameter;

/** The annotated fields of a SciJava Command beside the declared settings. */
final class CommandFields {

	/** Of windows and files. */
	private static final List<String> LEFT_OUT = List.of("plot", "save_every", "save_to", "hide");
	/** No settings: images that a macro names in other keys, the result, and what SciJava fills in. */
	private static final List<String> MORE = List.of("more_styles", "start_image", "status", "result");

	private CommandFields() { }

	/** Where they differ, a sentence each. */
	static List<String> differences(Settings settings, Class<?> command) {
		Map<String, Parameter> fields = new LinkedHashMap<>();
		for (Field field : command.getDeclaredFields())
			if (field.isAnnotationPresent(Parameter.class))
				fields.put(field.getName(), field.getAnnotation(Parameter.class));
		fields.keySet().removeAll(MORE);
		List<String> differences = new ArrayList<>();
		for (Setting<?> setting : settings.all())
			if (LEFT_OUT.contains(setting.key()))
				continue;
			else if (fields.containsKey(setting.key()))
				differences.addAll(differences(setting, fields.remove(setting.key())));
			else
				differences.add("There is no field " + setting.key() + ".");
		fields.keySet().forEach(name -> differences.add("The field " + name + " is no setting."));
		return differences;
	}

	private static List<String> differences(Setting<?> setting, Parameter field) {
		List<String> differences = new ArrayList<>();
		differ(differences, setting.key() + ".label", setting.label(), field.label());
		differ(differences, setting.key() + ".description", setting.description(), field.description());
		List<String> choices = new ArrayList<>();
		if (!setting.kind().choices().isEmpty()) {
			choices.add("");
			choices.addAll(setting.kind().choices());
		}
		differ(differences, setting.key() + ".choices", choices, Arrays.asList(field.choices()));
		return differences;
	}

	private static void differ(List<String> differences, String what, Object declared, Object there) {
		if (!declared.equals(there))
			differences.add(what + " is " + there + "; it must be " + declared);
	}
}
