package dk.raadslag.document;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Act;
import dk.raadslag.danish.Danish;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of every document: sender, matter and date. */
@Component
class Letterhead {

    private final Matters matters;
    private final Authorities authorities;

    Letterhead(Matters matters, Authorities authorities) {
        this.matters = matters;
        this.authorities = authorities;
    }

    /** The content together with the letterhead; content of the same name wins, but not over number, title and date. */
    Map<String, @Nullable Object> over(
            CaseNumber number, String title, OffsetDateTime at, Map<String, ? extends @Nullable Object> content) {
        Matters.Matter matter = matters.matter(number);
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("authority", authorities.regionName(matter.regionCode()));
        all.put("jobcentre", jobcentre(matter));
        all.putAll(content);
        all.put("danish", new DanishInTemplates());
        all.put("act", Act.reference());
        all.put("caseNumber", number.value());
        all.put("title", title);
        all.put("today", Danish.date(at.atZoneSameInstant(Danish.ZONE).toLocalDate()));
        return all;
    }

    private @Nullable String jobcentre(Matters.Matter matter) {
        return matter.jobcentreId() == null
                ? null
                : authorities.jobcentre(matter.jobcentreId()).name();
    }
}
