package neuralstyle;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Within a package no class knows another one that knows it, not by way of others either. */
class NoCirclesTest {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("neuralstyle");

	@ParameterizedTest
	@ValueSource(strings = { "neuralstyle.engine", "neuralstyle.vgg" })
	void classesOfAPackageMakeNoCircle(String packageName) {
		slices().assignedFrom(new ClassesOf(packageName)).should().beFreeOfCycles().check(CLASSES);
	}

	/** Each class is a slice, with all that is nested in it. */
	private static final class ClassesOf implements SliceAssignment {

		private final String packageName;

		ClassesOf(String packageName) {
			this.packageName = packageName;
		}

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			return type.getPackageName().equals(packageName) ? SliceIdentifier.of(outermost(type).getSimpleName())
				: SliceIdentifier.ignore();
		}

		private static JavaClass outermost(JavaClass type) {
			return type.getEnclosingClass().map(ClassesOf::outermost).orElse(type);
		}

		@Override
		public String getDescription() {
			return "classes of " + packageName;
		}
	}
}
