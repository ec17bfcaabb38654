package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The concrete assessment of a jobcentre's effort and of its results for the target group of a framework agreement (§ 9, stk. 4).
 *
 * @param specialCase whether the office sees a special case; only such a case can be exempt
 */
@Table(schema = "raadslag", name = "exemption_assessment")
record Assessment(
        @Id UUID id,
        CaseNumber number,
        String effortText,
        String resultsText,
        EffortGrade effortGrade,
        ResultsGrade resultsGrade,
        boolean specialCase,
        String assessedBy,
        String assessedByGroup,
        OffsetDateTime assessedAt)
        implements AppendOnly {

    static Assessment of(CaseNumber number, Findings findings, Actor office, OffsetDateTime now) {
        return new Assessment(
                UUID.randomUUID(),
                number,
                findings.effort(),
                findings.results(),
                findings.effortGrade(),
                findings.resultsGrade(),
                findings.specialCase(),
                office.userId(),
                office.groupId(),
                now);
    }

    /** The assessment in whole sentences. */
    String danish() {
        return "Jobcenterets indsats over for målgruppen er %s: %s Jobcenterets resultater er %s: %s %s"
                .formatted(
                        effortGrade.danish(),
                        Danish.sentence(effortText),
                        resultsGrade.danish(),
                        Danish.sentence(resultsText),
                        specialCase
                                ? "Regionen finder, at der er tale om et særligt tilfælde."
                                : "Regionen finder ikke, at der er tale om et særligt tilfælde.");
    }
}
