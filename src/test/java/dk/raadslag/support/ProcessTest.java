package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of processes: people and their desks, background jobs, the clock and the case file are at hand. */
public abstract class ProcessTest {

    @Autowired
    protected Office office;

    @Autowired
    protected CaseDesk desk;

    @Autowired
    protected CouncilRoom council;

    @Autowired
    protected AgreementTable table;

    @Autowired
    protected AssistanceDesk assistance;

    @Autowired
    protected DirectorDesk director;

    @Autowired
    protected OrderDesk orders;

    @Autowired
    protected ProviderDesk providers;

    @Autowired
    protected SpecialistDesk specialists;

    @Autowired
    protected GrantDesk grants;

    @Autowired
    protected MarketDesk market;

    @Autowired
    protected ContractDesk contracts;

    @Autowired
    protected CaseFile file;

    @Autowired
    protected CaseFixtures fixtures;

    @Autowired
    protected Progress progress;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected BackDoor backDoor;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    /** Asserts that the act is refused with a message that has the sentence; more can be asserted of the refusal returned. */
    protected AbstractThrowableAssert<?, ?> refused(String sentence, ThrowingCallable act) {
        return Refusals.refused(sentence, act);
    }

    /** Asserts that the engine forbids the act: the person lacks the permission, or the task is another region's. */
    protected void forbidden(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageMatching("(?s)The user with id '.*' does not have .*permission.*"
                        + "|ENGINE-13034 Cannot work on task '.*' because it belongs to no authenticated tenant.*");
    }

    /** Does the work in a transaction, as a step of the program would. */
    protected <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Does the work in a transaction, as a step of the program would. */
    protected void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
