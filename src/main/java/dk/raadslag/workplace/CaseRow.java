package dk.raadslag.workplace;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.workplace.RunningDeadlines.Deadline;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a person sees it in the list: no more of the tasks of others than on the page of the case.
 *
 * @param waiting what it waits for and whom, in Danish
 * @param withoutTasks what it waits for where nobody has a task that the person sees
 * @param due the first deadline among them
 */
record CaseRow(
        String number,
        String title,
        @Nullable String jobcentre,
        String region,
        OffsetDateTime openedAt,
        boolean closed,
        List<String> waiting,
        String withoutTasks,
        @Nullable LocalDate due,
        boolean late) {

    static CaseRow of(
            CaseList.Row row,
            List<CaseList.Candidate> candidates,
            List<Deadline> deadlines,
            SignedIn reader,
            Clock clock) {
        Map<String, List<CaseList.Candidate>> tasks = candidates.stream()
                .collect(Collectors.groupingBy(CaseList.Candidate::taskId, LinkedHashMap::new, Collectors.toList()));
        List<Seen> seen = tasks.values().stream()
                .map(task -> seen(task, reader, row.sight()))
                .filter(Objects::nonNull)
                .toList();
        Timestamp due = seen.stream()
                .map(Seen::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new CaseRow(
                row.number().value(),
                row.title(),
                row.jobcentre(),
                row.region(),
                row.openedAt(),
                row.closed(),
                seen.stream().map(Seen::words).distinct().toList(),
                Deadline.waitedFor(row.sight().compareTo(Sight.SHARED) < 0 ? List.of() : deadlines),
                due == null ? null : LocalDate.ofInstant(due.toInstant(), Danish.ZONE),
                due != null && due.toInstant().isBefore(clock.instant()));
    }

    private record Seen(String words, @Nullable Timestamp due) {}

    /** What the person sees of a task, as {@link Awaited.Waiting#seenBy} has it on the page of the case. */
    private static @Nullable Seen seen(List<CaseList.Candidate> task, SignedIn reader, Sight sight) {
        Set<String> groups = task.stream()
                .map(CaseList.Candidate::group)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String roles = task.stream()
                .map(CaseList.Candidate::role)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        boolean whole = sight == Sight.EVERYTHING || reader.isMemberOfOne(groups);
        if (!whole && sight != Sight.SHARED) {
            return null;
        }
        CaseList.Candidate first = task.get(0);
        return new Seen((whole ? first.task() : "Sagen behandles") + " – " + roles, whole ? first.due() : null);
    }
}
