package dk.raadslag.framework.calloff;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sub-agreements, one for each call-off and each ordered area at most. */
@Repository
@PartOfAnAct
class SubAgreements {

    private final JdbcClient jdbc;

    SubAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a sub-agreement that is not signed yet, in the place of an earlier choice that was not. */
    void add(SubAgreement chosen) {
        jdbc.sql("""
                        INSERT INTO raadslag.sub_agreement (id, order_id, call_off_number, jobcentre_id, effort_area, effort_kind,
                            framework_id, provider_id, contract_party, single_provider_reason, chosen_at)
                        VALUES (:id, :order, :callOff, :jobcentre, :area, :kind, :framework, :provider, :party, :reason, :at)
                        ON CONFLICT (order_id, call_off_number, effort_area) DO UPDATE SET framework_id = :framework,
                            provider_id = :provider, single_provider_reason = :reason, chosen_at = :at
                        WHERE sub_agreement.signed_at IS NULL""")
                .param("id", chosen.id())
                .param("order", chosen.orderId())
                .param("callOff", value(chosen.callOffNumber()))
                .param("jobcentre", chosen.jobcentreId())
                .param("area", chosen.effortArea())
                .param("kind", chosen.effortKind().name())
                .param("framework", chosen.frameworkId())
                .param("provider", chosen.providerId())
                .param("party", chosen.contractParty())
                .param("reason", chosen.singleProviderReason())
                .param("at", chosen.chosenAt())
                .update();
    }

    /** The sub-agreement that the purchase has come to, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<SubAgreement> of(Purchase purchase) {
        return of(purchase, "");
    }

    /** The sub-agreement that the purchase has come to, locked until the end of the transaction, or a refusal where none is chosen. */
    SubAgreement locked(Purchase purchase) {
        return of(purchase, " FOR UPDATE").orElseThrow(() -> new Refusal(SubAgreement.NONE_TO_SIGN));
    }

    private Optional<SubAgreement> of(Purchase purchase, String lock) {
        return jdbc.sql("""
                        SELECT id, order_id, call_off_number, jobcentre_id, effort_area, effort_kind, framework_id, provider_id,
                            contract_party, single_provider_reason, chosen_at, volume, price, starts_on, ends_on, signed_at
                        FROM raadslag.sub_agreement
                        WHERE (order_id = :order::uuid OR call_off_number = :callOff::text) AND effort_area = :area""" + lock)
                .param("order", purchase.orderId())
                .param("callOff", value(purchase.callOff()))
                .param("area", purchase.area().code())
                .query(SubAgreement.class)
                .optional();
    }

    /** Stores the terms and the time of a signed sub-agreement. */
    void sign(SubAgreement signed) {
        jdbc.sql("""
                        UPDATE raadslag.sub_agreement
                        SET volume = :volume, price = :price, starts_on = :startsOn, ends_on = :endsOn, signed_at = :signedAt
                        WHERE id = :id AND signed_at IS NULL""").paramSource(signed).update();
    }

    private static @Nullable String value(@Nullable CaseNumber number) {
        return number == null ? null : number.value();
    }
}
