package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ProcessModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class GateTest {

    @Test
    void theGateAcceptsTheShippedModels() {
        assertThat(new Gate(LawTable.read()).violationsIn(Parser.shipped()))
                .extracting(Violation::inWords)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "flow_toAgreement, callActivity_orderExecution, processen order-recommendation",
        "flow_toAgreement, callActivity_agreementFollowUp, processen improvement-agreement",
        "flow_documented, callActivity_orderExecution, processen order-recommendation"
    })
    void noOrderIsCarriedOutAndNoAgreementFollowedUpThatIsNotThere(String flow, String target, String missing) {
        Document model = Xml.readAsIs(Parser.bytes(Path.of("processes/intervention.bpmn")));
        Xml.byId(model, flow).setAttribute("targetRef", target);
        List<ProcessDefinitionEntity> models = new ArrayList<>(Parser.shipped().all());
        models.removeIf(process -> process.getKey().equals("intervention"));
        models.addAll(Parser.parse(Xml.bytes(model)));

        assertThat(new Gate(LawTable.read()).violationsIn(new ProcessModels(models)))
                .filteredOn(violation -> violation.rule() instanceof LawTable.Beginning)
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.finding())
                        .contains(missing.replace("processen", "et gennemført kald af processen")));
    }
}
