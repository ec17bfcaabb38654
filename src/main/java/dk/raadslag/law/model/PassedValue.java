package dk.raadslag.law.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What an expression passes on, as far as its text alone says it: nothing is evaluated but literals. */
public final class PassedValue {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private PassedValue() {}

    /** The text that the expression is, as {@code AGREEMENT} or {@code ${'AGREEMENT'}}; empty if it is computed. */
    public static Optional<String> constant(String expression) {
        return root(expression)
                .filter(node -> node instanceof AstText || node instanceof AstString)
                .map(PassedValue::literal);
    }

    /** The variable that the expression reads, as {@code ${x}} or {@code ${execution.getVariable('x')}}; empty if there is more. */
    public static Optional<String> variable(String expression) {
        return root(expression).flatMap(PassedValue::variable);
    }

    /** False if what is fixed in the expression, as {@code bakery-${x}}, rules out that it gives the value. */
    public static boolean mayGive(String expression, String value) {
        try {
            Node whole = PARSER.build(expression).getRoot();
            StringBuilder shape = new StringBuilder();
            for (int part = 0; part < (whole instanceof AstComposite ? whole.getCardinality() : 1); part++) {
                shape.append(shape(whole instanceof AstComposite ? whole.getChild(part) : whole));
            }
            return value.matches(shape.toString());
        } catch (TreeBuilderException unreadable) {
            return true;
        }
    }

    private static String shape(Node part) {
        Node node = unwrapped(part);
        return node instanceof AstText || node instanceof AstString ? Pattern.quote(literal(node)) : "(?s:.*)";
    }

    private static Optional<String> variable(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return Optional.of(identifier.getName());
        }
        boolean isRead = node instanceof AstMethod
                && node.getChild(0) instanceof AstDot method
                && method.toString().equals(". getVariable")
                && method.getChild(0) instanceof AstIdentifier scope
                && scope.getName().equals("execution")
                && node.getChild(1).getCardinality() == 1
                && node.getChild(1).getChild(0) instanceof AstString;
        return isRead ? Optional.of(literal(node.getChild(1).getChild(0))) : Optional.empty();
    }

    private static Optional<Node> root(String expression) {
        try {
            return Optional.of(unwrapped(PARSER.build(expression).getRoot()));
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
    }

    private static Node unwrapped(Node node) {
        return node instanceof AstEval || node instanceof AstNested ? unwrapped(node.getChild(0)) : node;
    }

    private static String literal(Node node) {
        return (String) ((AstNode) node).eval(null, null);
    }
}
