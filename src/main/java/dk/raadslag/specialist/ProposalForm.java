package dk.raadslag.specialist;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the terms of a specialist function from their form, and fills it in again. */
@Component
class ProposalForm {

    private static final String AREA = "specialArea";
    private static final String TITLE = "functionTitle";
    private static final String TASKS = "functionTasks";
    private static final String NEED = "need";
    private static final String ORGANISATION = "organisation";
    private static final String PROVIDER_KIND = "providerKind";
    private static final String PROVIDER_NAME = "providerName";
    private static final String PROVIDER_JOBCENTRE = "providerJobcentre";
    private static final String PROVIDER_PARTY = "providerParty";
    private static final String AMOUNT = "amount";
    private static final String FINANCING = "financing";
    private static final String FIRST_DAY = "firstDay";
    private static final String LAST_DAY = "lastDay";

    /** All fields; nothing but the act reads them. */
    static final List<String> FIELDS = List.of(
            AREA,
            TITLE,
            TASKS,
            NEED,
            ORGANISATION,
            PROVIDER_KIND,
            PROVIDER_NAME,
            PROVIDER_JOBCENTRE,
            PROVIDER_PARTY,
            AMOUNT,
            FINANCING,
            FIRST_DAY,
            LAST_DAY);

    private final Authorities authorities;

    ProposalForm(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The terms as typed. */
    Terms read(FormInput form) {
        return Terms.typed(
                Require.choice("Indsatsområde", form.text(AREA), SpecialArea.class),
                form.text(TITLE),
                FunctionTasks.typed(form.choices(TASKS)),
                form.text(NEED),
                form.text(ORGANISATION),
                provider(form),
                form.number(AMOUNT),
                form.text(FINANCING),
                form.date(FIRST_DAY),
                form.date(LAST_DAY));
    }

    private Provider provider(FormInput form) {
        Provider.Kind kind =
                Require.choice("Hvem stiller viden til rådighed", form.text(PROVIDER_KIND), Provider.Kind.class);
        if (kind != Provider.Kind.JOBCENTRE) {
            return new Provider(kind, Require.text("Navn", form.text(PROVIDER_NAME)), null);
        }
        Jobcentre jobcentre = authorities.jobcentre(form.text(PROVIDER_JOBCENTRE));
        EffortKind party = Require.choice("Ansvarlig i jobcenteret", form.text(PROVIDER_PARTY), EffortKind.class);
        return new Provider(kind, jobcentre.name(), authorities.responsibleGroup(jobcentre.id(), party));
    }

    /** The fields with what the contract says in them. */
    Map<String, @Nullable Object> filled(ContractedItem contracted) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(AREA, contracted.item().area());
        fields.put(TITLE, contracted.item().title());
        fields.put(NEED, contracted.item().wording());
        fields.put(AMOUNT, Objects.requireNonNull(contracted.item().amount()).doubleValue());
        fields.put(FINANCING, contracted.item().financing());
        return fields;
    }

    /** The fields with the terms in them. */
    Map<String, @Nullable Object> filled(Terms terms) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(AREA, terms.area().name());
        fields.put(TITLE, terms.title());
        fields.put(TASKS, terms.tasks().ticked());
        fields.put(NEED, terms.need());
        fields.put(ORGANISATION, terms.organisation());
        fields.put(PROVIDER_KIND, terms.provider().kind().name());
        fields.put(AMOUNT, terms.amount().doubleValue());
        fields.put(FINANCING, terms.financing());
        fields.put(FIRST_DAY, terms.validFrom().toString());
        fields.put(LAST_DAY, terms.validTo().toString());
        Optional<Party> party = Optional.ofNullable(terms.provider().group()).flatMap(this::party);
        fields.put(PROVIDER_NAME, party.isPresent() ? null : terms.provider().name());
        fields.put(PROVIDER_JOBCENTRE, party.map(Party::jobcentreId).orElse(null));
        fields.put(PROVIDER_PARTY, party.map(each -> each.kind().name()).orElse(null));
        return fields;
    }

    private record Party(String jobcentreId, EffortKind kind) {}

    private Optional<Party> party(String group) {
        EffortKind kind = Role.STATE_PARTY.isRoleOf(group) ? EffortKind.STATE : EffortKind.MUNICIPAL;
        return authorities.jobcentres().stream()
                .filter(jobcentre -> group.endsWith("-" + jobcentre.code()))
                .findFirst()
                .map(jobcentre -> new Party(jobcentre.id(), kind));
    }
}
