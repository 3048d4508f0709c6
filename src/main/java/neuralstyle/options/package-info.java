/**
 * What a command is asked for, as the keys and values that macros, dialogs, presets and the SciJava Command have in common.
 * <p>
 * {@link neuralstyle.options.Settings} declares every key of a run once, as a {@link neuralstyle.options.Setting} whose values
 * are of a {@link neuralstyle.options.Kind}. {@link neuralstyle.options.TransferOptions}, and the other classes whose names end
 * in Options, hold the values of a command: immutable, checked when they are made, every wrong one an
 * {@link neuralstyle.error.InputException}. {@link neuralstyle.options.RunSettings} is what a
 * {@link neuralstyle.options.Preset} holds, {@link neuralstyle.options.MacroText} the grammar,
 * {@link neuralstyle.options.ImageName} how an open image is named, {@link neuralstyle.options.Sample} which images come with the
 * program.
 * <p>
 * May use {@code transfer}, {@code weights} and {@code vgg} for the values that there are, {@code file} and {@code error}; of
 * ImageJ its macro options, preferences and list of windows. Knows no pixels and runs nothing. Owns no native memory.
 */
package neuralstyle.options;
