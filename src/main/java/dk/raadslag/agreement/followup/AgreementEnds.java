package dk.raadslag.agreement.followup;

import static java.util.Objects.requireNonNull;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Parties;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The end of an agreement before its time, which all its parties must agree to (§ 11, stk. 1). What they answer only grows. */
@Repository
@PartOfAnAct
class AgreementEnds {

    /** What a party says to the end of the agreement. */
    enum Answer {
        ACCEPT("Parten er enig i, at aftalen ophører."),
        REFUSE("Parten er ikke enig i, at aftalen ophører.");

        private final String danish;

        Answer(String danish) {
            this.danish = danish;
        }
    }

    private final JdbcClient jdbc;
    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Parties parties;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    AgreementEnds(
            JdbcClient jdbc,
            ImprovementAgreements agreements,
            AgreementContents contents,
            Parties parties,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.contents = contents;
        this.parties = parties;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Keeps a party's answer.
     *
     * @param request the process that asks, because the parties may be asked again another time
     */
    void answer(CaseNumber number, String request, Answer answer, @Nullable String comment, Actor party) {
        ImprovementAgreement agreement = agreements.inForce(number);
        String words = Require.optionalText("Bemærkninger", comment);
        for (EffortKind kind : parties.kindsOf(party, agreement, contents.of(agreement))) {
            jdbc.sql("""
                            INSERT INTO raadslag.agreement_end_answer (request, agreement_id, case_number, jobcentre_id, effort_kind, answer,
                                comment, answered_by, answered_by_group, answered_at)
                            VALUES (:request, :agreement, :number, :jobcentre, :kind, :answer, :comment, :user, :group, :now)""")
                    .param("request", request)
                    .param("agreement", agreement.id())
                    .param("number", number.value())
                    .param("jobcentre", cases.caseOf(number).jobcentreId())
                    .param("kind", kind.name())
                    .param("answer", answer.name())
                    .param("comment", words)
                    .param("user", party.userId())
                    .param("group", party.groupId())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
        String text = answer.danish + (words == null ? "" : " Bemærkninger: " + words);
        record.add(number, party, "answerAgreementEnd", "§ 11, stk. 1", text);
    }

    /** Ends the agreement in force, if there is one, and returns the day on which it was signed; refused where a party does not agree. */
    Optional<LocalDate> end(CaseNumber number, String request, Actor director) {
        return agreements.activeOf(number).map(found -> {
            ImprovementAgreement agreement = agreements.locked(found.id());
            AgreementContent content = contents.of(agreement);
            ImprovementAgreement ended = agreement.end(director, content, agreeing(agreement, request));
            jdbc.sql("""
                            INSERT INTO raadslag.agreement_end (agreement_id, case_number, request, ended_by_group, ended_at)
                            VALUES (:agreement, :number, :request, :group, :now)""")
                    .param("agreement", agreement.id())
                    .param("number", number.value())
                    .param("request", request)
                    .param("group", director.groupId())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            agreements.save(ended);
            LocalDate signed = requireNonNull(agreement.signedAt())
                    .atZoneSameInstant(Danish.ZONE)
                    .toLocalDate();
            String text = "Aftalen af %s er ophørt, fordi parterne er enige om det.".formatted(Danish.date(signed));
            record.add(number, director, "endAgreement", "§ 11, stk. 1 og 3", text);
            return signed;
        });
    }

    private List<EffortKind> agreeing(ImprovementAgreement agreement, String request) {
        return jdbc.sql("""
                        SELECT effort_kind FROM raadslag.agreement_end_answer
                        WHERE agreement_id = :agreement AND request = :request AND answer = 'ACCEPT'""")
                .param("agreement", agreement.id())
                .param("request", request)
                .query(EffortKind.class)
                .list();
    }
}
