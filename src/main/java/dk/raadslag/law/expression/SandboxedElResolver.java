package dk.raadslag.law.expression;

import dk.raadslag.law.LawTable;
import dk.raadslag.refusal.Refusal;
import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.lang.Contract;

/**
 * EL resolver for all but variables. Expressions may name the beans of the law table, call the methods of its free beans, and call the
 * allowed methods of values; everything else is refused, and nothing can be set.
 */
final class SandboxedElResolver extends ELResolver {

    private final LawTable table;
    private final BeanFactory beans;
    private final ELResolver java = new BeanELResolver();

    SandboxedElResolver(LawTable table, BeanFactory beans) {
        this.table = table;
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        String name = String.valueOf(property);
        if (base == null) {
            return bean(context, name);
        }
        if (base instanceof Map) {
            return new MapELResolver().getValue(context, base, property);
        }
        if (base instanceof List) {
            return new ListELResolver().getValue(context, base, property);
        }
        if (base.getClass().isArray()) {
            return new ArrayELResolver().getValue(context, base, property);
        }
        refuseUnless(AllowedMethods.isReadable(base, name), name);
        return java.getValue(context, base, name);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        String name = String.valueOf(method);
        String helper = helper(base);
        if (helper == null) {
            refuseUnless(AllowedMethods.isAllowed(base, name), name);
            return java.invoke(context, base, name, types, parameters);
        }
        Method own = HelperCall.find(AopProxyUtils.ultimateTargetClass(base), name, parameters.length);
        refuseUnless(own != null && !Modifier.isStatic(own.getModifiers()), name);
        return new HelperCall(context, helper, own)
                .with(
                        parameters,
                        table.caseVariables().keySet(),
                        () -> java.invoke(context, base, name, types, parameters));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        refuseUnless(false, String.valueOf(property));
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    private @Nullable Object bean(ELContext context, String name) {
        if (!beans.containsBean(name)) {
            return null;
        }
        refuseUnless(table.free().containsKey(name) || table.isAct(name), name);
        context.setPropertyResolved(true);
        return beans.getBean(name);
    }

    /** The name of the free helper; null if it is something else. */
    private @Nullable String helper(Object bean) {
        return table.free().keySet().stream()
                .filter(name -> beans.containsBean(name) && beans.getBean(name) == bean)
                .findFirst()
                .orElse(null);
    }

    @Contract("false, _ -> fail")
    private static void refuseUnless(boolean allowed, String name) {
        if (!allowed) {
            throw new Refusal(
                    "Et udtryk i modellen bruger %s, som modeller ikke må bruge. Ret modellen, eller bed en administrator om det."
                            .formatted(name));
        }
    }
}
