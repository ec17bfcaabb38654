package dk.raadslag.workplace;

import dk.raadslag.authorities.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a person sets for the list of cases, in SQL about the row {@code m} of {@code raadslag.matter}. They see no more than
 * the person does: of a case that is shared, whom it waits for; of what happens to it and when, only what is the person's own.
 */
final class CaseFilter {

    private static final String TASK = """
            EXISTS (SELECT FROM act_ru_execution p JOIN act_ru_task t ON t.proc_inst_id_ = p.id_
                JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate'
                WHERE p.business_key_ = m.number AND %s)""";
    private static final String OWN = "l.group_id_ = ANY(:ownGroups)";
    private static final String IN_PROCESS = "p.proc_def_id_ = ANY(:definitions)";
    private static final String RUNNING =
            "EXISTS (SELECT FROM act_ru_execution p WHERE p.business_key_ = m.number AND %s)";

    private final List<Function<Sight, String>> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param budgets whether the matters are the yearly budgets of consultants and grants instead of cases */
    CaseFilter(boolean budgets) {
        conditions.add(sight -> "left(m.number, 4) " + (budgets ? "IN" : "NOT IN") + " ('BUD-', 'BEV-')");
    }

    /** The expression is that of an index. */
    CaseFilter kind(CaseKind kind) {
        return where("left(m.number, 4) = :kind", "kind", kind.name() + "-");
    }

    CaseFilter region(@Nullable String code) {
        return code == null
                ? this
                : where("m.region_code = :region", "region", known(code).name());
    }

    CaseFilter jobcentre(@Nullable String id) {
        return id == null ? this : where("m.jobcentre_id = :jobcentre", "jobcentre", knownId(id));
    }

    CaseFilter words(List<SearchWord> words) {
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            String suffix = String.valueOf(i);
            conditions.add(sight -> word.condition(suffix, sight));
            parameters.putAll(word.parameters(suffix));
        }
        return this;
    }

    CaseFilter status(@Nullable String status) {
        if (status != null) {
            conditions.add(sight -> switch (status) {
                case "aaben" -> CaseList.OPEN;
                case "afsluttet" -> CaseList.CLOSED;
                default -> throw Place.unknown();
            });
        }
        return this;
    }

    /** A task is late by the hour, as in the reminders. */
    CaseFilter overdue(java.sql.@Nullable Timestamp now) {
        if (now != null) {
            parameters.put("now", now);
            String late = "t.due_date_ < :now AND t.suspension_state_ = 1";
            conditions.add(sight -> TASK.formatted(sight == Sight.EVERYTHING ? late : late + " AND " + OWN));
        }
        return this;
    }

    CaseFilter waitingForReader() {
        conditions.add(sight -> TASK.formatted(OWN));
        return this;
    }

    CaseFilter waitingFor(String[] groups) {
        parameters.put("waitsFor", groups);
        String theirs = "l.group_id_ = ANY(:waitsFor)";
        conditions.add(sight -> TASK.formatted(sight == Sight.OWN_LETTERS ? theirs + " AND " + OWN : theirs));
        return this;
    }

    /** @param definitions the versions of the process that runs in the phase */
    CaseFilter phase(CasePhase phase, String[] definitions) {
        parameters.put("definitions", definitions);
        conditions.add(sight -> {
            if (sight != Sight.EVERYTHING) {
                return TASK.formatted(IN_PROCESS + " AND " + OWN);
            }
            return phase.isByTask() ? TASK.formatted(IN_PROCESS) : RUNNING.formatted(IN_PROCESS);
        });
        return this;
    }

    CaseFilter after(Place place) {
        return beyond("<", place);
    }

    CaseFilter before(Place place) {
        return beyond(">", place);
    }

    private CaseFilter beyond(String sign, Place place) {
        parameters.put("placeOpenedAt", place.openedAt());
        return where(
                "(m.opened_at, m.number) " + sign + " (:placeOpenedAt, :placeNumber)",
                "placeNumber",
                place.number().value());
    }

    /** All conditions, for the matters that the person sees in this way. */
    String in(Sight sight) {
        return conditions.stream().map(condition -> condition.apply(sight)).collect(Collectors.joining(" AND "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private CaseFilter where(String condition, String parameter, Object value) {
        conditions.add(sight -> condition);
        parameters.put(parameter, value);
        return this;
    }

    private static RegionCode known(String code) {
        try {
            return RegionCode.valueOf(code);
        } catch (IllegalArgumentException unknown) {
            throw Place.unknown();
        }
    }

    /** PostgreSQL takes no text with the character zero. */
    private static String knownId(String id) {
        if (!id.matches("JC-\\d{4}")) {
            throw Place.unknown();
        }
        return id;
    }
}
