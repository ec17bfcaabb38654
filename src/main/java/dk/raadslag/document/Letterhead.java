package dk.raadslag.document;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
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
        Map<String, @Nullable Object> all = over(matter.region(), jobcentre(matter), title, at, content);
        all.put("caseNumber", number.value());
        return all;
    }

    /** The content together with the letterhead of a paper that belongs to no matter. */
    Map<String, @Nullable Object> overPrintout(
            Jobcentre jobcentre, String title, OffsetDateTime at, Map<String, ? extends @Nullable Object> content) {
        return over(jobcentre.regionCode(), jobcentre.name(), title, at, content);
    }

    private Map<String, @Nullable Object> over(
            @Nullable RegionCode region,
            @Nullable String jobcentre,
            String title,
            OffsetDateTime at,
            Map<String, ? extends @Nullable Object> content) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("authority", authorities.sender(region));
        all.put("jobcentre", jobcentre);
        all.putAll(content);
        all.put("danish", new DanishInTemplates());
        all.put("act", Act.reference());
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
