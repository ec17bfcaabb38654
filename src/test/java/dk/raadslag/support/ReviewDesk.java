package dk.raadslag.support;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.support.form.ApproveFrameworkReviewForm;
import dk.raadslag.support.form.DraftFrameworkReviewForm;
import dk.raadslag.support.form.StartFrameworkReviewForm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Office and director follow up what a framework agreement brings about (§ 9, stk. 1). */
@Component
public class ReviewDesk {

    private final Office office;
    private final TestClock clock;
    private final FrameworkDesk desk;
    private final Frameworks frameworks;

    ReviewDesk(Office office, TestClock clock, FrameworkDesk desk, Frameworks frameworks) {
        this.office = office;
        this.clock = clock;
        this.desk = desk;
        this.frameworks = frameworks;
    }

    /** A framework agreement of the region, or of the whole country, has been in force for two months; returns the number of its tender. */
    public String inForce(@Nullable RegionCode region) {
        String name = "Ramme " + UUID.randomUUID();
        var terms = new FrameworkAgreement(
                name,
                "Målgruppen for " + name,
                "FLEKSJOB",
                region,
                clock.today().minusMonths(2),
                clock.today().plusYears(2));
        return tender(desk.register(terms, List.of("Aktør Nord", "Aktør Syd")));
    }

    /** The number of the tender that brought the framework agreement. */
    public String tender(UUID framework) {
        return frameworks.registered(framework).tender().value();
    }

    /** The office of the region begins a review before it is time; returns the number. */
    public String begin(String region, String tender) {
        return office.as("region-" + region)
                .start("framework-review", new StartFrameworkReviewForm().caseNumber(tender))
                .getBusinessKey();
    }

    /** The office of Nordjylland begins to review a framework agreement of its own; returns the number. */
    public String begin() {
        return begin("NJ", inForce(RegionCode.NJ));
    }

    /** A review that waits for the director of Nordjylland; returns the number. */
    public String written() {
        String number = begin();
        write(number, "NJ", "FOLLOW_UP");
        return number;
    }

    /** The office writes the review, with the conclusion {@code NOTHING}, {@code FOLLOW_UP} or {@code NEW_TENDER}. */
    public void write(String number, String region, String conclusion) {
        office.as("region-" + region)
                .complete(
                        number,
                        new DraftFrameworkReviewForm()
                                .reviewAssessment("Hver tredje er kommet i fleksjob.")
                                .reviewConclusion(conclusion)
                                .reviewExplanation("Flere jobcentre skal i gang."));
    }

    /** The director's decision: {@code APPROVE} or {@code RETURN}. */
    public void decide(String number, String region, String decision, @Nullable String remark) {
        office.as("rd-" + region)
                .complete(
                        number,
                        new ApproveFrameworkReviewForm().decision(decision).remark(remark));
    }
}
