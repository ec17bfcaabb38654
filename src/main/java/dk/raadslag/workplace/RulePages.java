package dk.raadslag.workplace;

import static java.util.stream.Collectors.toMap;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.law.LawRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page that says of each rule of the law where it is kept, in the processes as they are in force now. */
@Controller
class RulePages {

    private static final List<LawRule> RULES = LawRule.read();

    private final RepositoryService repository;

    RulePages(RepositoryService repository) {
        this.repository = repository;
    }

    @GetMapping("/regler")
    String list(Model page) {
        if (SignedIn.inWebapps().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        Map<String, BpmnModelInstance> inForce =
                repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(toMap(
                                ProcessDefinition::getKey,
                                definition -> repository.getBpmnModelInstance(definition.getId())));
        page.addAttribute(
                "rules",
                RULES.stream()
                        .map(rule -> new Row(rule, named(rule.places(), inForce)))
                        .toList());
        return "regler";
    }

    private static List<NamedPlace> named(List<LawRule.Place> places, Map<String, BpmnModelInstance> inForce) {
        return places.stream()
                .map(place -> named(place, Optional.ofNullable(inForce.get(place.process()))))
                .toList();
    }

    private static NamedPlace named(LawRule.Place place, Optional<BpmnModelInstance> model) {
        return new NamedPlace(
                model.map(found -> found.getModelElementsByType(Process.class)
                                .iterator()
                                .next()
                                .getName())
                        .orElse(place.process()),
                model.map(found -> found.<FlowElement>getModelElementById(place.element()))
                        .map(FlowElement::getName)
                        .orElse(null));
    }

    /** A rule with the places that keep it. */
    record Row(LawRule rule, List<NamedPlace> places) {}

    /** A step of a process by their names; {@code step} is null where the process in force has it no longer. */
    record NamedPlace(String process, @Nullable String step) {}
}
