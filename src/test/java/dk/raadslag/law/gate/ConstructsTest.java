package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ProcessModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One model per construct. A model is written as flows {@code a>b}; {@code N} is the task that the act requires, {@code A} the act,
 * {@code s} the start, {@code e} an end; other first letters tell the kind of element.
 */
class ConstructsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the need before the act              | s>N N>A A>e                                   | true",
                "the act before the need              | s>A A>N N>e                                   | false",
                "a choice that goes around            | s>x x>N x>A N>A A>e                           | false",
                "a loop back before the need          | s>y y>N N>x x>y x>A A>e                       | true",
                "a loop back behind the need          | s>x x>N N>A A>z z>A z>e                       | true",
                "both branches of a choice            | s>x x>N x>M N>y M>y y>A A>e                   | true",
                "a fork that is joined                | s>f f>N f>t N>j t>j j>A A>e                   | true",
                "a fork that is not joined            | s>f f>N f>A N>e A>e                           | false",
                "a join that two tokens can open      | s>f f>N f>t f>u t>y u>y y>j N>j j>A A>e       | false",
                "a fork that is joined behind another | s>f f>u f>t u>j t>j j>f2 f2>N f2>t2 N>j2 t2>j2 j2>A A>e | true",
                "the second of two forks left open    | s>f f>u f>t u>y t>y y>f2 f2>N f2>t2 N>j2 t2>j2 j2>A A>e | false",
                "a join drawn behind an end           | s>f f>N f>t N>j t>e e>j j>A A>e3              | true",
                "an inclusive fork and join           | s>o o>N o>t N>q t>q q>A A>e                   | false",
                "an inclusive fork that all need      | s>o o>N o>M N>q M>q q>A A>e                   | true",
                "several flows out of a task          | s>t t>N t>A N>e A>e                           | false",
            })
    void flows(String name, String flows, boolean lawful) {
        assertThat(violations(flows, "").isEmpty()).isEqualTo(lawful);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "interrupting boundary event to the act  | true  | s>N N>A A>e b>A | false",
                "repeating boundary event to the act     | false | s>N N>A A>e b>A | false",
                "boundary event to an end                | true  | s>N N>A A>e b>e | true",
                "reminder beside the need                | false | s>N N>A A>e b>t | true",
            })
    void boundaryEvents(String name, boolean interrupting, String flows, boolean lawful) {
        String event = """
                <boundaryEvent id="b" attachedToRef="N" cancelActivity="%s">
                  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
                </boundaryEvent>""".formatted(interrupting);
        assertThat(violations(flows, event).isEmpty()).isEqualTo(lawful);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the need inside                   | s2>N N>e2             |                           | true",
                "a way around inside               | s2>x2 x2>N x2>e2 N>e2 |                           | false",
                "an inner branch that is stuck     | s2>f2 f2>N N>e2 f2>e3 |                           | true",
                "a terminate end beside the need   | s2>f2 f2>N N>e2 f2>k2 |                           | false",
                "a terminate end after the need    | s2>f2 f2>t N>k2 t>N f2>u u>e2 |                   | true",
                "an error end beside the need      | s2>x2 x2>N N>e2 x2>r2 |                           | true",
                "an event sub-process that ends it | s2>N N>e2             | isInterrupting=\"true\"  | false",
                "an event sub-process beside it    | s2>N N>e2             | isInterrupting=\"false\" | true",
            })
    void subProcesses(String name, String inner, String event, boolean lawful) {
        String events = event == null ? "" : """
                <subProcess id="w" triggeredByEvent="true"><startEvent id="ws" %s>
                  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
                </startEvent></subProcess>""".formatted(event);
        String sub = "<subProcess id=\"S\">" + new Sketch(inner).xml() + events + "</subProcess>";
        assertThat(violations("s>S S>A A>e", sub).isEmpty()).isEqualTo(lawful);
    }

    @Test
    void aRepeatedNeedMayHappenNoTimes() {
        String sub = """
                <subProcess id="S">%s<multiInstanceLoopCharacteristics><loopCardinality>${n}</loopCardinality>
                </multiInstanceLoopCharacteristics></subProcess>""".formatted(new Sketch("s2>N N>e2").xml());
        assertThat(violations("s>S S>A A>e", sub)).isNotEmpty();
    }

    @Test
    void anUnknownCallMayCompleteWithoutTheNeed() {
        assertThat(violations("s>C C>A A>e", "<callActivity id=\"C\" calledElement=\"${some}\"/>"))
                .isNotEmpty();
    }

    @Test
    void aViolationNamesTheLawTheElementAndThePath() {
        assertThat(violations("s>x x>N x>A N>A A>e", "").get(0).inWords())
                .startsWith("§ 1: Loven siger det. »Handlingen« (A) i »p« (p) kan nås uden")
                .endsWith("Vej i diagrammet: s → Handlingen.");
    }

    @Test
    void flowsNeedNoId() {
        String unnamed =
                new Sketch("s>x x>N x>A N>A A>e").xml().replaceAll("<sequenceFlow id=\"\\S+\"", "<sequenceFlow");
        assertThat(violations(unnamed)).hasSize(1);
        assertThat(violations(unnamed.replace("sourceRef=\"x\" targetRef=\"A\"", "sourceRef=\"x\" targetRef=\"N\"")))
                .isEmpty();
    }

    private static List<Violation> violations(String flows, String more) {
        return violations(new Sketch(flows).xml() + more);
    }

    private static List<Violation> violations(String elements) {
        String xml = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>""".formatted(elements);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new Gate(Sketch.TABLE).violationsIn(new ProcessModels(Parser.parse(Xml.bytes(Xml.read(bytes)), false)));
    }
}
