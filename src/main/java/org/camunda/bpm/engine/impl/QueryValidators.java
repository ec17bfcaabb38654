package org.camunda.bpm.engine.impl;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Stands in for the engine's class of the same name, which looks only at the outer query: an expression inside an
 * {@code orQueries} part would be evaluated for any signed-in user (CVE-2026-109432). This one looks into every part.
 */
public class QueryValidators {

    private QueryValidators() {}

    /** Refuses expressions in queries that a caller sends. */
    public static class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            refuseExpressions(query, Context.getProcessEngineConfiguration().isEnableExpressionsInAdhocQueries());
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return (AdhocQueryValidator<T>) INSTANCE;
        }
    }

    /** Refuses expressions in stored filters where the engine is set up to. */
    public static class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        private StoredQueryValidator() {}

        @Override
        public void validate(T query) {
            refuseExpressions(query, Context.getProcessEngineConfiguration().isEnableExpressionsInStoredQueries());
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return (StoredQueryValidator<T>) INSTANCE;
        }
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query, boolean allowed) {
        List<? extends AbstractQuery<?, ?>> parts =
                query instanceof TaskQueryImpl tasks ? tasks.getQueries() : List.of(query);
        if (!allowed && parts.stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
    }
}
