package dk.raadslag.law.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What one text says to the engine, read with the engine's own parser: names, and what goes beyond data. */
public final class ExpressionScan {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Set<String> TOKENS = Set.of("execution", "task", "externalTask", "caseExecution");
    private static final int SHORT = 80;

    private final Predicate<String> isHelper;
    private final List<String> names = new ArrayList<>();
    private final List<String> waysRound = new ArrayList<>();

    public ExpressionScan(String text, Predicate<String> isHelper) {
        this.isHelper = isHelper;
        try {
            read(PARSER.build(text).getRoot());
        } catch (TreeBuilderException unreadable) {
            waysRound.add("»%s«".formatted(text.length() > SHORT ? text.substring(0, SHORT) + "…" : text));
        }
    }

    /** The names that the engine would look up, as often as it would. */
    public List<String> names() {
        return names;
    }

    /** What is not only a question for data. */
    public List<String> waysRound() {
        return waysRound;
    }

    private void read(Node node) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        } else if (node instanceof AstMethod call) {
            AstProperty method = (AstProperty) call.getChild(0);
            allow(mayBeCalled(subject(method), name(method)), call);
            readInside(method);
            read(call.getChild(1));
            return;
        } else if (node instanceof AstProperty property) {
            allow(mayBeRead(property), property);
        }
        readInside(node);
    }

    private void readInside(Node node) {
        for (int child = 0; child < node.getCardinality(); child++) {
            read(node.getChild(child));
        }
    }

    private void allow(boolean harmless, ExpressionNode node) {
        if (!harmless) {
            waysRound.add(node.getStructuralId(null));
        }
    }

    private boolean mayBeCalled(Node subject, String method) {
        if (isToken(subject)) {
            return AllowedMethods.mayBeAskedOfTokens(method);
        }
        return isHelper(subject) || AllowedMethods.mayBeAskedOfValues(method);
    }

    private boolean mayBeRead(AstProperty property) {
        Node subject = subject(property);
        String name = name(property);
        if (isToken(subject)) {
            return AllowedMethods.getters(name).anyMatch(AllowedMethods::mayBeAskedOfTokens);
        }
        if (isIndex(property)) {
            return !isHelper(subject);
        }
        boolean ofData = isData(subject) && !name.isEmpty() && !name.equals("class");
        return ofData || AllowedMethods.getters(name).anyMatch(AllowedMethods::mayBeAskedOfValues);
    }

    /** A variable, or a part of one; what a method answers may be anything. */
    private boolean isData(Node node) {
        return node instanceof AstIdentifier
                ? !isToken(node) && !isHelper(node)
                : node instanceof AstProperty property && isData(subject(property));
    }

    private boolean isHelper(Node node) {
        return node instanceof AstIdentifier identifier && isHelper.test(identifier.getName());
    }

    private static boolean isToken(Node node) {
        return node instanceof AstIdentifier identifier && TOKENS.contains(identifier.getName());
    }

    private static boolean isIndex(AstProperty property) {
        if (!(property instanceof AstBracket)) {
            return false;
        }
        Node index = bare(property.getChild(1));
        return index instanceof AstNumber || index instanceof AstIdentifier || index instanceof AstBinary;
    }

    private static Node subject(AstProperty property) {
        return bare(property.getChild(0));
    }

    private static Node bare(Node node) {
        return node instanceof AstNested ? bare(node.getChild(0)) : node;
    }

    /** The name of a property or method; empty if it only comes about at run time. */
    private static String name(AstProperty property) {
        if (property instanceof AstDot) {
            return property.toString().substring(". ".length());
        }
        return bare(property.getChild(1)) instanceof AstString literal ? (String) literal.eval(null, null) : "";
    }
}
