package dk.raadslag.council;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The verdicts on the decisions of the councils. They only grow. Nothing is carried out on an unlawful decision (§ 8, stk. 3). */
@PartOfAnAct
public interface LegalityChecks extends Repository<LegalityCheck, UUID> {

    LegalityCheck save(LegalityCheck check);

    Optional<LegalityCheck> findByDecisionIdAndVerdict(UUID decisionId, Verdict.Legality verdict);

    Optional<LegalityCheck> findByDecisionIdAndAuthority(UUID decisionId, LegalityCheck.Authority authority);

    @Query("SELECT max(checked_at) FROM raadslag.legality_check WHERE number = :number")
    OffsetDateTime latestIn(CaseNumber number);

    /** The day of the latest check of a decision in the matter. */
    default LocalDate dayOfLatest(CaseNumber number) {
        return latestIn(number).atZoneSameInstant(Danish.ZONE).toLocalDate();
    }

    /** The director's check of the decision, or a refusal where there is none. */
    default LegalityCheck directors(UUID decisionId) {
        return findByDecisionIdAndAuthority(decisionId, LegalityCheck.Authority.REGIONAL_DIRECTOR)
                .orElseThrow(LegalityCheck::notUnlawful);
    }

    /** The check that found the decision lawful, or a refusal where there is none. */
    default LegalityCheck requireLawful(UUID decisionId) {
        return findByDecisionIdAndVerdict(decisionId, Verdict.Legality.LAWFUL)
                .orElseThrow(
                        () -> new Refusal(
                                "Rådets beslutning er ikke fundet lovlig og kan ikke gennemføres (§ 8, stk. 3). Gennemfør først legalitetskontrollen."));
    }
}
