package neuralstyle.plugin;

import ij.Prefs;
import neuralstyle.transfer.Pace;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;

/** The pace of this machine, measured once and kept in ImageJ's preferences; measured anew where anything else computes. */
final class KnownPace {

	private static final String KEY = "neuralstyle.calibration";

	private KnownPace() { }

	/** @return null if it has not been measured yet */
	static Pace known() {
		String[] kept = Prefs.get(KEY, "").split("; ", 2);
		return kept.length == 2 && kept[0].equals(machine()) ? Pace.parse(kept[1]) : null;
	}

	/** Takes a few seconds. @return null if the listener stopped it */
	static Pace measure(TransferListener listener) {
		Pace pace = Pace.measure(listener);
		if (pace != null)
			Prefs.set(KEY, machine() + "; " + pace);
		return pace;
	}

	/** What the pace depends on. */
	static String machine() {
		return StyleTransfer.engine() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
			+ System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
	}
}
