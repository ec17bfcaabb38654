package dk.raadslag.overview;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.monitoring.MonitoredLevels;
import dk.raadslag.overview.MeasuredFigures.Measured;
import dk.raadslag.overview.MeasuredFigures.PeerMean;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the result overview of a jobcentre from the measurements that count now, by a number of statements that does not grow with them. */
@Component
public class Overviews {

    private final MeasuredFigures figures;
    private final AgreedRequirements agreements;
    private final MonitoredLevels levels;
    private final Policy policy;
    private final Clock clock;

    Overviews(
            MeasuredFigures figures,
            AgreedRequirements agreements,
            MonitoredLevels levels,
            Policy policy,
            Clock clock) {
        this.figures = figures;
        this.agreements = agreements;
        this.levels = levels;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The overview, or a refusal where the question names a benefit group that is none.
     *
     * @param concerned whether it shows how closely the jobcentre is followed and what its agreements in force require, which not everybody may know
     */
    public Overview of(Jobcentre jobcentre, OverviewQuestion question, boolean concerned) {
        List<BenefitGroup> all = figures.groups();
        List<Measured> measured = figures.measuredOf(jobcentre.id());
        BenefitGroup group = group(question, all, measured);
        List<PeriodKind> kinds = measured.stream()
                .filter(one -> one.benefitGroup().equals(group.code()))
                .map(Measured::periodKind)
                .sorted()
                .toList();
        PeriodKind kind = question.kind().orElse(kinds.isEmpty() ? PeriodKind.QUARTER : kinds.get(0));
        List<AgreedRequirement> requirements = concerned ? agreements.of(jobcentre.id()) : List.of();
        int fewest = policy.number("MONITORING_PERSONS");
        ResultsOfGroup results = compare(jobcentre, group, kind, question.years(), fewest, requirements);
        List<Source> sources = figures.sources(results.batches());
        return new Overview(
                jobcentre,
                group,
                kind,
                question.years(),
                fewest,
                all.stream()
                        .filter(one -> one.equals(group) || isMeasured(one, measured))
                        .toList(),
                kinds.contains(kind) ? kinds : List.of(kind),
                figures.indicators().stream().map(results::result).toList(),
                concerned ? levels.latest(jobcentre.id()).orElse(null) : null,
                requirements,
                sources,
                results.hasMadeUpPeers() || sources.stream().anyMatch(Source::madeUp));
    }

    private ResultsOfGroup compare(
            Jobcentre jobcentre,
            BenefitGroup group,
            PeriodKind kind,
            int years,
            int fewest,
            List<AgreedRequirement> requirements) {
        LocalDate from =
                LocalDate.now(clock.withZone(Danish.ZONE)).withDayOfMonth(1).minusYears(years);
        List<Figure> found = figures.of(Set.of(jobcentre.id(), MeasuredFigures.COUNTRY), group.code(), kind, from);
        List<PeerMean> peers = figures.peersOf(jobcentre.id(), group.code(), kind, from, fewest);
        var required = new Required(
                policy.number("TIMELINESS"),
                requirements.stream()
                        .filter(one -> one.effortArea().equals(group.effortArea()))
                        .toList());
        return new ResultsOfGroup(jobcentre, kind, fewest, found, peers, required);
    }

    private static BenefitGroup group(OverviewQuestion question, List<BenefitGroup> all, List<Measured> measured) {
        if (question.group().isEmpty()) {
            return all.stream()
                    .filter(one -> isMeasured(one, measured))
                    .findFirst()
                    .orElse(all.get(0));
        }
        return all.stream()
                .filter(one -> one.code().equals(question.group().get()))
                .findFirst()
                .orElseThrow(() -> new Refusal("Ydelsesgruppen kendes ikke. Vælg en på listen."));
    }

    private static boolean isMeasured(BenefitGroup group, List<Measured> measured) {
        return measured.stream()
                .map(Measured::benefitGroup)
                .collect(Collectors.toSet())
                .contains(group.code());
    }
}
