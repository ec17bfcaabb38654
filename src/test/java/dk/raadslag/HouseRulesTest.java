package dk.raadslag;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house: modules without cycles, and Camunda only at the edge. */
@AnalyzeClasses(packages = "dk.raadslag", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final DescribedPredicate<JavaClass> AT_THE_EDGE = resideInAPackage("dk.raadslag.engine..")
            .or(resideInAPackage("dk.raadslag.law.."))
            .or(resideInAPackage("dk.raadslag.migration.."))
            .or(resideInAPackage("dk.raadslag.workplace.."))
            .or(JavaClass.Predicates.assignableTo(JavaDelegate.class))
            .or(JavaClass.Predicates.assignableTo(TaskListener.class))
            .or(JavaClass.Predicates.assignableTo(ExecutionListener.class))
            .or(JavaClass.Predicates.simpleNameEndingWith("Process"));

    @ArchTest
    static final ArchRule ONLY_ACTS_KNOW_CAMUNDA = noClasses()
            .that(DescribedPredicate.not(AT_THE_EDGE))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule ENGINE_INTERNALS_STAY_WITH_THE_ENGINE = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("dk.raadslag.engine..")
                    .or(resideInAPackage("dk.raadslag.law.."))
                    .or(resideInAPackage("dk.raadslag.workplace.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule ACTS_ARE_PRIVATE_TO_THEIR_CAPABILITY = noClasses()
            .that(JavaClass.Predicates.assignableTo(JavaDelegate.class)
                    .or(JavaClass.Predicates.assignableTo(TaskListener.class)))
            .should()
            .bePublic();

    /** Every package is a room of its own: arrows between rooms go down. */
    @ArchTest
    static final ArchRule NO_ROOM_IS_BUILT_ON_ITSELF =
            slices().matching("dk.raadslag.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule REACHABILITY_IS_PURE = noClasses()
            .that()
            .resideInAPackage("dk.raadslag.law.reachability..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "dk.raadslag.law");

    /** Within the law, the guard uses the gate, the gate the analysis and the sandbox, and all of them models and table. */
    @ArchTest
    static final ArchRule THE_LAW_IS_LAYERED = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dk.raadslag.law..")
            .layer("table")
            .definedBy("dk.raadslag.law")
            .layer("model")
            .definedBy("dk.raadslag.law.model..")
            .layer("reachability")
            .definedBy("dk.raadslag.law.reachability..")
            .layer("expression")
            .definedBy("dk.raadslag.law.expression..")
            .layer("gate")
            .definedBy("dk.raadslag.law.gate..")
            .layer("guard")
            .definedBy("dk.raadslag.law.guard..")
            .whereLayer("guard")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("gate")
            .mayOnlyBeAccessedByLayers("guard")
            .whereLayer("expression")
            .mayOnlyBeAccessedByLayers("gate", "guard")
            .whereLayer("reachability")
            .mayOnlyBeAccessedByLayers("gate", "guard")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("reachability", "gate", "guard");

    /** ADR 1. */
    @ArchTest
    static final ArchTests ONE_TRANSACTION = ArchTests.in(TransactionRules.class);

    @Test
    void theModulesAreWhatTheySay() {
        ApplicationModules.of(RaadslagApplication.class).verify();
    }
}
