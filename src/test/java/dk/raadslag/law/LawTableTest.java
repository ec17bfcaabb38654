package dk.raadslag.law;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.database.Attack;
import dk.raadslag.law.gate.Parser;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.PreconditionElements;
import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.support.RaadslagTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The law table speaks of all acts, and only of acts that exist. */
@RaadslagTest
class LawTableTest {

    @Autowired
    LawTable table;

    @Autowired
    ApplicationContext context;

    @Test
    void everyActInTheCodeIsInTheTable() {
        for (Class<?> type : List.of(TaskListener.class, ExecutionListener.class, JavaDelegate.class)) {
            for (String bean : context.getBeanNamesForType(type)) {
                if (context.getType(bean).getPackageName().startsWith("dk.raadslag")) {
                    assertThat(table.isAct(bean) || table.free().containsKey(bean))
                            .as(bean)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyActOfTheTableWhoseProcessIsShippedExists() {
        ProcessModels shipped = Parser.shipped();
        Set<String> beans = new TreeSet<>();
        table.acts().stream()
                .filter(act -> shipped.newest(act.process()).isPresent())
                .forEach(act -> beans.add(act.bean()));
        table.bound().forEach((process, elements) -> {
            if (shipped.newest(process).isPresent()) {
                elements.values().forEach(acts -> acts.forEach(act -> beans.add(act.bean())));
            }
        });
        assertThat(beans).allMatch(context::containsBean);
    }

    @Test
    void everyPreconditionCanBeMetByAShippedModel() {
        ProcessModels shipped = Parser.shipped();
        PreconditionElements elements = new PreconditionElements(table.council(), shipped, BeanReferences.in(shipped));
        table.acts().stream()
                .filter(act -> shipped.newest(act.process()).isPresent())
                .forEach(act -> assertThat(act.preconditions())
                        .as(act.bean())
                        .allMatch(
                                precondition -> !elements.meeting(precondition).isEmpty()));
    }

    @Test
    void everyRuleHasItsParagraphAndSentence() {
        List<LawTable.Rule> rules = new ArrayList<>(table.acts());
        rules.addAll(table.endings());
        rules.addAll(table.beginnings());
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.paragraph()).startsWith("§");
            assertThat(rule.sentence()).endsWith(".");
        });
    }

    /** Who reads the table needs no code of the models. */
    @Test
    void theTableSaysStagesAndEventsInDanish() throws IOException {
        String text = Files.readString(Path.of("src/main/resources/law/lovtabel.yaml"));

        assertThat(text)
                .doesNotContainPattern("rådet [A-Z]{2}|hændelse: (complete|execute|start|end)\\b|\\[(start|end) ");
        assertThat(table.preconditions())
                .contains(new Precondition(Precondition.Kind.COUNCIL, "AGREEMENT"))
                .allMatch(precondition -> Precondition.of(precondition.text()).equals(precondition));
    }

    @Test
    void everyInvariantIsListedWithWhereItIsHeld() {
        assertThat(table.invariants())
                .extracting(LawTable.Invariant::number)
                .isEqualTo(IntStream.rangeClosed(1, 22)
                        .mapToObj("INV-%02d"::formatted)
                        .toList());
    }

    @Test
    void theDatabaseHoldsTheInvariantsThatAreAttackedAndNoOthers() {
        var attacks = Attack.byInvariant();
        assertThat(table.invariants())
                .extracting(LawTable.Invariant::database)
                .allMatch(held -> held.matches("(ja|nej|når processen tages i brug)([,;] .+)?"));
        assertThat(table.invariants())
                .filteredOn(invariant -> invariant.database().startsWith("ja"))
                .extracting(LawTable.Invariant::number)
                .containsExactlyElementsOf(attacks.keySet());
        assertThat(attacks.values()).allSatisfy(list -> assertThat(list).hasSizeGreaterThan(3));
    }
}
