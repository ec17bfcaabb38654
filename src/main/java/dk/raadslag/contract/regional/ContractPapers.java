package dk.raadslag.contract.regional;

import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a contract: the draft on which the council decides, and what both have signed. */
@Component
@PartOfAnAct
class ContractPapers {

    private final Documents documents;
    private final Signers signers;

    ContractPapers(Documents documents, Signers signers) {
        this.documents = documents;
        this.signers = signers;
    }

    /** Files the draft. */
    UUID draft(AnnualContract contract, ContractText text) {
        return documents
                .file(
                        contract.number(),
                        "contract-draft",
                        "Udkast til kontrakt for %d".formatted(contract.year()),
                        Map.of("contract", contract, "text", text))
                .id();
    }

    /** Files the contract with both signatures. */
    UUID signed(AnnualContract contract, ContractText text) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("contract", contract);
        content.put("text", text);
        content.put(
                "signers",
                List.of(
                        signers.ofAct(contract.number(), "signContractByChair"),
                        signers.ofAct(contract.number(), "signContractByMinister")));
        return documents
                .file(contract.number(), "annual-contract", "Kontrakt for %d".formatted(contract.year()), content)
                .id();
    }
}
