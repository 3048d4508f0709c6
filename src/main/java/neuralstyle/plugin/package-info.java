/**
 * The doors: what users of ImageJ, of macros and of SciJava scripts meet. A {@code MenuCommand} for each entry of plugins.config
 * has values by key, from a macro or from its {@code CommandDialog}, hands them to one object of the packages below, and shows
 * what comes of it. {@link neuralstyle.plugin.NeuralStyleCommand} is the same for SciJava. {@code StatusBar} and
 * {@code LiveWindow} hear how a run goes on, {@code Preview} tells what will come, {@code ErrorDialog} what went wrong.
 * {@code OfferedImages} are what a dialog lets choose from, samples too.
 * <p>
 * May use all of the program but {@code engine} and the root, which is for other programs; the only package with windows
 * ({@code ij.gui}, {@code ij.macro}, SciJava). Nobody uses it.
 * <p>
 * Commands run on the thread that called them, never on AWT's event thread; no file is read on that one. No native memory is
 * owned here: runs give theirs back themselves.
 */
package neuralstyle.plugin;
