package dk.raadslag.council.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Answer;
import dk.raadslag.council.Decision;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The council's own recommendation about a jobcentre of its region (§ 11, stk. 1 and 2). */
@Table(schema = "raadslag", name = "council_recommendation")
record Recommendation(
        @Id UUID id,
        Decision.Kind kind,
        CaseNumber number,
        RegionCode regionCode,
        String jobcentreId,
        RecommendationType type,
        String grounds,
        @Embedded.Empty Meeting meeting,
        String submittedBy,
        OffsetDateTime submittedAt,
        @MappedCollection(idColumn = "recommendation_id") Set<Area> areas)
        implements AppendOnly {

    /** An effort area that fails in the council's opinion. */
    @Table(schema = "raadslag", name = "council_recommendation_area")
    record Area(String effortArea) {}

    /**
     * A recommendation before it is submitted.
     *
     * @param areas the codes of the effort areas that fail in the council's opinion
     * @param meetingDate as typed
     */
    record Draft(
            RecommendationType type,
            String jobcentreId,
            List<String> areas,
            String grounds,
            @Nullable LocalDate meetingDate,
            String attendance,
            @Nullable String dissents) {

        /** Refuses a recommendation without areas, grounds or attendance. */
        static Draft of(
                RecommendationType type,
                String jobcentreId,
                @Nullable List<String> areas,
                @Nullable String grounds,
                @Nullable LocalDate meetingDate,
                @Nullable String attendance,
                @Nullable String dissents) {
            return new Draft(
                    type,
                    jobcentreId,
                    List.copyOf(Require.some("Områder, hvor resultaterne efter rådets opfattelse udebliver", areas)),
                    Require.text("Begrundelse", grounds),
                    meetingDate,
                    Require.text("Fremmøde", attendance),
                    Require.optionalText("Mindretalsudtalelser", dissents));
        }

        /** The meeting at which the council decided it; not one to come. */
        Meeting meeting(LocalDate today) {
            return new Meeting(Require.dateNotAfter("Mødedato", meetingDate, today), attendance, dissents);
        }
    }

    /** The draft as the council's decision. */
    static Recommendation of(
            Decision decision, Draft draft, Meeting meeting, RegionCode region, List<EffortArea> areas, Actor chair) {
        return new Recommendation(
                decision.id(),
                decision.kind(),
                decision.number(),
                region,
                draft.jobcentreId(),
                draft.type(),
                draft.grounds(),
                meeting,
                chair.userId(),
                decision.decidedAt(),
                areas.stream().map(area -> new Area(area.code())).collect(Collectors.toSet()));
    }

    /**
     * The director's only answer to the lawful recommendation, in writing and with reasons.
     *
     * @param open the recommended areas that an open case is about
     */
    RecommendationAnswer answer(
            LegalityCheck lawful,
            Answer answer,
            String reason,
            List<OpenArea> open,
            UUID documentId,
            Actor director,
            OffsetDateTime now) {
        return new RecommendationAnswer(
                id,
                number,
                lawful.id(),
                lawful.verdict(),
                answer,
                reason,
                director.userId(),
                director.groupId(),
                documentId,
                now,
                open.stream()
                        .map(area -> new RecommendationAnswer.OpenCase(area.caseNumber(), area.effortArea()))
                        .collect(Collectors.toSet()));
    }

    /** The codes of the areas, sorted. */
    List<String> areaCodes() {
        return areas.stream().map(Area::effortArea).sorted().toList();
    }
}
