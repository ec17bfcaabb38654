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

/** The content of one expression, parsed by the engine's own parser: the names it looks up, and its parts that reach beyond data. */
public final class ExpressionScan {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Set<String> SCOPES = Set.of("execution", "task", "externalTask", "caseExecution");
    private static final int LONGEST_QUOTE = 80;

    private final Predicate<String> isFree;
    private final List<String> names = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();

    /** @param isFree whether a name is that of a free bean, of which all methods may be called */
    public ExpressionScan(String text, Predicate<String> isFree) {
        this.isFree = isFree;
        try {
            read(PARSER.build(text).getRoot());
        } catch (TreeBuilderException unreadable) {
            forbidden.add(
                    "»%s«".formatted(text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text));
        }
    }

    /** The names that the engine looks up, once for each occurrence. */
    public List<String> names() {
        return names;
    }

    /** The parts that are not allowed; the whole text if the parser cannot read it. */
    public List<String> forbidden() {
        return forbidden;
    }

    private void read(Node node) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        } else if (node instanceof AstMethod call) {
            AstProperty method = (AstProperty) call.getChild(0);
            boolean fixed = !AllowedMethods.takesPattern(name(method)) || isLiteral(call.getChild(1));
            forbidUnless(fixed && isCallAllowed(subject(method), name(method)), call);
            readChildren(method);
            read(call.getChild(1));
            return;
        } else if (node instanceof AstProperty property) {
            forbidUnless(isReadAllowed(property), property);
        }
        readChildren(node);
    }

    private void readChildren(Node node) {
        for (int child = 0; child < node.getCardinality(); child++) {
            read(node.getChild(child));
        }
    }

    private void forbidUnless(boolean allowed, ExpressionNode node) {
        if (!allowed) {
            forbidden.add(node.getStructuralId(null));
        }
    }

    private boolean isCallAllowed(Node subject, String method) {
        if (isScope(subject)) {
            return AllowedMethods.isAllowedOnScope(method);
        }
        return isFreeBean(subject) || AllowedMethods.isAllowedOnValue(method);
    }

    private boolean isReadAllowed(AstProperty property) {
        Node subject = subject(property);
        String name = name(property);
        if (isScope(subject)) {
            return AllowedMethods.getters(name).anyMatch(AllowedMethods::isAllowedOnScope);
        }
        if (isIndex(property)) {
            return !isFreeBean(subject);
        }
        boolean ofData = isData(subject) && !name.isEmpty() && !name.equals("class");
        return ofData || AllowedMethods.getters(name).anyMatch(AllowedMethods::isAllowedOnValue);
    }

    /** A variable or a part of one. The result of a method may be any object. */
    private boolean isData(Node node) {
        return node instanceof AstIdentifier
                ? !isScope(node) && !isFreeBean(node)
                : node instanceof AstProperty property && isData(subject(property))
                        || node instanceof AstMethod call
                                && AllowedMethods.givesData(name((AstProperty) call.getChild(0)));
    }

    private static boolean isLiteral(Node arguments) {
        return arguments.getCardinality() > 0 && unwrapped(arguments.getChild(0)) instanceof AstString;
    }

    private boolean isFreeBean(Node node) {
        return node instanceof AstIdentifier identifier && isFree.test(identifier.getName());
    }

    private static boolean isScope(Node node) {
        return node instanceof AstIdentifier identifier && SCOPES.contains(identifier.getName());
    }

    private static boolean isIndex(AstProperty property) {
        if (!(property instanceof AstBracket)) {
            return false;
        }
        Node index = unwrapped(property.getChild(1));
        return index instanceof AstNumber || index instanceof AstIdentifier || index instanceof AstBinary;
    }

    private static Node subject(AstProperty property) {
        return unwrapped(property.getChild(0));
    }

    private static Node unwrapped(Node node) {
        return node instanceof AstNested ? unwrapped(node.getChild(0)) : node;
    }

    /** The name of a property or method; empty if it is computed at run time. */
    private static String name(AstProperty property) {
        if (property instanceof AstDot) {
            return property.toString().substring(". ".length());
        }
        return unwrapped(property.getChild(1)) instanceof AstString literal ? (String) literal.eval(null, null) : "";
    }
}
