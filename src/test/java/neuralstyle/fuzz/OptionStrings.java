package neuralstyle.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ij.plugin.PlugIn;
import neuralstyle.options.AboutOptions;
import neuralstyle.options.BlendOptions;
import neuralstyle.options.FidelityOptions;
import neuralstyle.options.FolderOptions;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.options.WeightsOptions;
import neuralstyle.plugin.About;
import neuralstyle.plugin.BlendWithContent;
import neuralstyle.plugin.FidelityReport;
import neuralstyle.plugin.NeuralStyleTransfer;
import neuralstyle.plugin.RunAgain;
import neuralstyle.plugin.SettingsGrid;
import neuralstyle.plugin.StyliseAllOpenImages;
import neuralstyle.plugin.StyliseFolder;
import neuralstyle.plugin.WeightsCommand;

/** Options of macros for every command, made of the declared keys. */
final class OptionStrings extends Attempts {

	private final Map<Class<? extends PlugIn>, List<String>> keys = new LinkedHashMap<>();
	private final List<Class<? extends PlugIn>> commands;
	private Desk desk;
	private Path folder;

	OptionStrings(int number) {
		super("options", number);
		List<String> grid = new ArrayList<>(TransferOptions.KEYS);
		grid.addAll(List.of("first", "first_values", "second", "second_values"));
		keys.put(NeuralStyleTransfer.class, TransferOptions.KEYS);
		keys.put(SettingsGrid.class, grid);
		keys.put(StyliseAllOpenImages.class, PanelOptions.KEYS);
		keys.put(StyliseFolder.class, FolderOptions.KEYS);
		keys.put(BlendWithContent.class, BlendOptions.KEYS);
		keys.put(FidelityReport.class, FidelityOptions.KEYS);
		keys.put(RunAgain.class, RunAgainOptions.KEYS);
		keys.put(About.class, AboutOptions.KEYS);
		keys.put(WeightsCommand.class, WeightsOptions.KEYS);
		commands = new ArrayList<>(keys.keySet());
	}

	@Override
	void prepare(Desk on) throws IOException {
		desk = on;
		folder = Place.folder("results");
	}

	@Override
	Attempt next(int attempt, Random random) {
		// Half of them go to the main command.
		Class<? extends PlugIn> command = random.nextBoolean() ? NeuralStyleTransfer.class : Values.one(random, commands);
		String options = options(random, command);
		while (Values.mayTakeLong(options))
			options = options(random, command);
		String tried = options;
		return new Attempt(command.getSimpleName() + " " + options) {

			@Override
			String make() {
				return desk.run(command, tried);
			}

			@Override
			void clear() throws IOException {
				Place.empty(folder);
			}
		};
	}

	private String options(Random random, Class<? extends PlugIn> command) {
		int chance = random.nextInt(10);
		if (chance == 0)
			return Values.garbage(random, random.nextInt(80));
		StringBuilder options = new StringBuilder();
		Map<String, String> values = new LinkedHashMap<>();
		if (keys.get(command).contains("height"))
			for (String pair : Desk.CHEAP.split(" "))
				values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		if (keys.get(command).contains("style") && command != RunAgain.class && random.nextInt(10) > 0)
			values.put("style", "scream");
		if (keys.get(command).contains("content") && command != RunAgain.class && random.nextInt(10) > 0)
			values.put("content", "my cells");
		if (command == StyliseFolder.class && random.nextInt(4) > 0)
			values.putAll(Map.of("input", Place.images().toString(), "output", folder.toString()));
		for (String key : Values.some(random, keys.get(command), 5))
			values.put(key, key.equals("save_to") || key.equals("output") && command == StyliseFolder.class ? folder.toString()
				: Values.mostlyRight(random, key));
		values.forEach((key, value) -> options.append(options.length() == 0 ? "" : " ").append(key)
			.append(value.isEmpty() ? "" : value.matches("[^\\s\\[\\]']+") ? "=" + value : "=[" + value + "]"));
		return chance < 4 ? Values.changed(random, options.toString()) : options.toString();
	}
}
