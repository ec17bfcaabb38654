package dk.raadslag.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Points the assertions on processes at the engine of the test, ends what the test left running, and writes down which ends were reached. */
class CleanDesk implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(beans(context).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BpmnAwareTests.reset();
        ApplicationContext beans = beans(context);
        beans.getBean(Office.class).clear();
        beans.getBean(Accounts.class).signOut();
        beans.getBean(BackDoor.class).endAllProcesses();
        beans.getBean(CaseFixtures.class).clear();
        beans.getBean(TestClock.class).reset();
    }

    private static ApplicationContext beans(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(ReachedEnds.class)
                .writeDown();
    }
}
