package dk.raadslag.order.execution;

import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sub-agreements under the orders, one for each ordered area at most. */
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
                        INSERT INTO raadslag.sub_agreement (order_id, jobcentre_id, effort_area, effort_kind, framework_id,
                            provider_id, contract_party, single_provider_reason, chosen_at)
                        VALUES (:order, :jobcentre, :area, :kind, :framework, :provider, :party, :reason, :at)
                        ON CONFLICT (order_id, effort_area) DO UPDATE SET framework_id = :framework, provider_id = :provider,
                            single_provider_reason = :reason, chosen_at = :at WHERE sub_agreement.signed_at IS NULL""")
                .param("order", chosen.orderId())
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

    /** The sub-agreement on the area, locked until the end of the transaction, or a refusal where none is chosen. */
    SubAgreement locked(UUID orderId, String areaCode) {
        return jdbc.sql("""
                        SELECT order_id, jobcentre_id, effort_area, effort_kind, framework_id, provider_id, contract_party,
                            single_provider_reason, chosen_at, volume, price, starts_on, ends_on, signed_at
                        FROM raadslag.sub_agreement WHERE order_id = :order AND effort_area = :area FOR UPDATE""")
                .param("order", orderId)
                .param("area", areaCode)
                .query(SubAgreement.class)
                .optional()
                .orElseThrow(() -> new Refusal(SubAgreement.NONE_TO_SIGN));
    }

    /** Stores the terms and the time of a signed sub-agreement. */
    void sign(SubAgreement signed) {
        jdbc.sql("""
                        UPDATE raadslag.sub_agreement
                        SET volume = :volume, price = :price, starts_on = :startsOn, ends_on = :endsOn, signed_at = :signedAt
                        WHERE order_id = :orderId AND effort_area = :effortArea AND signed_at IS NULL""").paramSource(signed).update();
    }
}
