package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.TenderTerms.NeedSource;
import dk.raadslag.framework.tender.TenderTerms.Scope;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the terms of a framework tender from their form, and fills it in again. */
@Component
class TenderForm {

    /** How far the tender reaches; it is not changed later. */
    static final String SCOPE = "tenderScope";

    private static final String TITLE = "tenderTitle";
    private static final String TARGET_GROUP = "targetGroup";
    private static final String AREA = "effortArea";
    private static final String INTEGRATION = "integrationGroup";
    private static final String SOURCE = "needSource";
    private static final String NEED = "need";
    private static final String CRITERIA = "needCriteria";
    private static final String WORK = "work";
    private static final String AWARD_CRITERIA = "awardCriteria";
    private static final String RESULTS = "expectedResults";
    private static final String FIRST_DAY = "firstDay";
    private static final String LAST_DAY = "lastDay";

    /** All fields; nothing but the act reads them. */
    static final List<String> FIELDS = List.of(
            SCOPE,
            TITLE,
            TARGET_GROUP,
            AREA,
            INTEGRATION,
            SOURCE,
            NEED,
            CRITERIA,
            WORK,
            AWARD_CRITERIA,
            RESULTS,
            FIRST_DAY,
            LAST_DAY);

    private final Authorities authorities;

    TenderForm(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The terms as typed. */
    TenderTerms read(FormInput form, Scope scope) {
        LocalDate first = form.date(FIRST_DAY);
        LocalDate last = form.date(LAST_DAY);
        Require.that(first != null, "Angiv en dato i feltet »Rammeaftalens første dag«.");
        Require.that(last != null, "Angiv en dato i feltet »Rammeaftalens sidste dag«.");
        EffortArea area = authorities.effortArea(Require.text("Område", form.text(AREA)));
        TenderTerms terms = new TenderTerms(
                Require.text("Rammeudbuddets navn", form.text(TITLE)),
                Require.text("Målgruppe", form.text(TARGET_GROUP)),
                area.code(),
                scope,
                form.yes(INTEGRATION),
                Require.choice("Hvor behovet kommer fra", form.text(SOURCE), NeedSource.class),
                Require.text("Behov", form.text(NEED)),
                NeedCriteria.typed(form.choices(CRITERIA)),
                Require.text("Opgaven", form.text(WORK)),
                Require.text("Tildelingskriterier", form.text(AWARD_CRITERIA)),
                Require.text("Forventede resultater", form.text(RESULTS)),
                first,
                last);
        return TenderTerms.of(terms, area);
    }

    /** The fields with what the contract says in them. */
    Map<String, Object> filled(ContractedItem contracted) {
        return Map.of(
                TITLE, contracted.item().title(),
                SOURCE, NeedSource.CONTRACT.name(),
                NEED, contracted.item().wording());
    }

    /** The fields with the terms in them. */
    Map<String, Object> filled(TenderTerms terms) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(TITLE, terms.title());
        fields.put(TARGET_GROUP, terms.targetGroup());
        fields.put(AREA, terms.effortArea());
        fields.put(INTEGRATION, String.valueOf(terms.integration()));
        fields.put(SOURCE, terms.needSource().name());
        fields.put(NEED, terms.need());
        fields.put(CRITERIA, terms.criteria().ticked());
        fields.put(WORK, terms.work());
        fields.put(AWARD_CRITERIA, terms.awardCriteria());
        fields.put(RESULTS, terms.expectedResults());
        fields.put(FIRST_DAY, terms.validFrom().toString());
        fields.put(LAST_DAY, terms.validTo().toString());
        return fields;
    }
}
