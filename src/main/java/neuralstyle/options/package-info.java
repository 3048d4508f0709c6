/**
 * What the commands can be asked for, and how that is written: {@link neuralstyle.options.Settings} declares each setting once;
 * the {@code ...Options} are the keys and values of a command, checked; {@link neuralstyle.options.Preset} keeps
 * {@link neuralstyle.options.RunSettings}; {@code MacroText} is the grammar of macros and {@link neuralstyle.options.ImageName} how
 * an open image is named in it.
 * <p>
 * May use {@code transfer} (the method's settings), {@code vgg} and {@code weights} (the names of layers and weights) and
 * {@code error}; of ImageJ its reader of keys, its list of open images and its folder of preferences. No windows.
 * <p>
 * All values are immutable, and texts are the same in every language. Nothing here holds pixels or native memory.
 */
package neuralstyle.options;
