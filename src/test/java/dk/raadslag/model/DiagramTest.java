package dk.raadslag.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The diagrams can be read: they fit a page, each way out of an element has its own line, no name hides its gateway, and colours say who acts. Lengths are in pixels. */
class DiagramTest {

    /** What can still be read on a page across. */
    private static final double WIDEST = 2450;

    private static final double TOUCHING = 5;
    private static final double LABEL_FONT = 11;
    private static final double LINE = 1.2 * LABEL_FONT;
    /** Kept for a reader whose font is a little wider. */
    private static final double RESERVE = 0.97;

    /** Who acts, and the colour of their tasks, as the legend under each diagram says. */
    private static final Map<String, String> COLOURS = Map.of(
            "Regionsdirektøren", "#e8def8",
            "Beskæftigelsesregionen", "#bbdefb",
            "Rådets sekretariat", "#d7ccc8",
            "Det regionale beskæftigelsesråd", "#c8e6c9",
            "De ansvarlige", "#ffe0b2",
            "Det hjælpende jobcenter", "#fff59d",
            "Ministrene", "#ffcdd2",
            "Arbejdsmarkedsstyrelsen", "#cfd8dc",
            "Beskæftigelsesrådet", "#b2ebf2");

    /** As wide as Arial, in which Camunda Modeler draws. */
    private static final PDType1Font HELVETICA = new PDType1Font(FontName.HELVETICA);

    @TestFactory
    Stream<DynamicTest> aDiagramFitsAPage() {
        return perModel(model -> {
            Rectangle2D drawn = model.getModelElementsByType(Bounds.class).stream()
                    .map(DiagramTest::box)
                    .reduce(Rectangle2D::createUnion)
                    .orElseThrow();
            assertThat(drawn.getWidth()).as("width").isLessThanOrEqualTo(WIDEST);
        });
    }

    @TestFactory
    Stream<DynamicTest> noTwoFlowsLeaveAnElementOnOneLine() {
        return perModel(model -> {
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                List<SequenceFlow> flows = List.copyOf(node.getOutgoing());
                for (int i = 0; i < flows.size(); i++) {
                    for (SequenceFlow other : flows.subList(i + 1, flows.size())) {
                        assertThat(shared(lines(flows.get(i)), lines(other)))
                                .as("%s and %s on one line", flows.get(i).getId(), other.getId())
                                .isLessThan(TOUCHING);
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noLabelLiesOverItsGateway() {
        return perModel(model -> {
            for (Gateway gateway : model.getModelElementsByType(Gateway.class)) {
                BpmnShape shape = gateway.getDiagramElement();
                if (gateway.getName() != null && shape.getBpmnLabel() != null) {
                    Rectangle2D text =
                            text(gateway.getName(), shape.getBpmnLabel().getBounds());
                    assertThat(distance(text, box(shape.getBounds())))
                            .as("distance of the label of " + gateway.getId() + ", in halves of its gateway")
                            .isGreaterThanOrEqualTo(1);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTaskHasTheColourOfWhoDoesIt() {
        return perModel(model -> {
            Map<String, String> legend = model.getModelElementsByType(TextAnnotation.class).stream()
                    .collect(toMap(entry -> entry.getText().getTextContent(), entry -> fill(model, entry)));
            assertThat(COLOURS).containsAllEntriesOf(legend);
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                assertThat(fill(model, task))
                        .as(task.getId())
                        .isNotNull()
                        .isEqualTo(legend.get(whoDoes(task.getCamundaCandidateGroups())));
            }
        });
    }

    private static String whoDoes(String groups) {
        return switch (groups.replace("-${regionCode}", "")) {
            case "rd" -> "Regionsdirektøren";
            case "region" -> "Beskæftigelsesregionen";
            case "secretariat" -> "Rådets sekretariat";
            case "council-chair" -> "Det regionale beskæftigelsesråd";
            case "${partyGroup}", "${responsibleGroup}" -> "De ansvarlige";
            case "${deliveringGroup}" -> "Det hjælpende jobcenter";
            case "minister", "minister-integration" -> "Ministrene";
            case "ams" -> "Arbejdsmarkedsstyrelsen";
            case "ber" -> "Beskæftigelsesrådet";
            default -> throw new AssertionError("no colour for " + groups);
        };
    }

    private static String fill(BpmnModelInstance model, BaseElement element) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() == element)
                .map(shape -> shape.getAttributeValueNs("http://bpmn.io/schema/bpmn/biocolor/1.0", "fill"))
                .findFirst()
                .orElseThrow();
    }

    /** The way along which two flows lie on each other. */
    private static double shared(List<Line2D> flow, List<Line2D> other) {
        return flow.stream()
                .flatMap(line -> other.stream().map(second -> shared(line, second)))
                .reduce(0.0, Double::sum);
    }

    private static double shared(Line2D line, Line2D other) {
        if (line.ptLineDist(other.getP1()) > 1 || line.ptLineDist(other.getP2()) > 1) {
            return 0;
        }
        Rectangle2D both = line.getBounds2D().createIntersection(other.getBounds2D());
        return Math.max(both.getWidth(), both.getHeight());
    }

    private static List<Line2D> lines(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            lines.add(new Line2D.Double(
                    from.getX(),
                    from.getY(),
                    points.get(i).getX(),
                    points.get(i).getY()));
        }
        return lines;
    }

    /** The place that a name takes, broken at its spaces to the width of its label. */
    private static Rectangle2D text(String name, Bounds label) {
        int lines = 1;
        String line = "";
        for (String word : name.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean fits = line.isEmpty() || width(longer) <= RESERVE * label.getWidth();
            lines += fits ? 0 : 1;
            line = fits ? longer : word;
        }
        return new Rectangle2D.Double(label.getX(), label.getY(), label.getWidth(), lines * LINE);
    }

    private static double width(String text) {
        try {
            return HELVETICA.getStringWidth(text) / 1000 * LABEL_FONT;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The distance of a box from the middle of a diamond, where its border is at 1. */
    private static double distance(Rectangle2D box, Rectangle2D diamond) {
        double x = Math.max(box.getMinX(), Math.min(diamond.getCenterX(), box.getMaxX()));
        double y = Math.max(box.getMinY(), Math.min(diamond.getCenterY(), box.getMaxY()));
        return Math.abs(x - diamond.getCenterX()) / (diamond.getWidth() / 2)
                + Math.abs(y - diamond.getCenterY()) / (diamond.getHeight() / 2);
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Stream<DynamicTest> perModel(Consumer<BpmnModelInstance> rule) {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> rule.accept(Bpmn.readModelFromFile(file.toFile()))));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
