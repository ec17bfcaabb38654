package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The councils' discussions of the cases. */
@Component
@PartOfAnAct
class DiscussionProcedure {

    private static final String ACT = "discussInCouncil";

    private final Briefs briefs;
    private final Decisions decisions;
    private final Opinions opinions;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    DiscussionProcedure(
            Briefs briefs, Decisions decisions, Opinions opinions, Matters matters, CaseRecord record, Clock clock) {
        this.briefs = briefs;
        this.decisions = decisions;
        this.opinions = opinions;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Records that the council discussed the approved brief, and its opinion. */
    Opinion give(UUID briefId, Discussion discussion, Actor chair) {
        Brief brief = briefs.brief(briefId);
        LocalDate earliest = decisions
                .beforeCouncilSince(brief.number(), brief.stage(), briefId)
                .atZoneSameInstant(Danish.ZONE)
                .toLocalDate();
        LocalDate day = discussion.dayBetween(earliest, LocalDate.now(clock));
        matters.lock(brief.number());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Decision decision = decisions.save(Decision.opinion(brief.number(), brief.stage(), now));
        Opinion opinion = opinions.save(Opinion.of(decision.id(), brief, discussion, day, chair, now));
        record.add(brief.number(), chair, ACT, brief.stage().paragraph(), opinion.danish());
        return opinion;
    }

    /** Records that the council did not discuss the case yet; that involves nobody. */
    void postpone(UUID briefId, @Nullable LocalDate newMeetingDate, Actor chair) {
        LocalDate day = Require.meetingDate("Ny mødedato", newMeetingDate, LocalDate.now(clock));
        String text = "Rådet har udsat drøftelsen til mødet den %s.".formatted(Danish.date(day));
        Brief brief = briefs.brief(briefId);
        record.add(brief.number(), chair, ACT, brief.stage().paragraph(), text);
    }

    /** Records that the director has called an extraordinary meeting because the council has had the case for too long. */
    LocalDate callExtraordinaryMeeting(UUID briefId, @Nullable LocalDate meetingDate, Actor director) {
        LocalDate day = Require.meetingDate("Mødedato", meetingDate, LocalDate.now(clock));
        String text = "Regionsdirektøren har bedt rådet holde ekstraordinært møde den %s.".formatted(Danish.date(day));
        Brief brief = briefs.brief(briefId);
        record.add(
                brief.number(),
                director,
                "callExtraordinaryMeeting",
                brief.stage().paragraphs(),
                text);
        return day;
    }
}
