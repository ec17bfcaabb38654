package dk.raadslag.specialist.request;

import static dk.raadslag.specialist.request.SpecialistRequestProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a specialist function answers, and what the jobcentre uses it for (§ 10). */
@Component
@PartOfAnAct
class AdviceProcedure {

    private final SpecialistTriages triages;
    private final SpecialistAnswers answers;
    private final SpecialistUses uses;
    private final CaseRecord record;
    private final Clock clock;

    AdviceProcedure(
            SpecialistTriages triages, SpecialistAnswers answers, SpecialistUses uses, CaseRecord record, Clock clock) {
        this.triages = triages;
        this.answers = answers;
        this.uses = uses;
        this.record = record;
        this.clock = clock;
    }

    /** Records the function's answer, or why it cannot answer; returns its words. */
    String advise(CaseNumber number, SpecialistAnswer.Outcome outcome, @Nullable String typed, Actor adviser) {
        SpecialistAnswer answer = answers.save(
                SpecialistAnswer.of(triages.latest(number), outcome, typed, adviser, OffsetDateTime.now(clock)));
        record.add(number, adviser, "adviseJobcentre", PARAGRAPH, answer.danish(), outcome);
        return answer.words();
    }

    /** Records that the jobcentre that was asked has not answered in time. */
    void noteSilence(CaseNumber number) {
        record.add(
                number,
                Actor.SYSTEM,
                "recordNoAdvice",
                PARAGRAPH,
                "Specialfunktionen har ikke svaret inden fristen. Regionen visiterer henvendelsen igen.");
    }

    /** Closes the request with what the answer was used for. */
    void close(CaseNumber number, boolean used, @Nullable String typed, Actor party) {
        SpecialistUse use =
                uses.save(SpecialistUse.evaluated(answers.to(number), used, typed, party, OffsetDateTime.now(clock)));
        String text = (used ? "Svaret er brugt: " : "Svaret er ikke brugt: ") + use.words();
        record.add(number, party, "closeSpecialistRequest", PARAGRAPH, text);
    }

    /** Closes the request without an evaluation. */
    void closeUnevaluated(CaseNumber number) {
        uses.save(SpecialistUse.unevaluated(answers.to(number), OffsetDateTime.now(clock)));
        record.add(
                number,
                Actor.SYSTEM,
                "recordNoEvaluation",
                PARAGRAPH,
                "Jobcenteret har ikke evalueret svaret inden fristen. Henvendelsen er lukket uden evaluering.");
    }
}
