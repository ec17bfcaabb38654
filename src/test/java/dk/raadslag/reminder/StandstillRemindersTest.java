package dk.raadslag.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RaadslagTest
class StandstillRemindersTest extends ProcessTest {

    @Autowired
    StandstillReminders reminders;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    Frameworks frameworks;

    @Test
    void theDirectorAndTheAuthorityAreToldOfACaseThatStandsStillUntilSomebodyDoesSomething() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        LocalDate last = clock.today();
        at(last.plusMonths(3).minusDays(1));
        assertThat(letters(number)).isEmpty();

        at(last.plusMonths(3).plusDays(7));
        reminders.remind();
        assertThat(letters(number)).containsExactly("ams", "rd-NJ");
        assertThat(file.value("SELECT body FROM raadslag.letter WHERE number = ? AND recipient_group = 'ams'", number))
                .contains("ikke sket noget")
                .contains(Danish.date(last));

        at(last.plusMonths(4).plusDays(14));
        assertThat(letters(number)).hasSize(4);

        desk.invite(number);
        at(clock.today().plusMonths(2));
        assertThat(letters(number)).hasSize(4);
        at(clock.today().plusMonths(2));
        assertThat(letters(number)).hasSize(6);
    }

    @Test
    void anAgreementThatRunsAsAgreedDoesNotStandStillHoweverOldTheCaseIs() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        at(clock.today().plusMonths(5));
        assertThat(letters(number)).isEmpty();

        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        at(clock.today().plusMonths(2));
        assertThat(letters(number))
                .as("nobody has given the status that is due")
                .containsExactly("ams", "rd-NJ");
    }

    @Test
    void aClosedCaseIsLeftInPeace() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        director.withdraw(number, "CASE");
        at(clock.today().plusYears(1));

        assertThat(letters(number)).isEmpty();
    }

    @Test
    void anApplicationThatNobodyDecidesStandsStillAndGrantsNothing() {
        UUID framework = providers.framework("NJ", "REVALIDERING");
        String number = exemptions.apply(framework, "JC-0851");
        at(clock.today().plusMonths(4));
        assertThat(letters(number)).containsExactly("ams", "rd-NJ");
        assertThat(frameworks.isOpen(framework, "JC-0851", "REVALIDERING", clock.today()))
                .isTrue();
    }

    @Test
    void anExemptionIsLeftInPeaceUntilItIsReassessed() {
        String number = exemptions.exempt(providers.framework("NJ", "REVALIDERING"), "JC-0851");
        at(clock.today().plusMonths(4));
        assertThat(letters(number)).isEmpty();

        exemptions.reassess(number);
        at(clock.today().plusMonths(4));
        assertThat(letters(number)).containsExactly("ams", "rd-NJ");
    }

    @Test
    void everyMatterInWhichATaskIsLateStandsStill() {
        String number = specialists.propose();
        at(clock.today().plusMonths(4));

        assertThat(letters(number)).containsExactly("ams", "rd-NJ");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'standstill' LIMIT 1",
                        number))
                .contains("i sagen om Specialfunktion");
    }

    @Test
    void aNeedOfTheContractThatNobodyProposesStandsStill() {
        int year = contracts.nextYear();
        clock.setTo(LocalDate.of(year, 3, 1));
        contracts.announced(year);
        String number = contracts.taking(contracts.signed("NJ", year), "Ledige akademikere");
        at(clock.today().plusMonths(4));

        assertThat(letters(number)).containsExactly("ams", "rd-NJ");
    }

    private void at(LocalDate day) {
        clock.setTo(day);
        reminders.remind();
    }

    private List<String> letters(String number) {
        return file.values(
                "SELECT recipient_group FROM raadslag.letter WHERE number = ? AND template = 'standstill' ORDER BY occasion, recipient_group",
                number);
    }
}
