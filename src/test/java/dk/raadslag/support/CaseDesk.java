package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.support.form.AssessNeedForAgreementForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.DocumentFindingForm;
import dk.raadslag.support.form.DocumentNewFactsForm;
import dk.raadslag.support.form.DocumentProblemForm;
import dk.raadslag.support.form.HoldDialogueForm;
import dk.raadslag.support.form.InviteToDialogueForm;
import dk.raadslag.support.form.RespondToDialogueForm;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Takes a case under § 11 from its documentation to the point that a test is about. */
@Component
public class CaseDesk {

    private final Office office;
    private final Progress progress;
    private final TestClock clock;
    private final CouncilRoom council;
    private final Matters matters;
    private final Authorities authorities;

    CaseDesk(
            Office office,
            Progress progress,
            TestClock clock,
            CouncilRoom council,
            Matters matters,
            Authorities authorities) {
        this.office = office;
        this.progress = progress;
        this.clock = clock;
        this.council = council;
        this.matters = matters;
        this.authorities = authorities;
    }

    /** The regional office documents that results deviate; returns the case number. */
    public String document(String jobcentreId, String... failingAreas) {
        String region = authorities.jobcentre(jobcentreId).regionCode().name();
        var instance = office.as("region-" + region).start("intervention", deviating(jobcentreId, failingAreas));
        return (String) progress.variable(instance, "caseNumber");
    }

    /** What the regional office documents about results that deviate. */
    public DocumentFindingForm deviating(String jobcentreId, String... failingAreas) {
        return new DocumentFindingForm()
                .jobcentreId(jobcentreId)
                .periodFrom(clock.today().minusYears(1))
                .periodTo(clock.today().minusDays(1))
                .failingAreas(List.of(failingAreas))
                .ground("SIGNIFICANT_DEVIATION")
                .deviationPct(24.5)
                .peerCount(7)
                .population(412)
                .consecutivePeriods(3)
                .evidence("Forløbene varer 24,5 procent længere end i sammenlignelige jobcentre.")
                .sources(List.of("JOBINDSATS", "RESULT_AUDIT"));
    }

    /** The regional office documents the problem of a case that is open already. */
    public void documentAgain(String caseNumber, String... failingAreas) {
        office(caseNumber)
                .complete(
                        caseNumber,
                        new DocumentProblemForm()
                                .periodFrom(clock.today().minusYears(1))
                                .periodTo(clock.today().minusDays(1))
                                .failingAreas(List.of(failingAreas))
                                .ground("LEGAL_REQUIREMENT")
                                .evidence("Opfølgningen sker for sent.")
                                .sources(List.of("APPEALS_BOARD")));
    }

    /** The regional office documents new facts in an open case. */
    public ProcessInstance documentNewFacts(String caseNumber, String... areas) {
        return office(caseNumber)
                .start(
                        "new-facts",
                        new DocumentNewFactsForm()
                                .caseNumber(caseNumber)
                                .periodFrom(clock.today().minusMonths(3))
                                .periodTo(clock.today().minusDays(1))
                                .failingAreas(List.of(areas))
                                .ground("LEGAL_REQUIREMENT")
                                .evidence("Opfølgningen er blevet endnu senere.")
                                .sources(List.of("JOBINDSATS")));
    }

    /** The director confirms the finding. */
    public void confirm(String caseNumber) {
        director(caseNumber).complete(caseNumber, new ConfirmFindingForm().decision("CONFIRMED"));
    }

    /** The director asks the regional office to document the problem anew. */
    public void askForMore(String caseNumber) {
        director(caseNumber)
                .complete(
                        caseNumber,
                        new ConfirmFindingForm().decision("MORE_EVIDENCE").reason("Tag flere kvartaler med."));
    }

    /** A confirmed case whose council has been involved in the reaction. */
    public String reacted(String jobcentreId, String... failingAreas) {
        String caseNumber = document(jobcentreId, failingAreas);
        confirm(caseNumber);
        council.involve(caseNumber, "FOR");
        return caseNumber;
    }

    /** The regional office invites the parties to a dialogue in a week. */
    public void invite(String caseNumber) {
        invite(caseNumber, clock.today().plusWeeks(1));
    }

    /** The regional office invites the parties to a dialogue. */
    public void invite(String caseNumber, LocalDate day) {
        office(caseNumber)
                .complete(
                        caseNumber,
                        new InviteToDialogueForm()
                                .meetingDate(day)
                                .place("Regionskontoret, kl. 10")
                                .agenda("1. Resultater. 2. Årsager. 3. Initiativer."));
    }

    /** A party answers {@code ACCEPT} or {@code REFUSE}. */
    public void respond(String caseNumber, String party, String answer) {
        office.as(party).complete(caseNumber, new RespondToDialogueForm().answer(answer));
    }

    /** The regional office records a meeting of today. */
    public void meet(String caseNumber, boolean problemConfirmed, boolean initiativesEnough, boolean furtherMeeting) {
        office(caseNumber)
                .complete(
                        caseNumber,
                        new HoldDialogueForm()
                                .heldOn(clock.today())
                                .participants("Regionskontoret og de ansvarlige.")
                                .minutes("Resultaterne blev gennemgået.")
                                .causes("Lange sagsgange.")
                                .initiatives("Nye arbejdsgange fra i dag.")
                                .problemConfirmed(problemConfirmed)
                                .initiativesEnough(initiativesEnough)
                                .furtherMeeting(furtherMeeting));
    }

    /** The director assesses the need for an agreement. */
    public void assess(String caseNumber, String need) {
        director(caseNumber)
                .complete(
                        caseNumber, new AssessNeedForAgreementForm().need(need).reason("Det viser dialogen."));
    }

    /** From the documentation to the negotiation of an agreement, with every party in dialogue. */
    public String toAgreement(String jobcentreId, String... failingAreas) {
        String caseNumber = reacted(jobcentreId, failingAreas);
        invite(caseNumber);
        authorities.effortAreas(List.of(failingAreas)).stream()
                .map(area -> authorities.responsibleGroup(jobcentreId, area.kind()))
                .distinct()
                .forEach(party -> respond(caseNumber, party, "ACCEPT"));
        meet(caseNumber, true, false, false);
        assess(caseNumber, "INSUFFICIENT");
        return caseNumber;
    }

    private Office.Person director(String caseNumber) {
        return office.as("rd-" + matters.matter(CaseNumber.of(caseNumber)).regionCode());
    }

    private Office.Person office(String caseNumber) {
        return office.as("region-" + matters.matter(CaseNumber.of(caseNumber)).regionCode());
    }
}
