package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Decision;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.Sitting;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What councils decided about their contracts, and who has signed them. They only grow. */
@Repository
@PartOfAnAct
class ContractSignatures {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContractSignatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void decide(Decision decision, UUID draft, boolean approved, String wording, Sitting sitting, Actor chair) {
        jdbc.sql("""
                        INSERT INTO raadslag.contract_decision (id, kind, number, draft_id, outcome, wording, meeting_date, attendance,
                            dissents, recused, recorded_by, recorded_by_group, recorded_at)
                        VALUES (:id, :kind, :number, :draft, :outcome, :wording, :day, :attendance, :dissents, :recused, :user, :group, :at)""")
                .param("id", decision.id())
                .param("kind", decision.kind().name())
                .param("number", decision.number().value())
                .param("draft", draft)
                .param("outcome", approved ? "APPROVE" : "REJECT")
                .param("wording", wording)
                .param("day", sitting.meetingDate())
                .param("attendance", sitting.attendance())
                .param("dissents", sitting.dissents())
                .param("recused", sitting.recused())
                .param("user", chair.userId())
                .param("group", chair.groupId())
                .param("at", decision.decidedAt())
                .update();
    }

    void signAsChair(ContractDraft draft, LegalityCheck lawful, Actor chair) {
        jdbc.sql("""
                        INSERT INTO raadslag.contract_chair_signature (draft_id, number, decision_id, outcome, legality_check_id, verdict,
                            signed_by, signed_by_group, signed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.id(),
                        draft.number().value(),
                        lawful.decisionId(),
                        draft.approved() ? "APPROVE" : "REJECT",
                        lawful.id(),
                        lawful.verdict().name(),
                        chair.userId(),
                        chair.groupId(),
                        OffsetDateTime.now(clock))
                .update();
    }

    void answer(ContractDraft draft, ContractDraft.Answer answer, @Nullable String reason, Actor minister) {
        jdbc.sql("""
                        INSERT INTO raadslag.contract_minister_answer (draft_id, number, answer, reason, answered_by, answered_by_group, answered_at)
                        VALUES (:draft, :number, :answer, :reason, :user, :group, :now)""")
                .param("draft", draft.id())
                .param("number", draft.number().value())
                .param("answer", answer.name())
                .param("reason", reason)
                .param("user", minister.userId())
                .param("group", minister.groupId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The filed contract, if it is signed and filed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<UUID> paper(CaseNumber number) {
        return jdbc.sql("SELECT document_id FROM raadslag.signed_contract WHERE number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional();
    }

    void filed(AnnualContract contract, UUID draft, UUID paper) {
        jdbc.sql("""
                        INSERT INTO raadslag.signed_contract (number, region_code, year, draft_id, answer, document_id, signed_at)
                        VALUES (?, ?, ?, ?, 'SIGN', ?, ?)""")
                .params(
                        contract.number().value(),
                        contract.regionCode().name(),
                        contract.year(),
                        draft,
                        paper,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The regions whose contract of the year is signed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<RegionCode> signed(int year) {
        return jdbc.sql("SELECT region_code FROM raadslag.signed_contract WHERE year = ?")
                .param(year)
                .query(RegionCode.class)
                .list();
    }
}
