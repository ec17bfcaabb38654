package dk.raadslag.law.expression;

import dk.raadslag.law.LawTable;
import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.BeanFactory;

/** Expression manager of the engine that gives expressions variables, the beans of the law table and five functions only. */
public final class SandboxedExpressionManager extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime", "JSON");

    private final LawTable table;
    private final BeanFactory beanFactory;

    public SandboxedExpressionManager(LawTable table, BeanFactory beanFactory) {
        this.table = table;
        this.beanFactory = beanFactory;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new SandboxedElResolver(table, beanFactory));
        return resolver;
    }
}
