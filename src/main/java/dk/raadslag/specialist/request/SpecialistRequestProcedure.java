package dk.raadslag.specialist.request;

import static dk.raadslag.specialist.request.SpecialistRequestProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a jobcentre's request to where it is answered (§ 10). */
@Component
@PartOfAnAct
class SpecialistRequestProcedure {

    private final SpecialistRequests requests;
    private final SpecialistTriages triages;
    private final FunctionsInForce functions;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    SpecialistRequestProcedure(
            SpecialistRequests requests,
            SpecialistTriages triages,
            FunctionsInForce functions,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.requests = requests;
        this.triages = triages;
        this.functions = functions;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter with the question, and returns its number; refused where the region has no function to ask. */
    CaseNumber ask(Jobcentre jobcentre, Question question, Actor party) {
        Require.that(
                !functions
                        .of(jobcentre.regionCode(), question.area(), party.groupId())
                        .isEmpty(),
                "Regionen har i dag ingen specialfunktion, som I kan trække på, på området »%s«. Vælg et andet område, eller kontakt regionens kontor."
                        .formatted(question.area().danish()));
        CaseNumber number = matters.open(
                "SPH",
                jobcentre.regionCode(),
                jobcentre.id(),
                "Henvendelse om specialistviden: " + question.area().danish());
        requests.save(SpecialistRequest.of(number, jobcentre, question, party, OffsetDateTime.now(clock)));
        record.add(number, party, "askSpecialist", PARAGRAPH, question.danish());
        return number;
    }

    /** The functions that the matter's request can be passed on to today. */
    List<FunctionInForce> open(CaseNumber number) {
        SpecialistRequest request = requests.of(number);
        return functions.of(matters.matter(number).regionCode(), request.area(), request.askedByGroup());
    }

    /** Sends the request on; returns the function, or null where it is not passed on to one. */
    @Nullable
    FunctionInForce triage(
            CaseNumber number,
            SpecialistTriage.Way way,
            @Nullable String functionId,
            @Nullable String typedReason,
            Actor office) {
        FunctionInForce function = way == SpecialistTriage.Way.PASS ? inForce(number, functionId) : null;
        SpecialistTriage triage = triages.save(SpecialistTriage.of(
                requests.of(number), way, function, typedReason, office, OffsetDateTime.now(clock)));
        String reason = triage.reason();
        String text = way.danish(function) + (reason == null ? "" : " Begrundelse: " + reason);
        record.add(number, office, "triageSpecialistRequest", PARAGRAPH, text, way);
        return function;
    }

    private FunctionInForce inForce(CaseNumber number, @Nullable String functionId) {
        String chosen = Require.text("Specialfunktion", functionId);
        List<FunctionInForce> found = open(number).stream()
                .filter(function -> function.functionId().toString().equals(chosen))
                .toList();
        Require.that(
                !found.isEmpty(),
                "Specialfunktionen gælder ikke i dag for regionen og området. Vælg en anden mulighed.");
        return found.get(0);
    }
}
