package dk.raadslag.specialist.request;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The answers of specialist functions. They only grow. */
@PartOfAnAct
interface SpecialistAnswers extends Repository<SpecialistAnswer, UUID> {

    SpecialistAnswer save(SpecialistAnswer answer);

    Optional<SpecialistAnswer> findByNumberAndOutcome(CaseNumber number, SpecialistAnswer.Outcome outcome);

    /** The answer to the matter's request. */
    default SpecialistAnswer to(CaseNumber number) {
        return findByNumberAndOutcome(number, SpecialistAnswer.Outcome.ANSWERED).orElseThrow();
    }
}
