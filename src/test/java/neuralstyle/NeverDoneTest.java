package neuralstyle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** What no class of the program does, whatever it is given (docs/security.md). */
class NeverDoneTest {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("neuralstyle");

	@Test
	void objectsAreNotReadFromFiles() {
		noClasses().should().dependOnClassesThat().haveNameMatching(
			"java\\.io\\.ObjectInput.*|java\\.beans\\.XMLDecoder|java\\.rmi\\..*").check(CLASSES);
	}

	@Test
	void noProgramOrScriptIsStarted() {
		noClasses().should().dependOnClassesThat().haveNameMatching("java\\.lang\\.Process.*|javax\\.script\\..*|javax\\.tools\\..*")
			.orShould().callMethodWhere(called("java.lang.Runtime", "exec|load|loadLibrary"))
			.orShould().callMethodWhere(called("ij.IJ", "runMacro.*")).check(CLASSES);
	}

	@Test
	void javaIsNotEnded() {
		noClasses().should().callMethodWhere(called("java.lang.System", "exit"))
			.orShould().callMethodWhere(called("java.lang.Runtime", "exit|halt")).check(CLASSES);
	}

	/** But for the weights of the zoo; Library asks which jar a class is in. */
	@Test
	void nothingIsFetched() {
		noClasses().that().haveNameNotMatching("neuralstyle\\.(weights\\.Download|door\\.Library).*").should().dependOnClassesThat().haveNameMatching(
			"java\\.net\\.(.*Socket.*|.*URLConnection|http\\..*)").orShould().callMethodWhere(called("java.net.URL", "open.*")).check(CLASSES);
	}

	/** A clock that is set back changes nothing. */
	@Test
	void nobodyAsksForTheTimeOfDay() {
		noClasses().should().callMethodWhere(called("java.lang.System", "currentTimeMillis"))
			.orShould().callMethodWhere(DescribedPredicate.describe("java.time's now",
				call -> call.getTargetOwner().getPackageName().startsWith("java.time") && call.getName().equals("now")))
			.orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.(Date|Calendar)").check(CLASSES);
	}

	private static DescribedPredicate<JavaMethodCall> called(String owner, String names) {
		return DescribedPredicate.describe(owner + "." + names,
			call -> call.getTargetOwner().getName().equals(owner) && call.getTarget().getName().matches(names));
	}
}
