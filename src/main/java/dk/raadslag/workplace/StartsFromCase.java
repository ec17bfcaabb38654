package dk.raadslag.workplace;

import dk.raadslag.analysis.IndependentAnalyses;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.RunningProcesses;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.framework.Exemptions;
import dk.raadslag.framework.StateTenders;
import dk.raadslag.framework.late.LateStatements;
import dk.raadslag.framework.review.ReviewedFrameworks;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.Matters.Matter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a reader may start from the page of a matter, in Tasklist and with the matter chosen already. */
@Component
class StartsFromCase {

    private static final List<RegionsStart> REGIONS_STARTS = List.of(
            new RegionsStart(Role.DIRECTOR, Subject.CASE, new Start("case-withdrawal", "Træk sagen tilbage")),
            new RegionsStart(
                    Role.DIRECTOR,
                    Subject.TENDER,
                    new Start("framework-tender-withdrawal", "Træk rammeudbuddet tilbage")),
            new RegionsStart(Role.OFFICE, Subject.CASE, new Start("new-facts", "Nye oplysninger")),
            new RegionsStart(
                    Role.OFFICE, Subject.EXEMPTION, new Start("exemption-reassessment", "Revurdér fritagelsen")),
            new RegionsStart(
                    Role.DIRECTOR, Subject.ANALYSIS, new Start("analysis-provision", "Stil analysen til rådighed")),
            new RegionsStart(Role.OFFICE, Subject.FRAMEWORK, new Start("framework-review", "Følg op på rammeaftalen")));

    private static final Start WITHDRAWAL_OF_APPLICATION =
            new Start("exemption-withdrawal", "Træk ansøgningen tilbage");

    private static final Start LATE_STATEMENT = new Start("late-statement", "Læg efterfølgende oplysninger på sagen");

    private final Cases cases;
    private final StateTenders tenders;
    private final Exemptions exemptions;
    private final IndependentAnalyses analyses;
    private final ReviewedFrameworks frameworks;
    private final LateStatements lateStatements;
    private final RunningProcesses running;
    private final FormAccess forms;

    StartsFromCase(
            Cases cases,
            StateTenders tenders,
            Exemptions exemptions,
            IndependentAnalyses analyses,
            ReviewedFrameworks frameworks,
            LateStatements lateStatements,
            RunningProcesses running,
            FormAccess forms) {
        this.cases = cases;
        this.tenders = tenders;
        this.exemptions = exemptions;
        this.analyses = analyses;
        this.frameworks = frameworks;
        this.lateStatements = lateStatements;
        this.running = running;
        this.forms = forms;
    }

    /** What the reader may start in the matter as it stands: as one of its own region, or of those whose matter it is. */
    List<Link> of(SignedIn reader, Matter matter) {
        return Stream.of(ofTheRegion(reader, matter), ofTheApplicant(reader, matter), ofTheWriters(reader, matter))
                .flatMap(starts -> starts)
                .filter(start -> start.isRepeatable() || !running.include(start.process(), matter.number()))
                .filter(start -> forms.mayBeStarted(start.process()))
                .map(start -> start.with(matter))
                .toList();
    }

    private Stream<Start> ofTheRegion(SignedIn reader, Matter matter) {
        RegionCode region = matter.region();
        return REGIONS_STARTS.stream()
                .filter(own ->
                        region != null && reader.groups().contains(own.role().in(region)))
                .filter(own -> isOpen(own.subject(), matter))
                .map(RegionsStart::start);
    }

    private Stream<Start> ofTheApplicant(SignedIn reader, Matter matter) {
        return exemptions.applicant(matter.number()).filter(reader.groups()::contains).stream()
                .map(applicant -> WITHDRAWAL_OF_APPLICATION);
    }

    private Stream<Start> ofTheWriters(SignedIn reader, Matter matter) {
        return reader.isMemberOfOne(lateStatements.writers(matter.number()))
                ? Stream.of(LATE_STATEMENT)
                : Stream.empty();
    }

    private boolean isOpen(Subject subject, Matter matter) {
        return switch (subject) {
            case CASE -> cases.isOpen(matter.number());
            case TENDER -> tenders.isOpen(matter.number());
            case EXEMPTION -> exemptions.isExemption(matter.number());
            case ANALYSIS -> analyses.isFiled(matter.number());
            case FRAMEWORK -> frameworks.mayBeReviewed(matter.number());
        };
    }

    private enum Subject {
        CASE,
        TENDER,
        EXEMPTION,
        ANALYSIS,
        FRAMEWORK
    }

    /** What a role of the matter's own region may start while the subject stands open to it. */
    private record RegionsStart(Role role, Subject subject, Start start) {}

    private record Start(String process, String name) {

        /** New facts may come while others are dealt with; what else runs is not begun a second time. */
        private boolean isRepeatable() {
            return process.equals("new-facts");
        }

        private Link with(Matter matter) {
            String address = "/camunda/app/tasklist/default/#/?processStart=%s&sag=%s";
            return new Link(name, address.formatted(process, matter.number().value()));
        }
    }

    /** A link to a start form. */
    record Link(String name, String address) {}
}
