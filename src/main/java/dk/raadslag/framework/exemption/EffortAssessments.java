package dk.raadslag.framework.exemption;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The assessments of applications. They only grow. */
@PartOfAnAct
interface EffortAssessments extends Repository<Assessment, UUID> {

    Assessment save(Assessment assessment);

    /** The number of the act that recorded it, for the council must speak after it. */
    @Query("SELECT sequence FROM raadslag.exemption_assessment WHERE id = :id")
    long sequence(UUID id);

    @Query("SELECT * FROM raadslag.exemption_assessment WHERE number = :number ORDER BY sequence DESC LIMIT 1")
    Optional<Assessment> newest(CaseNumber number);

    /** The latest assessment of the application, or a refusal where there is none. */
    default Assessment latest(CaseNumber number) {
        return newest(number)
                .orElseThrow(
                        () -> new Refusal(
                                "Jobcenterets indsats og resultater skal først vurderes (§ 9, stk. 4). Lad regionen vurdere ansøgningen, og prøv igen."));
    }
}
