/**
 * {@link neuralstyle.NeuralStyle} alone: the entry for Java programs and scripts, which hands on to {@code run}. No package of the
 * program may use it. Owns no native memory.
 */
package neuralstyle;
