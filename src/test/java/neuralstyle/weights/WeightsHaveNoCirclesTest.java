package neuralstyle.weights;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Which class of the package uses which: no circle. NB: a constant that the compiler copies is not seen. */
class WeightsHaveNoCirclesTest {

	/** A class with what is declared in it. */
	private static final SliceAssignment CLASSES = new SliceAssignment() {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass one) {
			JavaClass outer = one;
			while (outer.getEnclosingClass().isPresent())
				outer = outer.getEnclosingClass().get();
			return SliceIdentifier.of(outer.getSimpleName());
		}

		@Override
		public String getDescription() {
			return "classes of neuralstyle.weights";
		}
	};

	@Test
	void noCircles() {
		slices().assignedFrom(CLASSES).should().beFreeOfCycles().check(new ClassFileImporter().withImportOption(
			new DoNotIncludeTests()).importPackages("neuralstyle.weights"));
	}
}
