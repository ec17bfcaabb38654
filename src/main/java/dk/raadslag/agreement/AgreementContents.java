package dk.raadslag.agreement;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contents of the agreements: always areas of the case where results fail, and once they are offered, all of them. */
@Repository
@PartOfAnAct
public class AgreementContents {

    private final JdbcClient jdbc;
    private final Requirements requirements;
    private final Cases cases;
    private final Authorities authorities;
    private final Clock clock;

    AgreementContents(JdbcClient jdbc, Requirements requirements, Cases cases, Authorities authorities, Clock clock) {
        this.jdbc = jdbc;
        this.requirements = requirements;
        this.cases = cases;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** The content of the agreement as it is now. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public AgreementContent of(ImprovementAgreement agreement) {
        return new AgreementContent(areas(agreement.id()), requirements.inForce(agreement.id()));
    }

    /** The content of the draft as it can be offered; refuses one that leaves something out. */
    public AgreementContent toOffer(ImprovementAgreement draft) {
        AgreementContent content = of(draft);
        requireNothingLeftOut(
                draft, content.areas().stream().map(EffortArea::code).toList());
        return content;
    }

    /**
     * Makes the agreement cover these areas and no others; requirements that no longer fit are withdrawn. Refuses to leave out a part of
     * the effort that fails, or one that the agreement it amends covers.
     */
    public AgreementContent cover(ImprovementAgreement agreement, List<String> codes) {
        List<EffortArea> failing = cases.failingAreas(agreement.caseNumber());
        Require.that(
                failing.stream().map(EffortArea::code).toList().containsAll(codes),
                "Aftalen kan kun omfatte de dele af indsatsen, hvor resultaterne udebliver i denne sag, jf. § 11, stk. 1.");
        requireNothingLeftOut(agreement, codes);
        withdrawAllBut(agreement.id(), codes);
        failing.stream().filter(area -> codes.contains(area.code())).forEach(area -> add(agreement, area));
        return fitting(agreement);
    }

    /** Takes every area of the kind, with its requirements, out of the agreement. */
    public AgreementContent withdraw(ImprovementAgreement agreement, EffortKind kind) {
        List<String> rest = areas(agreement.id()).stream()
                .filter(area -> area.kind() != kind)
                .map(EffortArea::code)
                .toList();
        withdrawAllBut(agreement.id(), rest);
        return fitting(agreement);
    }

    private void requireNothingLeftOut(ImprovementAgreement agreement, List<String> codes) {
        String missing = required(agreement, authorities.effortAreas(codes)).stream()
                .filter(area -> !codes.contains(area.code()))
                .map(EffortArea::name)
                .collect(Collectors.joining(", "));
        String sentence = agreement.amends() == null
                ? "Aftalen skal omfatte alle de dele af indsatsen, hvor resultaterne udebliver. Tilføj: %s, jf. § 11, stk. 1."
                : "Ændringen skal omfatte alle de dele af indsatsen, som den hidtidige aftale omfatter. Tilføj: %s, jf. § 11, stk. 1.";
        Require.that(missing.isEmpty(), sentence.formatted(missing));
    }

    /** The part of a party that has refused is not required, unless the draft asks that party again. */
    private List<EffortArea> required(ImprovementAgreement agreement, List<EffortArea> covered) {
        if (agreement.amends() != null) {
            return areas(agreement.amends());
        }
        List<EffortKind> asked = covered.stream().map(EffortArea::kind).toList();
        return toAgreeOn(agreement.caseNumber()).stream()
                .filter(area ->
                        asked.contains(area.kind()) || !agreement.refused().contains(area.kind()))
                .toList();
    }

    private List<EffortArea> toAgreeOn(CaseNumber caseNumber) {
        return authorities.effortAreas(
                jdbc.sql("SELECT effort_area FROM raadslag.area_to_agree_on WHERE case_number = ?")
                        .param(caseNumber.value())
                        .query(String.class)
                        .list());
    }

    private AgreementContent fitting(ImprovementAgreement agreement) {
        AgreementContent content = of(agreement);
        List<Requirement> others = content.requirements().stream()
                .filter(requirement -> !requirement.fits(agreement.draft(), content))
                .toList();
        requirements.withdraw(others, OffsetDateTime.now(clock));
        return others.isEmpty() ? content : of(agreement);
    }

    private List<EffortArea> areas(UUID agreementId) {
        Set<String> codes = jdbc.sql(
                        "SELECT effort_area FROM raadslag.agreement_area WHERE agreement_id = ? AND withdrawn_at IS NULL")
                .param(agreementId)
                .query(String.class)
                .set();
        return authorities.effortAreas().stream()
                .filter(area -> codes.contains(area.code()))
                .toList();
    }

    private void add(ImprovementAgreement agreement, EffortArea area) {
        jdbc.sql("""
                        INSERT INTO raadslag.agreement_area (agreement_id, case_number, effort_area, effort_kind)
                        VALUES (:agreement, :number, :area, :kind)
                        ON CONFLICT (agreement_id, effort_area) DO UPDATE SET withdrawn_at = NULL""")
                .param("agreement", agreement.id())
                .param("number", agreement.caseNumber().value())
                .param("area", area.code())
                .param("kind", area.kind().name())
                .update();
    }

    private void withdrawAllBut(UUID agreementId, List<String> areas) {
        jdbc.sql("""
                        UPDATE raadslag.agreement_area SET withdrawn_at = :now
                        WHERE agreement_id = :agreement AND withdrawn_at IS NULL AND NOT effort_area = ANY (:areas)""")
                .param("now", OffsetDateTime.now(clock))
                .param("agreement", agreementId)
                .param("areas", areas.toArray(String[]::new))
                .update();
    }
}
