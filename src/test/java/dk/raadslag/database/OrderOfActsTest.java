package dk.raadslag.database;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.SendOfferForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The law's order of acts is the order in which they are done, also where the clock was ahead and has been set back in between. */
@RaadslagTest
class OrderOfActsTest extends ProcessTest {

    private static final String JOBCENTRE = "JC-0851";
    private static final String AREA = "SYGEDAGPENGE";

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    FrameworkDesk frameworks;

    @Autowired
    TenderDesk tenders;

    /** Does what the work does with a clock that is ahead, and sets it back. */
    private void ahead(Duration by, Runnable work) {
        Instant now = clock.instant();
        clock.setTo(now.plus(by));
        work.run();
        clock.setTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P1D", "P3653D"})
    @Tag("INV-01")
    void anAgreementThatWasDraftedBeforeIsOfferedOnWhatTheCouncilSaidAfterwards(Duration by) {
        String number = desk.toAgreement(JOBCENTRE, AREA);
        ahead(by, () -> table.prepare(number, AREA));
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(file.agreements(number)).containsExactly("ACTIVE");
    }

    @Test
    @Tag("INV-01")
    void theCouncilsLatestOpinionIsWhatItSaidLast() {
        String number = desk.toAgreement(JOBCENTRE, AREA);
        table.prepare(number, AREA);
        ahead(Duration.ofHours(1), () -> council.involve(number, "AGAINST"));
        refused("Rådet er imod aftalen", () -> table.send(number));
        office.as("rd-NJ")
                .complete(number, new SendOfferForm().decision("REVISE").reason("Rådet er imod."));
        table.draft(number, AREA);
        table.keepRequirements(number);
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(number, "FOR");
        table.send(number);

        assertThat(file.agreements(number)).containsExactly("OFFERED");
    }

    @Test
    @Tag("INV-05")
    void anOrderIsRecommendedOnTheAgreementThatFailedLast() {
        String number = desk.toAgreement(JOBCENTRE, AREA);
        ahead(Duration.ofDays(3653), () -> notFulfilled(number));
        String first = file.value("SELECT id FROM raadslag.improvement_agreement WHERE case_number = ?", number);
        director.choose(number, "NEW_AGREEMENT");
        table.offer(number, AREA);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        orders.draft(number, "JC_TENDER", AREA);

        assertThat(file.value("SELECT agreement_id FROM raadslag.order_recommendation WHERE case_number = ?", number))
                .isNotEqualTo(first);
    }

    @Test
    @Tag("INV-02")
    void aRecommendationThatWasDraftedBeforeIsSentOnWhatTheCouncilSaidAfterwards() {
        String number = orders.notReached(JOBCENTRE, AREA);
        orders.begin(number);
        ahead(Duration.ofHours(1), () -> orders.draft(number, "JC_TENDER", AREA));
        orders.decideToSend(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_ministerDecision @ [minister]");
    }

    @Test
    @Tag("INV-03")
    void theCouncilIsHeardAboutCloseMonitoringAfterAnAgreementFailed() {
        String number = desk.toAgreement(JOBCENTRE, AREA);
        ahead(Duration.ofHours(1), () -> notFulfilled(number));
        director.followClosely(number, "FOR", true);

        assertThat(file.value("SELECT count(*) FROM raadslag.close_monitoring WHERE case_number = ?", number))
                .isEqualTo("1");
    }

    @Test
    @Tag("INV-03")
    void aCaseIsWithdrawnOnWhatTheCouncilSaidAfterAnAgreementWasNeeded() {
        String number = desk.reacted(JOBCENTRE, AREA);
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        ahead(Duration.ofHours(1), () -> desk.assess(number, "INSUFFICIENT"));
        director.withdrawAfterTheCouncil(number, "FOR");

        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
    }

    @Test
    @Tag("INV-11")
    void anExemptionThatWasAssessedBeforeIsGrantedOnWhatTheCouncilSaidAfterwards() {
        var terms = new FrameworkAgreement(
                "Ramme " + UUID.randomUUID(),
                "Afgrænset målgruppe",
                "REVALIDERING",
                RegionCode.NJ,
                clock.today().minusDays(1),
                clock.today().plusYears(2));
        String number = exemptions.apply(frameworks.register(terms, List.of("Aktør Nord")), JOBCENTRE);
        ahead(Duration.ofHours(1), () -> exemptions.assess(number));
        council.involve(number, "FOR");
        exemptions.grant(number, clock.today().plusMonths(6));

        assertThat(file.values("SELECT decision FROM raadslag.exemption_decision WHERE number = ?", number))
                .isEqualTo(List.of("GRANT"));
    }

    @Test
    @Tag("INV-10")
    @Tag("INV-12")
    void whatWasProposedBeforeIsDecidedOnWhatTheCouncilSaidAfterwards() {
        String[] numbers = new String[2];
        ahead(Duration.ofHours(1), () -> {
            numbers[0] = tenders.propose();
            numbers[1] = specialists.propose();
        });
        for (String number : numbers) {
            council.involve(number, "FOR");
        }
        tenders.decide(numbers[0], "SEND", null);
        specialists.decide(numbers[1], "SEND", null);

        assertThat(progress.openTasks(numbers[0])).containsExactly("userTask_approveFrameworkTender @ [minister]");
        assertThat(progress.openTasks(numbers[1])).containsExactly("userTask_approveSpecialistFunction @ [minister]");
    }

    @Test
    void theDatabaseIsNeverAskedForTheTime() {
        assertThat(file.values("""
                        SELECT name FROM (
                            SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace = 'raadslag'::regnamespace
                            UNION ALL SELECT viewname, definition FROM pg_views WHERE schemaname = 'raadslag'
                            UNION ALL SELECT adrelid::regclass::text, pg_get_expr(adbin, adrelid) FROM pg_attrdef
                            UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'raadslag'::regnamespace)
                        WHERE text ~* '\\m(now|clock_timestamp|statement_timestamp|timeofday)\\(|\\mcurrent_(date|time)|\\mlocaltime'
                            AND name !~ 'flyway'""")).isEmpty();
    }

    private void notFulfilled(String number) {
        table.conclude(number, AREA);
        director.settle(number, 70);
    }
}
