/**
 * Where every entry of the menu begins: looks at Java and at what is installed, then opens the command, which it knows by name
 * only. Compiled for Java 8, so that an old ImageJ can say what is wrong with it. Uses nothing else of this program.
 */
package neuralstyle.door;
