package neuralstyle.plugin;

import ij.measure.ResultsTable;
import neuralstyle.result.Fidelity;

/** Fidelity reports as rows of ImageJ's Results table. */
final class FidelityTable {

	private static final int DECIMALS = 4;

	private FidelityTable() { }

	static void add(Fidelity fidelity) {
		ResultsTable table = ResultsTable.getResultsTable();
		table.incrementCounter();
		table.addValue("Result", fidelity.result().getTitle());
		table.addValue("Content", fidelity.content().getTitle());
		number(table, "SSIM", fidelity.ssim());
		number(table, "Edges", fidelity.edgeCorrelation());
		number(table, "dE2000", fidelity.colourShift());
		table.addValue("Style", fidelity.style() == null ? "" : fidelity.style().getTitle());
		number(table, "StyleDistance", fidelity.styleDistance());
		table.show("Results");
	}

	private static void number(ResultsTable table, String column, double value) {
		table.addValue(column, value);
		table.setDecimalPlaces(table.getColumnIndex(column), DECIMALS);
	}
}
