package neuralstyle.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;

import ij.plugin.PlugIn;

/** What a Java 8 sees of the program. */
class OldJavaTest {

	private static final Path CLASSES = Path.of("target/classes");
	private static final int JAVA_8 = 52;

	@Test
	void itsClassesAreForJava8() throws IOException {
		List<Path> door = classes("neuralstyle/door");
		assertTrue(door.size() > 5, door::toString);
		assertEquals(List.of(), door.stream().filter(file -> version(file) != JAVA_8).collect(Collectors.toList()));
		assertTrue(version(CLASSES.resolve("neuralstyle/plugin/NeuralStyleTransfer.class")) > JAVA_8);
	}

	/** NB: ImageJ makes the menu of these lines, and loads their classes when a command is chosen. */
	@Test
	void everyCommandBeginsAtTheDoor() throws Exception {
		TreeSet<String> classes = new TreeSet<>();
		for (String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.isBlank() || line.startsWith("#"))
				continue;
			String[] parts = line.substring(line.lastIndexOf("\",") + 2).trim().split("[(\")]+");
			assertEquals(Door.class.getName(), parts[0], line);
			classes.add(parts[1].split(" ")[0]);
		}
		for (String name : classes)
			assertTrue(PlugIn.class.isAssignableFrom(Class.forName("neuralstyle.plugin." + name)), name);
		assertTrue(classes.size() > 6, classes::toString);
	}

	@Test
	void theDoorLoadsAndSaysWhatIsWrong() throws Exception {
		ClassLoader old = new OldLoader();
		assertThrows(UnsupportedClassVersionError.class, () -> old.loadClass("neuralstyle.plugin.NeuralStyleTransfer"));
		Class<?> door = old.loadClass(Door.class.getName());
		assertEquals(old, door.getClassLoader());
		door.getConstructor().newInstance();
		Class<?> version = old.loadClass(JavaVersion.class.getName());
		var trouble = version.getDeclaredMethod("trouble", String.class);
		trouble.setAccessible(true);
		assertTrue(((String) trouble.invoke(null, "1.8.0_202")).startsWith("Neural Style needs Java 11"));
	}

	/** A Fiji with Java 8 makes an index of all commands and lets the user search in it. */
	@Test
	void scijavaDoesNotLookIntoTheCommand() throws Exception {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		OldLoader old = new OldLoader();
		thread.setContextClassLoader(old);
		try (Context context = new Context(CommandService.class, ModuleService.class)) {
			CommandInfo command = context.service(CommandService.class).getCommand("neuralstyle.plugin.NeuralStyleCommand");
			assertNotNull(command);
			assertEquals("Neural Style Transfer (script)", command.getTitle());
			context.service(ModuleService.class).getModules().forEach(module -> module.getMenuPath().getMenuString());
			assertEquals(List.of(), old.refused);
			command.isValid();
			assertEquals(List.of("neuralstyle.plugin.NeuralStyleCommand"), old.refused, "had it been looked into");
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1.8.0_452, 1", "9.0.4, 1", "10, 1", "11, 0", "11.0.2, 0", "17.0.9+9, 0", "25-ea, 0", "unknown, 0" })
	void javaBefore11IsTooOld(String version, int sentences) {
		String trouble = JavaVersion.trouble(version);
		if (sentences == 0)
			assertNull(trouble);
		else
			assertTrue(trouble.contains("runs on Java " + version + ":"), trouble);
	}

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, linux-x86_64", "Linux, aarch64, linux-arm64", "Windows 11, amd64, windows-x86_64",
		"Mac OS X, x86_64, macosx-x86_64", "Mac OS X, aarch64, macosx-arm64", "Windows 10, x86, windows-x86", "SunOS, sparcv9, sunos-sparcv9" })
	void platformsAreNamedAsInThePackages(String name, String architecture, String platform) {
		assertEquals(platform, Platform.of(name, architecture));
	}

	private static List<Path> classes(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
			return files.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toList());
		}
	}

	private static int version(Path file) {
		try {
			return version(Files.readAllBytes(file));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** The major version of a class file (Java Virtual Machine Specification, 4.1). */
	private static int version(byte[] bytes) {
		return ByteBuffer.wrap(bytes).getShort(6);
	}

	/** Loads this program's classes as a Java 8 does, and remembers those that it refused. */
	private static final class OldLoader extends ClassLoader {

		private final List<String> refused = new ArrayList<>();

		OldLoader() {
			super(OldJavaTest.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.startsWith("neuralstyle."))
				return super.loadClass(name, resolve);
			Class<?> loaded = findLoadedClass(name);
			return loaded != null ? loaded : define(name);
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
				byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
				if (bytes.length == 0)
					throw new ClassNotFoundException(name);
				if (version(bytes) > JAVA_8) {
					refused.add(name);
					throw new UnsupportedClassVersionError(name);
				}
				return defineClass(name, bytes, 0, bytes.length);
			} catch (IOException e) {
				throw new ClassNotFoundException(name, e);
			}
		}
	}
}
