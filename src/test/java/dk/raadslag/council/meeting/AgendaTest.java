package dk.raadslag.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.MeetingDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.ReviewDesk;
import dk.raadslag.support.form.ContractItemRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the chair approves and the members get is what the council then treats (§ 8, stk. 3). */
@RaadslagTest
class AgendaTest extends ProcessTest {

    private static final String NOT_HELD = "council-meeting-not-held";

    @Autowired
    ReviewDesk reviews;

    @Autowired
    MeetingDesk meetings;

    @Test
    @Tag("INV-22")
    void aContractThatIsNegotiatedAnewIsAnotherThanTheOneOnTheAgenda() {
        String contract = negotiated();
        String number = meetings.called(List.of(contract), "Orientering");
        contracts.treat(contract, "REJECT");
        council.findLawful(contract);
        contracts.negotiate(contract);
        meetings.hold(number);
        meetings.treat(number, "Orientering", meetings.noted());

        assertThat(file.value("SELECT outcome FROM raadslag.treated_item WHERE number = ?", contract))
                .isEqualTo("GONE");
        assertThat(progress.openTasks(contract)).containsExactly("userTask_approveContract @ [council-chair-NJ]");
    }

    @Test
    @Tag("R-150")
    void theMembersHaveTheNoticeFromTheDayOnWhichTheAgendaIsApproved() {
        String number = meetings.call();
        meetings.draft(number, List.of(), "Orientering");
        clock.setTo(clock.today().plusDays(14));

        refused("Medlemmerne skal have tid til at læse papirerne", () -> meetings.approve(number));
        meetings.sendBack(number, "Vælg en senere dag.");
        refused("Vælg den", () -> meetings.draft(number, List.of(), "Orientering"));
    }

    @Test
    @Tag("R-150")
    void theMembersAreToldThatTheMeetingIsNotHeld() {
        String number = meetings.called(List.of(), "Orientering");
        meetings.notHeld(number);
        assertThat(letter(number, NOT_HELD)).contains("bliver ikke holdt", "Formanden var forhindret.");

        String late = meetings.called(List.of(), "Orientering");
        clock.setTo(clock.today().plusDays(22));
        meetings.notHeld(late);
        assertThat(file.letters(late)).contains("council-meeting-not-held council-NJ");
        assertThat(letter(late, NOT_HELD)).contains("blev ikke holdt").doesNotContain("bliver ikke holdt");
    }

    @Test
    void otherItemsComeBackWithTheAgenda() {
        String number = meetings.call();
        meetings.draft(number, List.of(), "Orientering\nEventuelt");
        meetings.sendBack(number, "Vælg et større lokale.");
        assertThat(meetings.otherItems(number)).isEqualTo("Orientering\nEventuelt");
        meetings.refresh(number);
        assertThat(meetings.otherItems(number)).isEqualTo("Orientering\nEventuelt");
        meetings.draft(number, List.of(), "Eventuelt");
        meetings.approve(number);
        meetings.notHeld(number);
        assertThat(meetings.otherItems(number)).isEqualTo("Eventuelt");
    }

    @Test
    @Tag("R-151")
    void whatIsDecidedBetweenTheAgendaAndTheMeetingIsToldAtTheNext() {
        String contract = negotiated();
        String number = meetings.called(List.of(), "Orientering");
        contracts.treat(contract, "REJECT");
        council.findLawful(contract);
        meetings.hold(number);
        meetings.treat(number, "Orientering", meetings.noted());
        String next = meetings.called(List.of(number), "");

        assertThat(file.paper(next, "council-agenda")).contains(contract + ": Rådets beslutning er lovlig.");
    }

    @Test
    void theMembersAreToldWhyAMeetingIsCalledOff() {
        String number = meetings.call();
        meetings.cancel(number);
        assertThat(letter(number, "council-meeting-cancelled")).contains("Begrundelse: Der er ingen sager.");
    }

    @Test
    void theListOfTasksNamesEachItem() {
        String contract = negotiated();
        String number = meetings.called(List.of(contract), "Orientering");
        meetings.hold(number);
        assertThat(meetings.shown(number, contract, "caseTitle"))
                .startsWith("Punkt 1: ")
                .endsWith("(%s)".formatted(contract));
        meetings.write(number, "Orientering", meetings.noted());
        assertThat(meetings.shown(number, "Orientering", "caseTitle"))
                .as("after what has happened since, if anything has")
                .matches("Punkt [23]: Orientering");
    }

    @Test
    void whatTheSecretariatLeftOutAndChoseIsKeptWhenTheAgendaComesBack() {
        String chosen = negotiated();
        String leftOut = negotiated();
        String report = market.written(2008, "2");
        market.decide(report, "APPROVE", null);
        String paper = file.value(
                "SELECT id::text FROM raadslag.document WHERE number = ? AND type = 'labour-market-report'", report);
        String number = meetings.call();
        office.as("secretariat-NJ")
                .complete(number, meetings.agenda(number, List.of(chosen), "").agendaPapers(List.of(paper)));
        meetings.sendBack(number, "Tag den nye sag med.");
        String come = negotiated();
        meetings.refresh(number);

        assertThat(meetings.drafted(number, "agendaMatters"))
                .contains(chosen, come)
                .doesNotContain(leftOut);
        assertThat(meetings.drafted(number, "agendaPapers")).contains(paper);
    }

    @Test
    @Tag("R-151")
    void anAgendaWithAMatterDecidedMeanwhileIsNotSent() {
        String contract = negotiated();
        String number = meetings.call();
        meetings.draft(number, List.of(contract), "Orientering");
        contracts.treat(contract, "APPROVE");

        refused("Sag %s er behandlet, ændret".formatted(contract), () -> meetings.approve(number));
    }

    @Test
    void theAgendaOfAMovedMeetingIsToldApart() {
        String number = meetings.called(List.of(), "Orientering");
        assertThat(file.value("SELECT title FROM raadslag.document WHERE number = ?", number))
                .startsWith("Dagsorden for ordinært møde den ");
    }

    private String letter(String number, String template) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = ? LIMIT 1", number, template);
    }

    @Test
    @Tag("INV-14")
    void theChairSeesEveryItemOfALongAgendaAndEveryPartOfALongText() {
        String contract = negotiated("Regionen når målet. ".repeat(90));
        String number = meetings.call();
        meetings.draft(number, List.of(contract), "Orientering\nEventuelt");
        assertThat(meetings.agendaText(number)).containsPattern("Punkt [23]: Orientering\nPunkt [34]: Eventuelt");
        meetings.approve(number);
        meetings.hold(number);
        String wording = "Rådet tiltræder. ".repeat(230);
        meetings.write(
                number,
                contract,
                meetings.contractApproved()
                        .itemWording(wording)
                        .dissents("Mindretallet er imod.")
                        .recused("Ida Holm deltog ikke."));

        assertThat(meetings.shown(number, contract, "writtenWording")).isEqualTo(wording.strip());
        assertThat(meetings.shown(number, contract, "writtenDissents")).isEqualTo("Mindretallet er imod.");
        assertThat(meetings.shown(number, contract, "writtenRecused")).isEqualTo("Ida Holm deltog ikke.");
    }

    @Test
    @Tag("R-151")
    void aMatterIsPostponedOnlyUntilItIsTreated() {
        String contract = negotiated();
        String first = meetings.called(List.of(contract), "");
        meetings.hold(first);
        meetings.treat(first, contract, meetings.postponed(clock.today().plusDays(30)));
        contracts.treat(contract, "APPROVE");
        council.findUnlawful(contract);
        String second = meetings.call();
        meetings.draft(second, List.of(contract), "");

        assertThat(meetings.agendaText(second)).contains(contract).doesNotContain("Udsat fra mødet");
    }

    @Test
    @Tag("R-151")
    void aReportStaysOnOfferUntilAMeetingHasHadIt() {
        String report = market.written(2013, "2");
        market.decide(report, "APPROVE", null);
        String paper = file.value(
                "SELECT id::text FROM raadslag.document WHERE number = ? AND type = 'labour-market-report'", report);
        String review = reviews.begin("HS", reviews.inForce(null));
        reviews.write(review, "HS", "NOTHING");
        reviews.decide(review, "HS", "APPROVE", null);
        String reviewed = file.value(
                "SELECT id::text FROM raadslag.document WHERE number = ? AND type = 'framework-review'", review);
        String without = meetings.called(List.of(), "Orientering");
        meetings.hold(without);
        clock.setTo(clock.today().plusDays(1));
        String with = meetings.call();
        office.as("secretariat-NJ")
                .complete(with, meetings.agenda(with, List.of(), "").agendaPapers(List.of(paper, reviewed)));
        meetings.approve(with);
        meetings.hold(with);
        String after = meetings.call();

        refused(
                "»Rapporter og analyser til orientering«",
                () -> office.as("secretariat-NJ")
                        .complete(after, meetings.agenda(after, List.of(), "").agendaPapers(List.of(paper))));
    }

    @Test
    @Tag("R-151")
    void aReportThatNobodyPutsOnAnAgendaIsOfferedForHalfAYear() {
        String report = market.written(2009, "2");
        market.decide(report, "APPROVE", null);
        clock.setTo(clock.today().plusMonths(6));
        String number = meetings.call();
        String title = "Arbejdsmarkedsrapport, 2. halvår 2009";
        String paper = progress.choice(number, "regionPapers", title);
        assertThat(paper).as("still on offer").isNotEqualTo(title);

        clock.setTo(clock.today().plusDays(1));
        refused(
                "tilbydes ikke længere til dagsordenen",
                () -> office.as("secretariat-NJ")
                        .complete(
                                number,
                                meetings.agenda(number, List.of(), "Orientering")
                                        .agendaPapers(List.of(paper))));
        meetings.refresh(number);
        assertThat(progress.choice(number, "regionPapers", title))
                .as("no longer on offer")
                .isEqualTo(title);
    }

    @Test
    void aGrantIsToldInPlainWords() {
        grants.openYear(100_000);
        String grant = grants.presented(90_000);
        String number = meetings.call();
        meetings.draft(number, List.of(grant), "");

        assertThat(meetings.agendaText(number)).contains(grant).doesNotContain("\\", "- Ansøger", "**");
    }

    @Test
    void aLongReasonForAMeetingIsKept() {
        String reason = "Sagen haster meget. ".repeat(195).strip();
        String number = meetings.call(meetings.form()
                .regionCode("NJ")
                .meetingKind("EXTRAORDINARY")
                .meetingReason(reason + " Det er nødvendigt, fordi virksomheden lukker."));

        assertThat(file.value("SELECT reason FROM raadslag.council_meeting WHERE number = ?", number))
                .startsWith(reason);
    }

    @Test
    @Tag("R-151")
    void aChosenMatterThatDoesNotWaitAnyMoreIsNotDroppedInSilence() {
        String contract = negotiated();
        String number = meetings.call();
        contracts.treat(contract, "APPROVE");

        refused(contract + " venter ikke længere", () -> meetings.draft(number, List.of(contract), "Orientering"));
    }

    @Test
    @Tag("R-150")
    @Tag("INV-13")
    void criteriaARefusalAndARejectedOrPostponedContractAreDecidedAtAMeeting() {
        grants.openYear(100_000);
        String refused = grants.presented(90_000);
        String criteria = grants.propose();
        String rejected = negotiated();
        String postponed = negotiated();
        String number = meetings.called(List.of(refused, criteria, rejected, postponed), "");
        meetings.hold(number);
        LocalDate later = clock.today().plusDays(30);
        meetings.treat(number, refused, meetings.decided("REFUSE"));
        meetings.treat(number, criteria, meetings.decided("ADOPT"));
        meetings.treat(number, rejected, meetings.decided("REJECT"));
        meetings.treat(number, postponed, meetings.postponed(later));

        assertThat(file.value("SELECT outcome FROM raadslag.grant_decision WHERE number = ?", refused))
                .isEqualTo("REFUSE");
        assertThat(file.value("SELECT wording FROM raadslag.grant_criteria WHERE number = ?", criteria))
                .isEqualTo("Sådan besluttede rådet.");
        assertThat(file.value("SELECT outcome FROM raadslag.contract_decision WHERE number = ?", rejected))
                .isEqualTo("REJECT");
        assertThat(progress.due(postponed)).isEqualTo(later);
    }

    private String negotiated() {
        return negotiated("Skal være nået inden årets udgang.");
    }

    /** A contract that waits for the council; returns its number. */
    private String negotiated(String wording) {
        int year = contracts.nextYear();
        contracts.announced(year);
        String contract = contracts.contract("NJ", year);
        List<ContractItemRow> rows = contracts.items();
        rows.forEach(row -> row.itemWording(wording));
        office.as("region-NJ").complete(contract, contracts.negotiated().itemRows(rows));
        return contract;
    }
}
