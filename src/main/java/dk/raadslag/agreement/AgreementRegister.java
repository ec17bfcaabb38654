package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agreements as they stand. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgreementRegister {

    private static final String COLUMNS = """
            SELECT id, case_number, amends, status, round, how_text, when_text, follow_up_text, valid_from, valid_to,
                draft_changed_at, council_opinion_id, offered_at, offer_document_id, refused_kinds, narrowed_at,
                not_reached_at, signed_at, document_id, evaluation_text, evaluation_document_id, evaluated_at
            FROM raadslag.improvement_agreement""";

    private final JdbcClient jdbc;

    AgreementRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreement, held against others who would change it until this transaction ends. */
    ImprovementAgreement locked(UUID id) {
        return one(" WHERE id = ? FOR UPDATE", id);
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    ImprovementAgreement agreement(UUID id) {
        return one(" WHERE id = ?", id);
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<ImprovementAgreement> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " WHERE case_number = ? ORDER BY created_at DESC, id")
                .param(caseNumber)
                .query(ImprovementAgreement.class)
                .list();
    }

    /** The agreement that is in force on the case now. */
    ImprovementAgreement inForce(String caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(agreement -> agreement.status() == Status.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new Refusal("Der er ingen aftale i kraft på sagen."));
    }

    private ImprovementAgreement one(String where, UUID id) {
        return jdbc.sql(COLUMNS + where)
                .param(id)
                .query(ImprovementAgreement.class)
                .optional()
                .orElseThrow(() -> new Refusal("Aftalen findes ikke. Åbn sagen igen, og prøv forfra."));
    }
}
