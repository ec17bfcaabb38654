package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sub-agreements with providers of an existing framework, as ordered (§ 9, stk. 3; § 11, stk. 2). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SubAgreements {

    private static final String PARAGRAPH = "§ 9, stk. 3";

    private final JdbcClient jdbc;
    private final Orders orders;
    private final Frameworks frameworks;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    SubAgreements(
            JdbcClient jdbc, Orders orders, Frameworks frameworks, Matters matters, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.frameworks = frameworks;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Records which provider of the framework the responsible choose; a single one needs a reason. */
    void choose(UUID orderId, String areaCode, String providerId, String typedReason, Actor actor) {
        Order order = orders.locked(orderId);
        EffortArea area = orders.area(orderId, areaCode);
        String jobcentre = matters.matter(order.caseNumber()).jobcentreId();
        List<FrameworkProvider> open = frameworks.open(jobcentre, areaCode);
        FrameworkProvider provider = provider(open, providerId);
        String reason = Require.optionalText("Grund til kun én aktør", typedReason);
        Require.that(
                open.size() > 1 || reason != null,
                "Der er kun én aktør at vælge. Angiv grunden i feltet »Grund til kun én aktør«.");
        jdbc.sql("""
                        INSERT INTO raadslag.sub_agreement (order_id, jobcentre_id, effort_area, effort_kind, framework_id,
                            provider_id, contract_party, single_provider_reason, chosen_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(orderId, jobcentre, areaCode, area.kind().name(), provider.frameworkId(), provider.providerId())
                .params(actor.groupId(), reason, OffsetDateTime.now(clock))
                .update();
        String text = "%s er valgt til området %s.%s"
                .formatted(provider.name(), area.name(), reason == null ? "" : " Grund til kun én aktør: " + reason);
        record.add(order.caseNumber(), actor, "chooseProvider", PARAGRAPH, text);
    }

    /** Records the sub-agreement with the chosen provider. */
    void sign(UUID orderId, String areaCode, SubAgreementTerms terms, Actor actor) {
        Order order = orders.locked(orderId);
        Require.that(
                !terms.startsOn().isBefore(LocalDate.now(clock)),
                "Datoen i feltet »Begynder« må ikke ligge før i dag.");
        int signed = jdbc.sql("""
                        UPDATE raadslag.sub_agreement SET volume = ?, price = ?, starts_on = ?, ends_on = ?, signed_at = ?
                        WHERE order_id = ? AND effort_area = ? AND signed_at IS NULL""")
                .params(terms.volume(), terms.price(), terms.startsOn(), terms.endsOn(), OffsetDateTime.now(clock))
                .params(orderId, areaCode)
                .update();
        Require.that(
                signed == 1, "Der er ingen valgt aktør at indgå delaftale med, eller delaftalen er allerede indgået.");
        String area = orders.area(orderId, areaCode).name();
        String text = "Delaftale indgået om området %s. %s".formatted(area, terms.danish());
        record.add(order.caseNumber(), actor, "signSubAgreement", PARAGRAPH, text);
    }

    private static FrameworkProvider provider(List<FrameworkProvider> open, String providerId) {
        return open.stream()
                .filter(provider -> provider.providerId().toString().equals(providerId))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                "Delaftalen skal indgås med en aktør i et rammeudbud, der dækker området, og som jobcenteret ikke er fritaget for (§ 9, stk. 3). Vælg en af de viste aktører."));
    }
}
