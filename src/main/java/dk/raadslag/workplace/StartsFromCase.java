package dk.raadslag.workplace;

import dk.raadslag.analysis.IndependentAnalyses;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.RunningProcesses;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.framework.Exemptions;
import dk.raadslag.framework.StateTenders;
import dk.raadslag.framework.review.ReviewedFrameworks;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.Matters.Matter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a reader may start from the page of a matter, in Tasklist and with the matter chosen already. */
@Component
class StartsFromCase {

    private static final List<Start> STARTS = List.of(
            new Start("case-withdrawal", "Træk sagen tilbage", Subject.CASE, Role.DIRECTOR),
            new Start("framework-tender-withdrawal", "Træk rammeudbuddet tilbage", Subject.TENDER, Role.DIRECTOR),
            new Start("new-facts", "Nye oplysninger", Subject.CASE, Role.OFFICE),
            new Start("exemption-reassessment", "Revurdér fritagelsen", Subject.EXEMPTION, Role.OFFICE),
            new Start("analysis-provision", "Stil analysen til rådighed", Subject.ANALYSIS, Role.DIRECTOR),
            new Start("framework-review", "Følg op på rammeaftalen", Subject.FRAMEWORK, Role.OFFICE));

    private static final Start WITHDRAWAL_OF_APPLICATION =
            new Start("exemption-withdrawal", "Træk ansøgningen tilbage", Subject.EXEMPTION, Role.MUNICIPAL_PARTY);

    private final Cases cases;
    private final StateTenders tenders;
    private final Exemptions exemptions;
    private final IndependentAnalyses analyses;
    private final ReviewedFrameworks frameworks;
    private final RunningProcesses running;
    private final FormAccess forms;

    StartsFromCase(
            Cases cases,
            StateTenders tenders,
            Exemptions exemptions,
            IndependentAnalyses analyses,
            ReviewedFrameworks frameworks,
            RunningProcesses running,
            FormAccess forms) {
        this.cases = cases;
        this.tenders = tenders;
        this.exemptions = exemptions;
        this.analyses = analyses;
        this.frameworks = frameworks;
        this.running = running;
        this.forms = forms;
    }

    /** What the reader may start; nothing unless it is a matter of the reader's own region that stands open to it, or the reader's own application. */
    List<Link> of(SignedIn reader, Matter matter) {
        RegionCode region = matter.region();
        Stream<Start> own = STARTS.stream()
                .filter(start ->
                        region != null && reader.groups().contains(start.role().in(region)))
                .filter(start -> isOpen(start, matter));
        Stream<Start> application = exemptions.applicant(matter.number()).filter(reader.groups()::contains).stream()
                .map(applicant -> WITHDRAWAL_OF_APPLICATION);
        return Stream.concat(own, application)
                .filter(start -> start.isRepeatable() || !running.include(start.process(), matter.number()))
                .filter(start -> forms.mayBeStarted(start.process()))
                .map(start -> start.with(matter))
                .toList();
    }

    private boolean isOpen(Start start, Matter matter) {
        return switch (start.subject()) {
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

    private record Start(String process, String name, Subject subject, Role role) {

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
