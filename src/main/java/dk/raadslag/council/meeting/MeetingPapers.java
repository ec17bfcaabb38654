package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Role;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Enclosure;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a meeting: the agenda with all papers behind it, and the minutes. */
@Component
@PartOfAnAct
class MeetingPapers {

    private final CouncilMeetings meetings;
    private final Agendas agendas;
    private final ItemResults results;
    private final TreatedItems treated;
    private final Documents documents;
    private final Authorities authorities;
    private final CaseRecord record;

    MeetingPapers(
            CouncilMeetings meetings,
            Agendas agendas,
            ItemResults results,
            TreatedItems treated,
            Documents documents,
            Authorities authorities,
            CaseRecord record) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.results = results;
        this.treated = treated;
        this.documents = documents;
        this.authorities = authorities;
        this.record = record;
    }

    /** An item as a paper tells it. */
    record Line(String heading, @Nullable String text, boolean urgent, boolean enclosed) {}

    /** Files the approved agenda with all its papers in one. */
    UUID agenda(CaseNumber number) {
        CouncilMeeting meeting = meetings.meeting(number);
        List<AgendaItem> items = agendas.of(number);
        Map<String, Object> content = Map.of(
                "recipient",
                council(meeting),
                "invitation",
                meeting.invitation(),
                "items",
                items.stream().map(MeetingPapers::line).toList());
        List<Enclosure> papers = items.stream().flatMap(this::papersOf).toList();
        UUID paper = documents
                .file(number, "council-agenda", "Dagsorden for " + meeting.onItsDay(), content, papers)
                .id();
        meetings.save(meeting.agendaFiled(paper));
        tell(number, "fileAgenda", "Dagsordenen er lagt på sagen med alle papirer i ét dokument.", paper);
        return paper;
    }

    /** Files the minutes of a meeting whose items are all treated. */
    UUID minutes(CaseNumber number) {
        CouncilMeeting meeting = meetings.meeting(number);
        Map<String, Object> content = Map.of(
                "recipient",
                council(meeting),
                "held",
                Objects.requireNonNull(meeting.held()),
                "invitation",
                meeting.invitation(),
                "items",
                agendas.of(number).stream().map(this::treated).toList());
        UUID paper =
                documents.file(number, "council-minutes", "Referat", content).id();
        meetings.save(meeting.minuted(paper));
        tell(number, "fileMinutes", "Referatet er lagt på sagen. Rådet godkender det på sit næste møde.", paper);
        return paper;
    }

    private static Line line(AgendaItem item) {
        return new Line(
                item.heading(),
                item.text(),
                item.urgent(),
                papers(item).findAny().isPresent());
    }

    private Line treated(AgendaItem item) {
        ItemOutcome outcome = treated.findById(item.id()).orElseThrow().outcome();
        String text = outcome == ItemOutcome.GONE
                ? "Sagen ventede ikke længere på rådet, da punktet blev behandlet, fordi den var behandlet på anden måde eller trukket tilbage. Rådet tog derfor ikke stilling til den under punktet."
                : results.latest(item.id()).orElseThrow().danish();
        return new Line(item.heading(), text, false, false);
    }

    private Stream<Enclosure> papersOf(AgendaItem item) {
        return papers(item).map(paper -> new Enclosure(item.heading(), paper));
    }

    private static Stream<UUID> papers(AgendaItem item) {
        return Stream.concat(Stream.ofNullable(item.briefDocumentId()), Stream.ofNullable(item.draftDocumentId()));
    }

    private String council(CouncilMeeting meeting) {
        return authorities.roleName(Role.COUNCIL.in(meeting.regionCode()));
    }

    private void tell(CaseNumber number, String act, String text, UUID paper) {
        record.add(number, Actor.SYSTEM, act, MeetingProcedure.PARAGRAPH, text, paper);
    }
}
