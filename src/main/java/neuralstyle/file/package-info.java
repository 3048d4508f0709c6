/**
 * Files that are written whole or not at all. May use nothing of the program; owns no native memory.
 */
package neuralstyle.file;
