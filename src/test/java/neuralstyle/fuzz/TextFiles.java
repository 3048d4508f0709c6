package neuralstyle.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import ij.plugin.PlugIn;
import neuralstyle.options.TransferOptions;
import neuralstyle.plugin.NeuralStyleTransfer;
import neuralstyle.plugin.StyliseFolder;

/** Presets and tables: text files that people write by hand. */
abstract class TextFiles extends Attempts {

	private final String file;
	private Desk desk;
	private Path folder;
	List<String> article;

	private TextFiles(String name, int number, String file) {
		super(name, number);
		this.file = file;
	}

	static Attempts presets(int number) {
		return new TextFiles("presets", number, "preset.txt") {

			@Override
			String text(Random random) {
				List<String> lines = new ArrayList<>(article);
				for (String key : Values.some(random, TransferOptions.SETTING_KEYS, 3))
					lines.add(key + Values.one(random, "=", ":", " = ", " ") + Values.mostlyRight(random, key));
				lines.removeIf(line -> line.startsWith("threads") || line.startsWith("memory"));
				lines.addAll(List.of("style_layers=conv1_1", "content_layer=conv2_1"));
				return String.join("\n", lines);
			}

			@Override
			Class<? extends PlugIn> command() {
				return NeuralStyleTransfer.class;
			}

			@Override
			String options(Path preset) {
				return "content=[my cells] style=scream height=16 epochs=1 preset=[" + preset + "]";
			}
		};
	}

	static Attempts tables(int number) {
		return new TextFiles("tables", number, "table.csv") {

			@Override
			String text(Random random) {
				List<String> columns = new ArrayList<>(List.of("content", "style", "output", "preset", "height", "epochs", "style_layers",
					"content_layer"));
				columns.addAll(Values.some(random, TransferOptions.KEYS, 2));
				StringBuilder table = new StringBuilder(String.join(",", columns)).append('\n');
				for (int row = 1 + random.nextInt(3); row > 0; row--) {
					List<String> cells = new ArrayList<>(List.of("../images/" + Values.one(random, "a.png", "b.tif", "c.jpg"),
						"../images/" + Values.one(random, "a.png", "a.png", "a.png", "c.jpg", "c.jpg", "none.png"), "../results/" + row + Values.one(random, ".tif", ".tif", ".png",
							".jpg", ""), "article", "16", "1", "conv1_1", "conv2_1"));
					for (String column : columns.subList(cells.size(), columns.size()))
						cells.add(Values.mostlyRight(random, column));
					table.append(String.join(",", cells)).append('\n');
				}
				return table.toString();
			}

			@Override
			Class<? extends PlugIn> command() {
				return StyliseFolder.class;
			}

			@Override
			String options(Path table) {
				return "table=[" + table + "]";
			}
		};
	}

	abstract String text(Random random);

	abstract Class<? extends PlugIn> command();

	abstract String options(Path of);

	@Override
	void prepare(Desk on) throws IOException {
		desk = on;
		Place.images();
		folder = Place.folder("results");
		Place.folder("texts");
		try (InputStream in = TransferOptions.class.getResourceAsStream("presets/article.txt")) {
			article = Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
				.filter(line -> !line.matches("(height|epochs|style_layers|content_layer)=.*")).collect(Collectors.toList());
		}
	}

	@Override
	Attempt next(int attempt, Random random) throws IOException {
		String text = damaged(random, text(random));
		while (Values.mayTakeLong(text))
			text = damaged(random, text(random));
		String tried = text;
		Path place = Place.folder("texts").resolve(file);
		return new Attempt(text) {

			@Override
			String make() throws IOException {
				Files.write(place, tried.getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
				return desk.run(command(), options(place));
			}

			@Override
			void clear() throws IOException {
				Place.empty(folder);
				Files.deleteIfExists(place);
			}
		};
	}

	private static String damaged(Random random, String text) {
		String damaged = text;
		for (int i = Math.max(0, random.nextInt(6) - 2); i > 0; i--)
			damaged = Values.changed(random, damaged);
		return random.nextInt(20) == 0 ? Values.garbage(random, 200) : damaged;
	}
}
