package neuralstyle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/design.md. */
@AnalyzeClasses(packages = "neuralstyle", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule noCycles = slices().matching("neuralstyle.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule engineKnowsNobody = noClasses().that().resideInAPackage("neuralstyle.engine").should()
		.dependOnClassesThat().resideInAnyPackage("neuralstyle.vgg", "neuralstyle.transfer", "neuralstyle.image",
			"neuralstyle.plugin", "neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..");

	@ArchTest
	static final ArchRule vggKnowsTheEngine = noClasses().that().resideInAPackage("neuralstyle.vgg").should()
		.dependOnClassesThat().resideInAnyPackage("neuralstyle.transfer", "neuralstyle.image", "neuralstyle.plugin",
			"neuralstyle", "ij..", "org.scijava..", "java.awt..", "net.imglib2..", "org.nd4j..", "org.bytedeco..");

	@ArchTest
	static final ArchRule transferKnowsNoImageJ = noClasses().that().resideInAPackage("neuralstyle.transfer").should()
		.dependOnClassesThat().resideInAnyPackage("neuralstyle.image", "neuralstyle.plugin", "neuralstyle", "ij..",
			"org.scijava..", "java.awt..", "net.imglib2..", "org.nd4j..", "org.bytedeco..");

	@ArchTest
	static final ArchRule imageKnowsNoWindows = noClasses().that().resideInAPackage("neuralstyle.image").should()
		.dependOnClassesThat().resideInAnyPackage("neuralstyle.plugin", "neuralstyle", "neuralstyle.vgg",
			"neuralstyle.engine", "ij.gui..", "ij.macro..", "org.scijava..");

	@ArchTest
	static final ArchRule onlyTheDoorsOpenWindows = noClasses().that().resideOutsideOfPackage("neuralstyle.plugin").should()
		.dependOnClassesThat().resideInAnyPackage("ij.gui..", "ij.macro..", "org.scijava..");
}
