package dk.raadslag.council.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.council.Answer;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Decisions;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a council's own recommendation to the regional director and back (§ 11, stk. 1 and 2). */
@Component
@PartOfAnAct
class CouncilRecommendationProcedure {

    private static final String PREFIX = "IND";
    private static final String ACT = "answerRecommendation";

    private final Recommendations recommendations;
    private final RecommendationAnswers answers;
    private final OpenAreas openAreas;
    private final AnswerPaper paper;
    private final Decisions decisions;
    private final LegalityChecks legalityChecks;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    CouncilRecommendationProcedure(
            Recommendations recommendations,
            RecommendationAnswers answers,
            OpenAreas openAreas,
            AnswerPaper paper,
            Decisions decisions,
            LegalityChecks legalityChecks,
            Authorities authorities,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.answers = answers;
        this.openAreas = openAreas;
        this.paper = paper;
        this.decisions = decisions;
        this.legalityChecks = legalityChecks;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter for a council's recommendation. */
    CaseNumber open(Recommendation.Draft draft) {
        Jobcentre jobcentre = authorities.jobcentre(draft.jobcentreId());
        String title = "Rådets indstilling om " + jobcentre.name();
        return matters.open(PREFIX, jobcentre.regionCode(), jobcentre.id(), title);
    }

    /** Records the recommendation in its matter. */
    UUID submit(CaseNumber number, Recommendation.Draft draft, Actor chair) {
        return save(number, draft, draft.meeting(LocalDate.now(clock)), chair);
    }

    /** Records the revised recommendation that takes the place of an unlawful one; the council has met again (§ 8, stk. 3). */
    UUID revise(CaseNumber number, Recommendation.Draft draft, Actor chair) {
        LocalDate today = LocalDate.now(clock);
        Meeting meeting = draft.meeting(today).requireAfterTheCheckOf(legalityChecks.dayOfLatest(number), today);
        return save(number, draft, meeting, chair);
    }

    private UUID save(CaseNumber number, Recommendation.Draft draft, Meeting meeting, Actor chair) {
        List<EffortArea> areas = authorities.effortAreas(draft.areas());
        Jobcentre jobcentre = authorities.jobcentre(draft.jobcentreId());
        matters.lock(number);
        Decision decision = decisions.save(Decision.recommendation(number, OffsetDateTime.now(clock)));
        recommendations.save(Recommendation.of(decision, draft, meeting, jobcentre.regionCode(), areas, chair));
        String text = "Rådet besluttede på mødet den %s at indstille om %s, %s. Områder: %s. Begrundelse: %s"
                .formatted(
                        Danish.date(meeting.meetingDate()),
                        jobcentre.name(),
                        draft.type().danish(),
                        names(areas),
                        draft.grounds());
        record.add(number, chair, "submitCouncilRecommendation", draft.type().paragraph(), text);
        return decision.id();
    }

    /** Records that the council gives up a recommendation that was found unlawful. */
    void drop(CaseNumber number, Actor chair) {
        record.add(number, chair, "reviseRecommendation", "§ 8, stk. 3", "Rådet har frafaldet indstillingen.");
    }

    /** How the areas of the recommendation stand today. */
    Standing standing(UUID id) {
        Recommendation recommendation = recommendations.recommendation(id);
        return new Standing(
                recommendation.type(),
                authorities.effortAreas(recommendation.areaCodes()),
                openAreas.among(recommendation));
    }

    /** Records the only answer to a lawful recommendation, in writing, and notes it on the open cases that it is about. */
    AnsweredRecommendation answer(CaseNumber number, UUID id, Answer answer, @Nullable String reason, Actor director) {
        String why = Require.text("Begrundelse", reason);
        LegalityCheck lawful = legalityChecks.requireLawful(id);
        Recommendation recommendation = recommendations.recommendation(id);
        Standing standing = standing(id);
        standing.requireAllows(answer);
        UUID document = paper.file(recommendation, standing.areas(), answer, why);
        RecommendationAnswer given = answers.save(recommendation.answer(
                lawful, answer, why, standing.open(), document, director, OffsetDateTime.now(clock)));
        String paragraph = recommendation.type().paragraph();
        record.add(number, director, ACT, paragraph, given.danish(), document);
        String note = "Rådet har indstillet, %s (sag %s). Regionsdirektørens svar: %s"
                .formatted(recommendation.type().danish(), number, answer.danish());
        standing.cases().forEach(open -> record.add(open, director, ACT, paragraph, note));
        return new AnsweredRecommendation(given, standing.raisesCase(answer));
    }

    /** Records that a case has been raised about the areas without one. */
    void deliver(CaseNumber number, UUID id, CaseNumber raised) {
        String paragraph = recommendations.recommendation(id).type().paragraph();
        String text = "Der er rejst en sag efter rådets indstilling: %s.".formatted(raised);
        record.add(number, Actor.SYSTEM, "deliverRecommendation", paragraph, text);
    }

    /** The kinds of effort that fail in the council's opinion, with commas between. */
    String partyKinds(Recommendation.Draft draft) {
        return authorities.effortAreas(draft.areas()).stream()
                .map(area -> area.kind().name())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String names(List<EffortArea> areas) {
        return areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
    }
}
