/**
 * {@code bin/fuzz}: the commands with options, presets, tables, weights, properties and images that are wrong by chance. Every attempt
 * ends in a picture or in one sentence, and leaves what is open as it was.
 */
package neuralstyle.fuzz;
