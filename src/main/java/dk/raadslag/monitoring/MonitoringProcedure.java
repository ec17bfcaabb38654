package dk.raadslag.monitoring;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The runs of the monitoring of a region (§ 8, stk. 2): begun, assessed, and reported. */
@Component
@PartOfAnAct
class MonitoringProcedure {

    private static final String PREFIX = "OVR";
    private static final String PARAGRAPH = "§ 8, stk. 2";

    private final MonitoringRuns runs;
    private final Assessments assessments;
    private final Assessor assessor;
    private final Matters matters;
    private final Authorities authorities;
    private final Documents documents;
    private final CaseRecord record;
    private final Clock clock;

    MonitoringProcedure(
            MonitoringRuns runs,
            Assessments assessments,
            Assessor assessor,
            Matters matters,
            Authorities authorities,
            Documents documents,
            CaseRecord record,
            Clock clock) {
        this.runs = runs;
        this.assessments = assessments;
        this.assessor = assessor;
        this.matters = matters;
        this.authorities = authorities;
        this.documents = documents;
        this.record = record;
        this.clock = clock;
    }

    /** Begins the run of a region for a quarter that is over; there is one at most. */
    CaseNumber begin(RegionCode region, Quarter quarter, Actor actor, String act) {
        Require.that(
                quarter.last().isBefore(LocalDate.now(clock)),
                "Kvartalet er ikke afsluttet. Vælg et tidligere kvartal.");
        runs.find(region, quarter).ifPresent(run -> {
            throw new Refusal("Resultaterne i %s er allerede overvåget i sag %s. Find den under Sager og dokumenter."
                    .formatted(quarter.danish(), run.number()));
        });
        CaseNumber number = matters.open(PREFIX, region, null, "Resultatovervågning, " + quarter.danish());
        runs.add(new MonitoringRun(number, region, quarter));
        record.add(
                number,
                actor,
                act,
                PARAGRAPH,
                "Overvågningen af resultaterne i %s er begyndt.".formatted(quarter.danish()));
        return number;
    }

    /** The regions that the last quarter has no run of yet. */
    List<RegionCode> due() {
        return Stream.of(RegionCode.values())
                .filter(region -> runs.find(region, lastQuarter()).isEmpty())
                .toList();
    }

    /** The quarter that was over last. */
    Quarter lastQuarter() {
        return Quarter.containing(LocalDate.now(clock)).back(1);
    }

    /**
     * Assesses all jobcentres of the region.
     *
     * @return whether figures are missing
     */
    boolean assess(CaseNumber number) {
        MonitoringRun run = runs.run(number);
        MonitoringRuns.Rests on = assessor.now();
        List<Assessment> assessed = assessor.assess(run, on);
        assessments.add(run, runs.addRound(number, on), assessed);
        long serious = assessed.stream().filter(Assessment::isSerious).count();
        long wanting = assessed.stream().filter(of -> of.gaps() > 0).count();
        String text =
                "Resultaterne i %d jobcentre er vurderet. Tallene peger på et alvorligt resultatproblem i %d. Der mangler målinger fra %d."
                        .formatted(assessed.size(), serious, wanting);
        record.add(number, Actor.SYSTEM, "assessJobcentres", PARAGRAPH, text);
        return wanting > 0;
    }

    /** The office has had the missing figures loaded, or goes on without them, for a reason. */
    void obtain(CaseNumber number, boolean loaded, @Nullable String reason, Actor office) {
        String text = loaded
                ? "De manglende målinger er indlæst. Jobcentrene vurderes igen."
                : "Overvågningen går videre uden de manglende målinger. Begrundelse: "
                        + Require.text("Begrundelse", reason);
        record.add(number, office, "obtainFigures", PARAGRAPH, text);
    }

    /** Files what the run has shown. */
    UUID report(CaseNumber number) {
        MonitoringRun run = runs.run(number);
        List<OverviewLine> lines = assessments.latest(number).stream()
                .map(of -> OverviewLine.of(of, authorities.jobcentre(of.jobcentreId())))
                .toList();
        UUID paper = documents
                .file(
                        number,
                        "monitoring-overview",
                        "Resultatoversigt, " + run.quarter().danish(),
                        Map.of("quarter", run.quarter().danish(), "lines", lines, "madeUp", runs.isMadeUp(number)))
                .id();
        record.add(
                number, Actor.SYSTEM, "fileResultOverview", PARAGRAPH, "Resultatoversigten er journaliseret.", paper);
        return paper;
    }
}
