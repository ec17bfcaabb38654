package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ProcessModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For each construct with events or several processes, a pair of models of which one is lawful. */
class EventConstructsTest {

    private static final String TIMER = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
    private static final String CANCELLED = boundary("B", "T", "<cancelEventDefinition/>");
    private static final String ESCALATED = boundary("B", "S", "<escalationEventDefinition/>");

    @Test
    void whateverEventAGatewayAwaitsTheNeedMustFollow() {
        String events = "<eventBasedGateway id=\"G\"/>" + caught("K", TIMER) + caught("L", message("m"));
        lawful("s>G G>K G>L K>N L>M N>y M>y y>A A>e", events);
        unlawful("s>G G>K G>L K>N L>A N>A A>e", events);
    }

    @Test
    void aLinkGoesOnWhereItIsCaught() {
        String link = "<linkEventDefinition name=\"link\"/>";
        String events = thrown("L", link) + caught("K", link);
        lawful("s>N N>L K>A A>e", events);
        unlawful("s>x x>N x>L N>L K>A A>e", events);
    }

    @Test
    void aCancelledTransactionGoesOnAtItsBoundary() {
        String cancel = "<endEvent id=\"V\"><cancelEventDefinition/></endEvent>";
        String around = transaction("s2>x2 x2>N x2>V N>e2", cancel) + CANCELLED;
        lawful("s>T T>A A>e B>e", around);
        unlawful("s>T T>A A>e B>A", around);
        lawful("s>T T>A A>e B>A", transaction("s2>N N>V", cancel) + CANCELLED);
    }

    @Test
    void anEscalationCanEndASubProcessBeforeTheNeed() {
        String end = "<endEvent id=\"V\"><escalationEventDefinition escalationRef=\"E\"/></endEvent>";
        String sub = subProcess("s2>f2 f2>N f2>V N>e2", end) + ESCALATED;
        lawful("s>S S>A A>e B>e", sub);
        unlawful("s>S S>A A>e B>A", sub);
    }

    @Test
    void anErrorCanEndASubProcessBeforeTheNeed() {
        String sub = subProcess("s2>x2 x2>N N>e2 x2>r2", "");
        lawful("s>S S>A A>e", sub);
        unlawful("s>S S>A A>e B>A", sub + boundary("B", "S", "<errorEventDefinition/>"));
    }

    @Test
    void aSignalOrMessageMayStartTheProcessAnywhere() {
        for (String trigger : List.of("<signalEventDefinition signalRef=\"g\"/>", message("m"))) {
            String start = "<startEvent id=\"W\">%s</startEvent>".formatted(trigger);
            lawful("s>N W>N N>A A>e", start);
            unlawful("s>N N>A W>A A>e", start);
        }
    }

    @Test
    void aSignalThatIsThrownAndCaughtChangesNothing() {
        String events = thrown("V", "<signalEventDefinition signalRef=\"g\"/>")
                + boundary("B", "N", "<signalEventDefinition signalRef=\"g\"/>");
        lawful("s>V V>N N>A A>e B>e", events);
        unlawful("s>V V>N N>A A>e B>A", events);
    }

    @Test
    void whatCompensatesRunsOnlyAfterTheThrow() {
        String handler = boundary("B", "t", "<compensateEventDefinition/>") + """
                <userTask id="A" isForCompensation="true"><extensionElements>
                  <camunda:taskListener event="complete" delegateExpression="${act}"/></extensionElements></userTask>
                <association id="a" sourceRef="B" targetRef="A"/>""";
        String thrown = thrown("V", "<compensateEventDefinition/>");
        lawful("s>t t>N N>V V>e", thrown + handler);
        unlawful("s>t t>V V>N N>e", thrown + handler);
        lawful("s>t t>e", handler);
    }

    @Test
    void anEventSubProcessRunsAsSoonAsItsScopeDoes() {
        String inside =
                "<subProcess id=\"P\" triggeredByEvent=\"true\">%s<startEvent id=\"W\">%s</startEvent></subProcess>"
                        .formatted(new Sketch("W>A A>e3").xml(), TIMER);
        lawful("s>N N>S S>e", subProcess("s2>t t>e2", inside));
        unlawful("s>N N>e", inside);
    }

    @Test
    void aCallByAnExpressionMayDoAnythingOrNothing() {
        String call = "<callActivity id=\"C\" calledElement=\"${some}\"/>";
        lawful("s>N N>C C>A A>e", call);
        unlawful("s>x x>N x>C N>y C>y y>A A>e", call);
    }

    @Test
    void aCallerStartedByAMessageCanMeetTheNeedOfWhatItCalls() {
        String start = "<startEvent id=\"W\">%s</startEvent>".formatted(message("m"));
        String call = "<callActivity id=\"C\" calledElement=\"p\"/>";
        assertThat(violations("s>A A>e", "", "W>N N>C C>e5", start + call)).isEmpty();
        assertThat(violations("s>A A>e", "", "W>x5 x5>N x5>C N>C C>e5", start + call))
                .isNotEmpty();
    }

    @Test
    void aCalledProcessCanMeetTheNeedOfItsCaller() {
        String call = "<callActivity id=\"C\" calledElement=\"q\"/>";
        assertThat(violations("s>C C>A A>e", call, "s5>N N>e5", "")).isEmpty();
        assertThat(violations("s>C C>A A>e", call, "s5>x5 x5>N x5>e5 N>e5", "")).isNotEmpty();
    }

    private static void lawful(String flows, String more) {
        assertThat(violations(flows, more, "s9>e9", ""))
                .extracting(Violation::inWords)
                .isEmpty();
    }

    private static void unlawful(String flows, String more) {
        assertThat(violations(flows, more, "s9>e9", "")).isNotEmpty();
    }

    private static String boundary(String id, String host, String definition) {
        return "<boundaryEvent id=\"%s\" attachedToRef=\"%s\">%s</boundaryEvent>".formatted(id, host, definition);
    }

    private static String caught(String id, String definition) {
        return "<intermediateCatchEvent id=\"%s\">%s</intermediateCatchEvent>".formatted(id, definition);
    }

    private static String thrown(String id, String definition) {
        return "<intermediateThrowEvent id=\"%s\">%s</intermediateThrowEvent>".formatted(id, definition);
    }

    private static String message(String id) {
        return "<messageEventDefinition messageRef=\"%s\"/>".formatted(id);
    }

    private static String subProcess(String flows, String more) {
        return "<subProcess id=\"S\">%s%s</subProcess>".formatted(new Sketch(flows).xml(), more);
    }

    private static String transaction(String flows, String more) {
        return "<transaction id=\"T\">%s%s</transaction>".formatted(new Sketch(flows).xml(), more);
    }

    private static List<Violation> violations(String flows, String more, String otherFlows, String otherMore) {
        String xml = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <message id="m" name="m"/><signal id="g" name="g"/><escalation id="E" escalationCode="E"/>
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D"
                      camunda:isStartableInTasklist="%s">%s%s</process>
                  <process id="q" isExecutable="true" camunda:historyTimeToLive="P1D">%s%s</process>
                </definitions>""".formatted(
                        !otherMore.contains("calledElement=\"p\""),
                        new Sketch(flows).xml(),
                        more,
                        new Sketch(otherFlows).xml(),
                        otherMore);
        byte[] bytes = Xml.bytes(Xml.read(xml.getBytes(StandardCharsets.UTF_8)));
        return new Gate(Sketch.TABLE).violationsIn(new ProcessModels(Parser.parse(bytes, false)));
    }
}
