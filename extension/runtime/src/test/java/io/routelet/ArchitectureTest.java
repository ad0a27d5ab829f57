package io.routelet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The floors of the house: each package may use what is below it, and nothing above. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.routelet");

    @Test
    void theApiUsesNothingOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage("io.routelet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.routelet.*..")
                .check(CLASSES);
    }

    @Test
    void routesKnowNeitherServletsNorUsers() {
        noClasses()
                .that()
                .resideInAPackage("io.routelet.route")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.routelet", "io.routelet.serve..", "io.routelet.deploy..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void proofsStandOnTheGround() {
        noClasses()
                .that()
                .resideInAPackage("io.routelet.proof")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the rest of the house, or of Servlet",
                        type -> type.getPackageName().startsWith("jakarta.")
                                || type.getPackageName().startsWith("io.routelet")
                                        && !type.getPackageName().equals("io.routelet.proof")))
                .check(CLASSES);
    }

    /** It reads classes and loads none: an application's code does not run before it is deployed. */
    @Test
    void proofsLoadNoClasses() {
        noClasses()
                .that()
                .resideInAPackage("io.routelet.proof")
                .should()
                .accessTargetWhere(use(Class.class, "forName"))
                .orShould()
                .accessTargetWhere(use(ClassLoader.class, "loadClass"))
                .orShould()
                .accessTargetWhere(use(ClassLoader.class, "defineClass"))
                .check(CLASSES);
    }

    @Test
    void requestsDoNotKnowTheDeployment() {
        noClasses()
                .that()
                .resideInAPackage("io.routelet.serve")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.routelet.deploy")
                .check(CLASSES);
    }

    @Test
    void thereIsNoCircle() {
        slices().matching("io.routelet.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** R19: whatever the clock on the wall does, what is kept ages by a monotonic one. */
    @Test
    void whatIsKeptKnowsNoClockOnTheWall() {
        noClasses()
                .that()
                .resideInAPackage("io.routelet.cache")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(InstantSource.class, Clock.class)
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasName.AndFullName.Predicates.fullNameMatching("java[.]time[.].*[.]now[(].*")))
                .check(CLASSES);
    }

    /** Only the deployment turns names into classes. */
    @Test
    void inputChoosesNoClass() {
        noClasses()
                .that()
                .resideInAnyPackage("io.routelet", "io.routelet.serve", "io.routelet.route")
                .should()
                .accessTargetWhere(use(Class.class, "forName"))
                .orShould()
                .accessTargetWhere(use(ClassLoader.class, "loadClass"))
                .check(CLASSES);
    }

    /** Nothing is deserialised, and no request is matched by a regular expression. */
    @Test
    void theRequestPathIsFreeOfWhatIsDangerous() {
        noClasses()
                .that()
                .resideInAnyPackage("io.routelet", "io.routelet.serve", "io.routelet.route")
                .and()
                .doNotHaveSimpleName("UrlText")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    /** Of a method in all its overloads, by a call or by a reference. */
    private static DescribedPredicate<JavaAccess<?>> use(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && access.getTarget().getName().equals(method));
    }
}
