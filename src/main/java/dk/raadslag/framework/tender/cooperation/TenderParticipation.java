package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.CouncilHeard;
import dk.raadslag.council.Involvement;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.TenderTerms.Scope;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The part of another region in a national framework tender (notes to § 9): its council is involved in the very proposal, and its director
 * cooperates or does not.
 *
 * @param number the matter in which the region takes part
 * @param tenderId the proposal, in the very revision that the lead region has sent
 * @param tenderNumber the matter of the lead region
 * @param draftDocumentId the filed proposal that the council discusses, or null before it is filed
 * @param council the council's discussion, or null before the director's answer
 * @param version null before it is stored
 */
@Table(schema = "raadslag", name = "framework_tender_participation")
public record TenderParticipation(
        @Id CaseNumber number,
        @InsertOnlyProperty RegionCode regionCode,
        @InsertOnlyProperty UUID tenderId,
        @InsertOnlyProperty CaseNumber tenderNumber,
        @InsertOnlyProperty Scope scope,
        @InsertOnlyProperty OffsetDateTime begunAt,
        @Nullable UUID draftDocumentId,
        @Embedded.Nullable @Nullable CouncilHeard council,
        @Nullable Cooperation answer,
        @Nullable String reason,
        @Nullable String answeredByGroup,
        @Version @Nullable Integer version) {

    /** The answers of a director. */
    public enum Cooperation {
        AGREED("samarbejder om rammeudbuddet"),
        DECLINED("vil ikke samarbejde om rammeudbuddet");

        private final String danish;

        Cooperation(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The participation of the region in the proposal, which nobody has answered about yet. */
    public static TenderParticipation of(
            CaseNumber number, RegionCode region, FrameworkTender tender, OffsetDateTime now) {
        return new TenderParticipation(
                number,
                region,
                tender.id(),
                tender.number(),
                tender.terms().scope(),
                now,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The participation with the filed proposal, which the council discusses. */
    public TenderParticipation draftFiled(UUID document) {
        return with(document, council, answer, reason, answeredByGroup);
    }

    /** Refuses an answer about a proposal that the lead region's latest one has taken the place of, or that no longer waits. */
    void requireWaiting(FrameworkTender latest) {
        Require.that(
                latest.id().equals(tenderId) && latest.status() == FrameworkTender.Status.PROPOSED,
                "Forslaget til rammeudbuddet gælder ikke længere (§ 9, stk. 1). Regionen skal ikke tage stilling til det.");
    }

    /** The director's answer after the council; a no, or a yes against the council, needs a reason. */
    public TenderParticipation answer(
            Cooperation given, @Nullable String typedReason, Involvement heard, Actor director) {
        Require.that(answer == null, "Der er allerede taget stilling til samarbejdet. Se sagens journal.");
        String because = Require.optionalText("Begrundelse", typedReason);
        Require.that(because != null || given == Cooperation.AGREED, "Begrund svaret i feltet »Begrundelse«.");
        heard.requireAbout(draftDocumentId, because, "rammeudbuddet", "§ 9, stk. 1");
        return with(draftDocumentId, CouncilHeard.of(heard), given, because, director.groupId());
    }

    /** The answer in a sentence, or that there is none. */
    String danish(String region) {
        return answer == null
                ? "%s har ikke svaret endnu (sag %s).".formatted(region, number.value())
                : "%s %s (sag %s).%s"
                        .formatted(
                                region,
                                answer.danish(),
                                number.value(),
                                reason == null ? "" : " Begrundelse: " + reason);
    }

    private TenderParticipation with(
            @Nullable UUID draft,
            @Nullable CouncilHeard heard,
            @Nullable Cooperation given,
            @Nullable String because,
            @Nullable String group) {
        return new TenderParticipation(
                number,
                regionCode,
                tenderId,
                tenderNumber,
                scope,
                begunAt,
                draft,
                heard,
                given,
                because,
                group,
                version);
    }
}
