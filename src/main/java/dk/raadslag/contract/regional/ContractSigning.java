package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signatures of the council's chair and the minister, and the contract that both have signed (notes to the bill). */
@Component
@PartOfAnAct
class ContractSigning {

    private static final String PARAGRAPH = "§ 8, stk. 3";
    private static final String CONCLUDED = "concludeContracts";

    private final AnnualContracts contracts;
    private final ContractSignatures signatures;
    private final ContractPapers papers;
    private final LegalityChecks checks;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;

    ContractSigning(
            AnnualContracts contracts,
            ContractSignatures signatures,
            ContractPapers papers,
            LegalityChecks checks,
            Authorities authorities,
            Matters matters,
            CaseRecord record) {
        this.contracts = contracts;
        this.signatures = signatures;
        this.papers = papers;
        this.checks = checks;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
    }

    /** Signs for the council what it has approved lawfully. */
    void signAsChair(CaseNumber number, Actor chair) {
        matters.lock(number);
        ContractDraft draft = contracts.drafted(number);
        UUID decision = draft.approvedBy();
        draft.requireOpen();
        signatures.signAsChair(draft, checks.requireLawful(decision), chair);
        record.add(number, chair, "signContractByChair", PARAGRAPH, "Rådets formand har underskrevet kontrakten.");
    }

    /** Records the minister's signature, or that the contract is to be negotiated anew. */
    void answer(CaseNumber number, ContractDraft.Answer choice, @Nullable String typedReason, Actor minister) {
        matters.lock(number);
        ContractDraft draft = contracts.drafted(number);
        String reason = draft.reasonFor(choice, typedReason);
        signatures.answer(draft, choice, reason, minister);
        String text = choice == ContractDraft.Answer.SIGN
                ? "Ministeren har underskrevet kontrakten."
                : "Ministeren har sendt kontrakten tilbage. Begrundelse: " + reason;
        record.add(number, minister, "signContractByMinister", PARAGRAPH, text, choice);
    }

    /** Files the contract that both have signed, once, however often it is asked for, and tells the matter of the goals. */
    UUID file(CaseNumber number) {
        return signatures.paper(number).orElseGet(() -> fileSigned(number));
    }

    private UUID fileSigned(CaseNumber number) {
        ContractDraft draft = contracts.drafted(number);
        draft.requireSigned();
        AnnualContract contract = contracts.contract(number);
        UUID paper = papers.signed(contract, draft.text());
        signatures.filed(contract, draft.id(), paper);
        record.add(
                number, Actor.SYSTEM, "fileContract", PARAGRAPH, "Den underskrevne kontrakt er lagt på sagen.", paper);
        String told = "%s: Kontrakten er underskrevet i sag %s."
                .formatted(authorities.regionName(contract.regionCode()), number);
        record.add(contract.goalsNumber(), Actor.SYSTEM, "fileContract", PARAGRAPH, told);
        return paper;
    }

    /** Answers the matter of the goals if all regions have signed their contracts of the year now, once: of two at once, the second finds it done. */
    Optional<CaseNumber> conclude(CaseNumber number) {
        AnnualContract contract = contracts.contract(number);
        matters.lock(contract.goalsNumber());
        boolean all = signatures.signed(contract.year()).containsAll(List.of(RegionCode.values()));
        if (!all || record.tellsOf(contract.goalsNumber(), List.of(CONCLUDED))) {
            return Optional.empty();
        }
        String text = "Alle fire kontrakter for %d er underskrevet.".formatted(contract.year());
        record.add(contract.goalsNumber(), Actor.SYSTEM, CONCLUDED, PARAGRAPH, text);
        return Optional.of(contract.goalsNumber());
    }
}
