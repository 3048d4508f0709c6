package neuralstyle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import ij.gui.Overlay;
import ij.gui.Roi;

/** The arrows of docs/design.md. */
class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("neuralstyle");

	/** NB: ImageJ has selections and overlays in the package of its windows. */
	private static final DescribedPredicate<JavaClass> SHAPES = assignableTo(Roi.class).or(assignableTo(Overlay.class));

	@Test
	void noCycles() {
		slices().matching("neuralstyle.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void engineKnowsNobody() {
		noClasses().that().resideInAPackage("neuralstyle.engine").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.vgg", "neuralstyle.weights", "neuralstyle.transfer", "neuralstyle.image",
				"neuralstyle.plugin", "neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..").check(CLASSES);
	}

	@Test
	void vggKnowsTheEngine() {
		noClasses().that().resideInAPackage("neuralstyle.vgg").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.transfer", "neuralstyle.image", "neuralstyle.plugin", "neuralstyle.weights",
				"neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..", "org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void weightsKnowTheNetwork() {
		noClasses().that().resideInAPackage("neuralstyle.weights").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.transfer", "neuralstyle.image", "neuralstyle.raster",
				"neuralstyle.plugin", "neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..").check(CLASSES);
	}

	@Test
	void rasterKnowsNobody() {
		noClasses().that().resideInAPackage("neuralstyle.raster").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.engine", "neuralstyle.vgg", "neuralstyle.weights", "neuralstyle.transfer",
				"neuralstyle.image", "neuralstyle.plugin", "neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..",
				"org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void transferKnowsNoImageJ() {
		noClasses().that().resideInAPackage("neuralstyle.transfer").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.image", "neuralstyle.weights", "neuralstyle.plugin", "neuralstyle", "ij..",
				"org.scijava..", "java.awt..", "net.imglib2..", "org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void imageKnowsNoWindows() {
		noClasses().that().resideInAPackage("neuralstyle.image").should()
			.dependOnClassesThat().resideInAnyPackage("neuralstyle.plugin", "neuralstyle", "neuralstyle.vgg", "neuralstyle.weights",
				"neuralstyle.engine", "ij.macro..", "org.scijava..").check(CLASSES);
	}

	@Test
	void onlyTheDoorsOpenWindows() {
		noClasses().that().resideOutsideOfPackage("neuralstyle.plugin").should()
			.dependOnClassesThat(resideInAnyPackage("ij.gui..", "ij.macro..", "org.scijava..").and(not(SHAPES))).check(CLASSES);
	}
}
