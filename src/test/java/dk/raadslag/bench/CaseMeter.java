package dk.raadslag.bench;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what forms that are sent and jobs that are executed cost the program: CPU time of the thread, statements as the driver gets
 * them (each of a batch), commits, and the papers among it. What the tests ask in between does not count.
 */
@TestConfiguration(proxyBeanMethods = false)
class CaseMeter {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Set<String> STEPS = Set.of("submitStartForm", "submitTaskForm", "executeJob");
    private static final Set<String> SENT = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");

    /** What steps cost: nanoseconds of CPU time, bytes, and numbers. */
    static final class Cost {
        long cpu;
        long allocated;
        long paperCpu;
        int papers;
        int statements;
        int commits;
        private final Map<String, Integer> sent = new HashMap<>();

        /** The statements sent most, with their number per case. */
        String sentMost(int cases, int most) {
            return sent.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(most)
                    .map(one -> "%8.1f  %s"
                            .formatted(
                                    (double) one.getValue() / cases,
                                    one.getKey().replaceAll("\\s+", " ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Where the cost of the steps is added. */
    static Cost cost = new Cost();

    /** What looks at each step before it is done. */
    static BiConsumer<String, Object[]> watcher = (method, arguments) -> {};

    /** The thread whose step is measured; what is done in the background meanwhile does not count. */
    private static volatile Thread measured;

    @Bean
    static BeanPostProcessor stepMeter() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource source) {
                    return counting(source);
                }
                return switch (name) {
                    case "formService" -> metered(FormService.class, bean);
                    case "managementService" -> metered(ManagementService.class, bean);
                    default -> bean;
                };
            }
        };
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor paperMeter() {
        var filing = new NameMatchMethodPointcut();
        filing.setMappedName("file");
        filing.setClassFilter(type -> type.getName().equals("dk.raadslag.document.Documents"));
        MethodInterceptor meter = paper -> {
            long begun = THREADS.getCurrentThreadCpuTime();
            try {
                return paper.proceed();
            } finally {
                cost.papers++;
                cost.paperCpu += THREADS.getCurrentThreadCpuTime() - begun;
            }
        };
        return new DefaultPointcutAdvisor(filing, meter);
    }

    /** The service, which measures the steps that are done by it. */
    static <T> T metered(Class<T> service, Object bean) {
        return service.cast(proxy(service, (method, arguments) -> {
            Callable<Object> call = () -> invoke(method, bean, arguments);
            if (isMeasured() || !STEPS.contains(method.getName())) {
                return call.call();
            }
            watcher.accept(method.getName(), arguments);
            return step(call);
        }));
    }

    private static boolean isMeasured() {
        return Thread.currentThread() == measured;
    }

    private static Object step(Callable<Object> call) throws Exception {
        long thread = Thread.currentThread().getId();
        long begun = THREADS.getCurrentThreadCpuTime();
        long before = THREADS.getThreadAllocatedBytes(thread);
        measured = Thread.currentThread();
        try {
            return call.call();
        } finally {
            measured = null;
            cost.cpu += THREADS.getCurrentThreadCpuTime() - begun;
            cost.allocated += THREADS.getThreadAllocatedBytes(thread) - before;
        }
    }

    /** The data source, which counts what is sent while a step is done. */
    static DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private static Connection counting(Connection connection) {
        return (Connection) proxy(Connection.class, (method, arguments) -> {
            if (isMeasured() && method.getName().equals("commit")) {
                cost.commits++;
            }
            Object result = invoke(method, connection, arguments);
            return result instanceof PreparedStatement statement ? counting(statement, (String) arguments[0]) : result;
        });
    }

    private static Object counting(PreparedStatement statement, String words) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (isMeasured() && SENT.contains(method.getName())) {
                cost.statements++;
                cost.sent.merge(words, 1, Integer::sum);
            }
            return invoke(method, statement, arguments);
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Exception;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
