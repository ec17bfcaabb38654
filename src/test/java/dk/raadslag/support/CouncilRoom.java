package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.support.form.ApproveBriefForm;
import dk.raadslag.support.form.CheckLegalityForm;
import dk.raadslag.support.form.DiscussInCouncilForm;
import dk.raadslag.support.form.PrepareCouncilBriefForm;
import dk.raadslag.support.form.StartCouncilRecommendationForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** The council of the matter's region at work, step by step or all the way to its registered opinion. */
@Component
public class CouncilRoom {

    private final Office office;
    private final TestClock clock;
    private final Matters matters;
    private final Authorities authorities;

    CouncilRoom(Office office, TestClock clock, Matters matters, Authorities authorities) {
        this.office = office;
        this.clock = clock;
        this.matters = matters;
        this.authorities = authorities;
    }

    /** From the waiting brief to the lawful opinion: {@code FOR}, {@code AGAINST}, {@code MIXED} or {@code NO_COMMENT}. */
    public void involve(String caseNumber, String position) {
        layBefore(caseNumber);
        discuss(caseNumber, position);
        findLawful(caseNumber);
    }

    /** The secretariat writes the brief and the director approves it. */
    public void layBefore(String caseNumber) {
        prepareBrief(caseNumber);
        person("rd", caseNumber).complete(caseNumber, new ApproveBriefForm().briefAnswer("APPROVE"));
    }

    /** The secretariat writes the brief. */
    public void prepareBrief(String caseNumber) {
        person("secretariat", caseNumber)
                .complete(
                        caseNumber,
                        new PrepareCouncilBriefForm()
                                .briefFacts("Opfølgningen sker for sent i 40 pct. af sagerne.")
                                .briefQuestion("Bør regionsdirektøren gå videre med sagen?"));
    }

    /** The council discusses the case today. */
    public void discuss(String caseNumber, String position) {
        person("council-chair", caseNumber)
                .complete(
                        caseNumber,
                        new DiscussInCouncilForm()
                                .meetingOutcome("DISCUSSED")
                                .meetingDate(clock.today())
                                .position(position)
                                .opinionText("Rådet har drøftet sagen grundigt.")
                                .attendance("Alle organisationer var repræsenteret."));
    }

    /** The chair submits what the council decided to recommend today, {@code AGREEMENT} or {@code ORDER}; returns the number. */
    public String recommend(String type, String jobcentreId, String... areas) {
        String region = authorities.jobcentre(jobcentreId).regionCode().name();
        return office.as("council-chair-" + region)
                .start("council-recommendation", recommendation(type, jobcentreId, areas))
                .getBusinessKey();
    }

    /** The form of a recommendation that the council decided today. */
    public StartCouncilRecommendationForm recommendation(String type, String jobcentreId, String... areas) {
        return new StartCouncilRecommendationForm()
                .recommendationType(type)
                .jobcentreId(jobcentreId)
                .areas(List.of(areas))
                .grounds("Resultaterne udebliver.")
                .meetingDate(clock.today())
                .attendance("Alle organisationer var repræsenteret.");
    }

    /** The director finds what the council decided lawful. */
    public void findLawful(String caseNumber) {
        person("rd", caseNumber).complete(caseNumber, new CheckLegalityForm().verdict("LAWFUL"));
    }

    /** The director finds what the council decided unlawful. */
    public void findUnlawful(String caseNumber) {
        person("rd", caseNumber)
                .complete(
                        caseNumber,
                        new CheckLegalityForm()
                                .verdict("UNLAWFUL")
                                .rule("§ 11, stk. 2: Rådet kan ikke selv give pålæg.")
                                .remedy("Udtal dig om indstillingen i stedet."));
    }

    private Office.Person person(String role, String caseNumber) {
        return office.as(role + "-" + matters.matter(CaseNumber.of(caseNumber)).regionCode());
    }
}
