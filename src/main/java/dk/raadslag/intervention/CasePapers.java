package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper of a finding. */
@Component
@PartOfAnAct
class CasePapers {

    private final Documents documents;

    CasePapers(Documents documents) {
        this.documents = documents;
    }

    UUID documentation(CaseNumber number, Documentation.Checked documentation, List<EffortArea> areas) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("period", documentation.period());
        content.put("areas", areas);
        content.put("ground", documentation.ground().danish());
        content.put(
                "deviation",
                documentation.deviation() == null
                        ? null
                        : documentation.deviation().danish());
        content.put("sources", documentation.sources().danish());
        content.put("evidence", documentation.evidence());
        return documents
                .file(number, "result-problem", "Dokumentation for resultatproblem", content)
                .id();
    }
}
