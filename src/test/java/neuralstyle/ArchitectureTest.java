package neuralstyle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The arrows of docs/design.md. */
class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("neuralstyle");

	@Test
	void noCycles() {
		slices().matching("neuralstyle.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void engineKnowsNobody() {
		noClasses().that().resideInAPackage("neuralstyle.engine").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.vgg", "neuralstyle.transfer", "neuralstyle.image",
				"neuralstyle.plugin", "neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..").check(CLASSES);
	}

	@Test
	void vggKnowsTheEngine() {
		noClasses().that().resideInAPackage("neuralstyle.vgg").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.transfer", "neuralstyle.image", "neuralstyle.plugin",
				"neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..", "org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void rasterKnowsNobody() {
		noClasses().that().resideInAPackage("neuralstyle.raster").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.engine", "neuralstyle.vgg", "neuralstyle.transfer",
				"neuralstyle.image", "neuralstyle.plugin", "neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..",
				"org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void transferKnowsNoImageJ() {
		noClasses().that().resideInAPackage("neuralstyle.transfer").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.image", "neuralstyle.plugin", "neuralstyle", "ij..",
				"org.scijava..", "java.awt..", "net.imglib2..", "org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void imageKnowsNoWindows() {
		noClasses().that().resideInAPackage("neuralstyle.image").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.plugin", "neuralstyle", "neuralstyle.vgg",
				"neuralstyle.engine", "ij.gui..", "ij.macro..", "org.scijava..").check(CLASSES);
	}

	@Test
	void onlyTheDoorsOpenWindows() {
		noClasses().that().resideOutsideOfPackage("neuralstyle.plugin").should()
			.dependOnClassesThat().resideInAnyPackage("ij.gui..", "ij.macro..", "org.scijava..").check(CLASSES);
	}
}
