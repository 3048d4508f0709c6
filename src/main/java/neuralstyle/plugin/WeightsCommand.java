package neuralstyle.plugin;

import java.util.Map;
import java.util.concurrent.CancellationException;

import ij.Macro;
import neuralstyle.options.WeightsOptions;
import neuralstyle.weights.FetchListener;
import neuralstyle.weights.WeightsList;
import neuralstyle.weights.ZooWeights;

/**
 * Plugins &gt; Neural Style &gt; Weights...: shows which weights are there, fetches the zoo's from the network and deletes them.
 * In the menu with a dialog, in a macro with the keys of {@link WeightsOptions}.
 */
public final class WeightsCommand extends MenuCommand<WeightsOptions> {

	private static final String NAME = "Weights";

	public WeightsCommand() {
		super(NAME);
	}

	@Override
	WeightsOptions options(Map<String, String> values) {
		return WeightsOptions.of(values);
	}

	@Override
	CommandDialog<WeightsOptions> dialog(OpenImages images) {
		return new WeightsDialog(NAME);
	}

	@Override
	String macroLine(WeightsOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(WeightsOptions options, boolean inMacro) {
		if (options.fetch() && !fetch(inMacro))
			return;
		if (options.delete())
			ZooWeights.delete();
		log(String.join("\n\n", WeightsList.now()));
	}

	/** @return false if the user stopped it */
	private static boolean fetch(boolean inMacro) {
		StatusBar status = new StatusBar(inMacro);
		try {
			ZooWeights.fetch(new FetchListener() {

				@Override
				public void progress(String text, double fraction) {
					status.show(fraction, () -> text);
				}

				@Override
				public boolean cancelled() {
					return status.cancelled();
				}
			});
			return true;
		} catch (CancellationException e) {
			log(e.getMessage());
			if (inMacro)
				Macro.abort();
			return false;
		} finally {
			status.clear();
		}
	}
}
