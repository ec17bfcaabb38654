package dk.raadslag.analysis;

import dk.raadslag.approval.Approvals;
import dk.raadslag.approval.Written;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes an approved analysis available to jobcentres of the region that need it (general notes). */
@Component
@PartOfAnAct
class ProvisionProcedure {

    private final IndependentAnalyses analyses;
    private final Approvals approvals;
    private final AnalysisProvisions provisions;
    private final Authorities authorities;
    private final CaseRecord record;

    ProvisionProcedure(
            IndependentAnalyses analyses,
            Approvals approvals,
            AnalysisProvisions provisions,
            Authorities authorities,
            CaseRecord record) {
        this.analyses = analyses;
        this.approvals = approvals;
        this.provisions = provisions;
        this.authorities = authorities;
        this.record = record;
    }

    /** Makes the analysis available to each of the jobcentres, and returns the groups that get it, with commas between; nothing if none is chosen. */
    String provide(CaseNumber number, List<String> jobcentreIds, Actor director) {
        if (jobcentreIds.isEmpty()) {
            return "";
        }
        Written<String> approved = analyses.latest(number)
                .filter(Written::isApproved)
                .orElseThrow(() -> new Refusal(
                        "Analysen er ikke godkendt. Kun en godkendt analyse stilles til rådighed for jobcentre."));
        RegionCode region = analyses.analysis(number).regionCode();
        List<Jobcentre> jobcentres =
                jobcentreIds.stream().map(authorities::jobcentre).toList();
        for (Jobcentre jobcentre : jobcentres) {
            Require.that(
                    jobcentre.regionCode() == region,
                    "%s ligger i en anden region. Vælg jobcentre i regionen.".formatted(jobcentre.name()));
            Require.that(
                    !provisions.has(number, jobcentre),
                    "Analysen er allerede stillet til rådighed for %s. Se brevene på sagen."
                            .formatted(jobcentre.name()));
            provisions.add(number, approved, jobcentre, director);
        }
        String names = jobcentres.stream().map(Jobcentre::name).collect(Collectors.joining(", "));
        record.add(
                number,
                director,
                "provideAnalysis",
                AnalysisProcedure.PARAGRAPH,
                "Analysen stilles til rådighed for " + names + ".");
        return jobcentres.stream().flatMap(this::readers).distinct().collect(Collectors.joining(","));
    }

    /** The paper of an analysis that is made available after it is filed. */
    UUID filed(CaseNumber number) {
        return approvals
                .paper(IndependentAnalyses.SUBJECT, number)
                .orElseThrow(
                        () -> new Refusal(
                                "Analysen er ikke lagt på sagen. Den kan stilles til rådighed, når regionsdirektøren har godkendt den."));
    }

    /** The responsible parties of the jobcentre and the municipalities that it serves beside its own. */
    private Stream<String> readers(Jobcentre jobcentre) {
        return Stream.concat(
                Arrays.stream(EffortKind.values()).map(kind -> authorities.responsibleGroup(jobcentre.id(), kind)),
                authorities.guestGroups(jobcentre.id()).stream());
    }
}
