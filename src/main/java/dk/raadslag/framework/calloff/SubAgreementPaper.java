package dk.raadslag.framework.calloff;

import static dk.raadslag.framework.calloff.CallOffProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper of a sub-agreement that was called off (§ 9, stk. 3). */
@Component
@PartOfAnAct
class SubAgreementPaper {

    private final CallOffs callOffs;
    private final SubAgreements subAgreements;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Documents documents;
    private final Signers signers;
    private final CaseRecord record;

    SubAgreementPaper(
            CallOffs callOffs,
            SubAgreements subAgreements,
            Frameworks frameworks,
            Authorities authorities,
            Documents documents,
            Signers signers,
            CaseRecord record) {
        this.callOffs = callOffs;
        this.subAgreements = subAgreements;
        this.frameworks = frameworks;
        this.authorities = authorities;
        this.documents = documents;
        this.signers = signers;
        this.record = record;
    }

    /** Files the signed sub-agreement of the call-off. */
    UUID file(CaseNumber number) {
        CallOff callOff = callOffs.callOff(number);
        EffortArea area = authorities.effortArea(callOff.effortArea());
        SubAgreement signed = subAgreements.locked(Purchase.calledOff(number, callOff.jobcentreId(), area));
        var framework = frameworks.registered(signed.frameworkId());
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("recipient", authorities.roleName(signed.contractParty()));
        content.put("party", authorities.roleName(signed.contractParty()));
        content.put("provider", frameworks.providersInWords(List.of(signed.providerId())));
        content.put("framework", framework.title());
        content.put("targetGroup", framework.targetGroup());
        content.put("area", area.name());
        content.put("volume", signed.volume());
        content.put("price", Danish.amount(Objects.requireNonNull(signed.price())));
        content.put(
                "period",
                Danish.date(Objects.requireNonNull(signed.startsOn()))
                        + " til "
                        + Danish.date(Objects.requireNonNull(signed.endsOn())));
        content.put("singleProviderReason", signed.singleProviderReason());
        content.put("bearer", signed.bearer());
        content.put("signers", List.of(signers.ofAct(number, "signCallOff")));
        StoredDocument paper = documents.file(number, "sub-agreement", "Delaftale", content);
        record.add(
                number,
                Actor.SYSTEM,
                "fileSubAgreement",
                PARAGRAPH,
                "Dokumentet »%s« er lagt på sagen.".formatted(paper.title()),
                paper.id());
        return paper.id();
    }
}
