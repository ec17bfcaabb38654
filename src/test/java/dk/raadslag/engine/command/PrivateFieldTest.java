package dk.raadslag.engine.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.junit.jupiter.api.Test;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.util.ReflectionUtils;

/** The private fields of the engine that Rådslag reads are there, and declared in one place. */
@AnalyzeClasses(packages = "dk.raadslag", importOptions = ImportOption.DoNotIncludeTests.class)
class PrivateFieldTest {

    @ArchTest
    static final ArchRule NOBODY_ELSE_READS_PRIVATE_FIELDS = noClasses()
            .that()
            .areNotAssignableTo(PrivateField.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Field.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DirectFieldAccessor.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ReflectionUtils.class);

    /** Each constant looks for its field, with its type, when it is made. */
    @Test
    void everyPrivateFieldIsThere() {
        assertThatCode(PrivateField::values).doesNotThrowAnyException();
        assertThat(PrivateField.values()).hasSizeGreaterThan(10);
    }

    @Test
    void aFieldIsReadWhereverItIsDeclared() {
        assertThat(PrivateField.CLAIMING_USER.<String>of(new ClaimTaskCmd("task", "somebody")))
                .isEqualTo("somebody");
        assertThat(PrivateField.ASSIGNED_TASK.<String>of(new AssignTaskCmd("task", null)))
                .isEqualTo("task");
        assertThat(PrivateField.ASSIGNED_USER.find(new AssignTaskCmd("task", null)))
                .isEmpty();
    }
}
