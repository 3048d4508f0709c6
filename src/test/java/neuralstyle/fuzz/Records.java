package neuralstyle.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import ij.ImagePlus;
import ij.plugin.PlugIn;
import neuralstyle.plugin.BlendWithContent;
import neuralstyle.plugin.FidelityReport;
import neuralstyle.plugin.RunAgain;
import neuralstyle.plugin.StyliseAllOpenImages;
import neuralstyle.provenance.Provenance;

/** Damages of what a saved result says of itself, for the commands that read it. */
final class Records extends Attempts {

	private Desk desk;

	Records(int number) {
		super("records", number);
	}

	@Override
	void prepare(Desk on) {
		desk = on;
	}

	@Override
	Attempt next(int attempt, Random random) throws IOException {
		String record = desk.result().getProp(Provenance.RUN_PROPERTY);
		String damaged = damaged(random, record);
		while (Values.mayTakeLong(damaged))
			damaged = damaged(random, record);
		String info = damaged;
		Class<? extends PlugIn> command = Values.one(random, RunAgain.class, RunAgain.class, BlendWithContent.class, FidelityReport.class,
			StyliseAllOpenImages.class);
		String options = command == RunAgain.class ? "image=damaged" : command == BlendWithContent.class ? "stylised=damaged"
			: command == FidelityReport.class ? "result=damaged" : "style=scream " + Desk.CHEAP;
		String title = random.nextInt(4) == 0 ? Values.anything(random) : null;
		return new Attempt(command.getSimpleName() + " " + info) {

			@Override
			String make() {
				ImagePlus image = desk.result().duplicate();
				image.setTitle("damaged");
				image.setProp(Provenance.RUN_PROPERTY, info);
				image.setProperty("Info", info);
				if (title != null)
					image.setProp(Provenance.CONTENT_PROPERTY, title);
				image.show();
				return desk.run(command, options);
			}
		};
	}

	private static String damaged(Random random, String record) {
		List<String> lines = new ArrayList<>(Arrays.asList(record.split("\n")));
		for (int i = 1 + random.nextInt(6); i > 0; i--) {
			int at = random.nextInt(lines.size());
			String line = lines.get(at);
			String key = line.contains("=") ? line.substring(0, line.indexOf('=')) : line;
			switch (random.nextInt(5)) {
				case 0:
					lines.remove(at);
					break;
				case 1:
					lines.add(random.nextInt(lines.size()), line);
					break;
				case 2:
					lines.set(at, Values.changed(random, line));
					break;
				case 3:
					lines.set(at, key + "=" + Values.anything(random));
					break;
				default:
					lines.set(at, key + "=" + Values.right(random, key));
			}
			if (lines.isEmpty())
				lines.add("");
		}
		return String.join("\n", lines);
	}
}
