package dk.raadslag;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.raadslag.journal.PartOfAnAct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** ADR 1: whoever writes demands the transaction of an act, and whoever does not demand it cannot write. */
class TransactionRules {

    private static final Pattern WRITING_SQL = Pattern.compile(
            "(?i)(INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO) +(ONLY +)?raadslag\\.|FOR (UPDATE|SHARE)");

    private static final DescribedPredicate<JavaClass> HELD =
            DescribedPredicate.describe("classes of the program", type -> !type.isAssignableTo(JavaMigration.class));

    @ArchTest
    static final ArchRule WHO_REACHES_THE_DATABASE_IS_PART_OF_AN_ACT_OR_READS_ONLY = classes()
            .that(HELD)
            .and()
            .resideOutsideOfPackage("dk.raadslag.law..") // reads the engine's own tables
            .and()
            .areNotAssignableTo(DatabaseOnPort.class) // asks whose server answers, before the program has one
            .and()
            .haveNameNotMatching(
                    ".*[.]Engine(AtStart|Configuration)") // waits for other programs, before there are tables
            .and(DescribedPredicate.describe("reach the database", TransactionRules::reachesTheDatabase))
            .should(be("part of an act or read only", type -> isPartOfAnAct(type) || readsOnly(type)));

    @ArchTest
    static final ArchRule WRITING_SQL_IS_PART_OF_AN_ACT = classes()
            .that(HELD)
            .should(be(
                    "part of an act where they hold writing SQL",
                    type -> isPartOfAnAct(type.isNestedClass() ? outermost(type) : type) || !holdsWritingSql(type)));

    @ArchTest
    static final ArchRule REPOSITORIES_DECLARE_THEIR_OWN_METHODS = classes()
            .that(HELD)
            .and()
            .areAssignableTo(Repository.class)
            .should(be(
                    "children of Repository alone, or of one that is part of an act, whose methods the annotation reaches",
                    type -> type.getRawInterfaces().stream()
                            .allMatch(parent -> parent.isEquivalentTo(Repository.class)
                                    || parent.isAssignableTo(Repository.class) && isPartOfAnAct(parent))));

    @ArchTest
    static final ArchRule NO_OTHER_TRANSACTIONS = methods()
            .that()
            .areDeclaredInClassesThat(HELD)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(ApplicationRunner.class) // fills tables at the start, before anybody acts
            .and()
            .areAnnotatedWith(Transactional.class)
            .should(readOnlyAndWriteNothing());

    @ArchTest
    static final ArchRule NO_OTHER_TRANSACTIONS_OF_CLASSES = classes()
            .that(HELD)
            .and()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areNotAnnotations()
            .should(be(
                    "read only and write nothing",
                    type -> readsOnly(type) && type.getMethods().stream().noneMatch(TransactionRules::writes)));

    private static boolean isPartOfAnAct(JavaClass type) {
        return type.isAnnotatedWith(PartOfAnAct.class);
    }

    private static boolean readsOnly(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                && type.getAnnotationOfType(Transactional.class).readOnly();
    }

    private static boolean reachesTheDatabase(JavaClass type) {
        return type.isAssignableTo(Repository.class)
                || type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> isAWayIn(dependency.getTargetClass()));
    }

    private static boolean isAWayIn(JavaClass target) {
        return Set.of(JdbcOperations.class, NamedParameterJdbcOperations.class, JdbcAggregateOperations.class).stream()
                        .anyMatch(target::isAssignableTo)
                || target.isAssignableTo(DataSource.class)
                || target.isAssignableTo(Connection.class)
                || target.getName().startsWith(JdbcClient.class.getName());
    }

    private static boolean holdsWritingSql(JavaClass type) {
        try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return WRITING_SQL
                    .matcher(new String(code.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TransactionRules::outermost).orElse(type);
    }

    private static ArchCondition<JavaMethod> readOnlyAndWriteNothing() {
        return new ArchCondition<>("be read only and write nothing, by themselves or by calling their own class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean holds = method.getAnnotationOfType(Transactional.class).readOnly() && !writes(method);
                events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
            }
        };
    }

    /** Tells whether the method, or one of its own class that it calls, writes. */
    private static boolean writes(JavaMethod method) {
        return writes(method, new HashSet<>());
    }

    private static boolean writes(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> isWriting(call)
                        || call.getTarget()
                                .resolveMember()
                                .filter(own -> own.getOwner().equals(method.getOwner()))
                                .filter(own -> writes(own, seen))
                                .isPresent());
    }

    private static boolean isWriting(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean ofARepository =
                owner.isAssignableTo(Repository.class) || owner.isAssignableTo(JdbcAggregateOperations.class);
        return call.getName().contains("pdate") && owner.getPackageName().startsWith("org.springframework.jdbc")
                || ofARepository && call.getName().matches("(save|insert|delete|update).*")
                || call.getTarget()
                        .resolveMember()
                        .filter(target -> target.isAnnotatedWith(Modifying.class))
                        .isPresent();
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + " is not " + what));
            }
        };
    }
}
