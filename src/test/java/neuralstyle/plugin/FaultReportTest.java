package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import ij.IJ;
import neuralstyle.error.InputException;
import neuralstyle.transfer.EngineFacts;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.Version;

class FaultReportTest {

	private final Throwable fault = new IllegalStateException("in " + Path.of(System.getProperty("user.home"), "my study", "cells.tif"),
		new UncheckedIOException(new NoSuchFileException("C:\\Users\\" + System.getProperty("user.name") + "\\cells.tif")));

	@Test
	void saysWhatIsNeeded() {
		String text = FaultReport.of("Settings Grid", "It failed in /data/ann/a.tif.", fault);
		for (String wanted : new String[] { "command: Settings Grid\n", "program: Neural Style " + Version.current() + "\n",
			"error: It failed in .../a.tif.\n", "engine: " + EngineFacts.names() + ", ", "ImageJ: " + IJ.getFullVersion() + "\n", System.getProperty("java.version"),
			System.getProperty("os.name"), "trace: java.lang.IllegalStateException: in .../cells.tif\n",
			"caused by: java.io.UncheckedIOException", "caused by: java.nio.file.NoSuchFileException: .../cells.tif\n",
			"    neuralstyle.plugin.FaultReportTest.<init>(FaultReportTest.java:" })
			assertTrue(text.contains(wanted), wanted + " in " + text);
	}

	@Test
	void namesNoFolderAndNoUser() {
		String text = FaultReport.of("Settings Grid", "It failed in /data/ann/a.tif.", fault);
		assertFalse(text.contains("my study"), text);
		assertFalse(text.contains("Users"), text);
		assertFalse(text.contains(System.getProperty("user.home") + "/"), text);
		assertEquals("no file .../a.tif, said user", NamelessText.of("no file /data/ann/a.tif, said "
			+ System.getProperty("user.name")));
		assertEquals("50/50 and 3 / 4", NamelessText.of("50/50 and 3 / 4"));
	}

	@Test
	void ourOwnSentencesAreNoFaults() {
		assertEquals("height is 15.", ErrorDialog.sentence("Run Again", new InputException("height is 15.")));
		assertEquals("too large.", ErrorDialog.sentence("Run Again", new TransferException("too large.")));
		assertTrue(ErrorDialog.sentence("Run Again", new NumberFormatException("For input string: \"x\""))
			.startsWith("Run Again failed by a fault of its own (NumberFormatException); please report it"));
	}
}
