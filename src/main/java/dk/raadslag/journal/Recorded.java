package dk.raadslag.journal;

import dk.raadslag.danish.Danish;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the record says of single acts, as fields of forms show it to those who decide. Null where there is nothing to show. */
@Component("recorded")
public class Recorded {

    /** The engine keeps no longer text in a variable. */
    private final CaseRecord record;

    Recorded(CaseRecord record) {
        this.record = record;
    }

    /**
     * What was last recorded of the act.
     *
     * @param act the act's English name, for example {@code holdDialogue}
     */
    public @Nullable String last(String caseNumber, String act) {
        List<CaseRecord.Entry> entries = newestFirst(caseNumber, act);
        return entries.isEmpty() ? null : CaseRecord.cut(entries.get(0).text());
    }

    /** All that was recorded of the act, newest first, each with its day and who did it. */
    public @Nullable String all(String caseNumber, String act) {
        List<CaseRecord.Entry> entries = newestFirst(caseNumber, act);
        return entries.isEmpty()
                ? null
                : CaseRecord.cut(entries.stream().map(Recorded::dated).collect(Collectors.joining("\n\n")));
    }

    private List<CaseRecord.Entry> newestFirst(String caseNumber, String act) {
        return record.entries(CaseNumber.of(caseNumber)).stream()
                .filter(entry -> entry.act().equals(act))
                .sorted(Comparator.comparingLong(CaseRecord.Entry::id).reversed())
                .toList();
    }

    private static String dated(CaseRecord.Entry entry) {
        return "%s, %s: %s"
                .formatted(
                        Danish.date(entry.at().atZoneSameInstant(Danish.ZONE).toLocalDate()),
                        entry.role(),
                        entry.text());
    }
}
