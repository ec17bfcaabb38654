package dk.raadslag.law.gate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.raadslag.law.model.DelegateParseListener;
import dk.raadslag.law.model.ProcessModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.slf4j.LoggerFactory;

/** Parses models with the engine's own parser, without an engine or a database. */
public final class Parser {

    private static final Configuration CONFIGURATION = new Configuration();

    static {
        for (String warnings : List.of("org.camunda.bpm.engine.bpmn.parser", "org.camunda.bpm.engine.util")) {
            ((Logger) LoggerFactory.getLogger(warnings)).setLevel(Level.OFF);
        }
    }

    private Parser() {}

    /** The processes in the XML. */
    static List<ProcessDefinitionEntity> parse(byte[] xml) {
        return parse(xml, true);
    }

    /** The processes in the XML, checked against the BPMN schema or not. */
    static List<ProcessDefinitionEntity> parse(byte[] xml, boolean againstSchema) {
        Context.setProcessEngineConfiguration(CONFIGURATION);
        try {
            BpmnParser parser = new NamespaceAwareParser(CONFIGURATION.expressions, new DefaultBpmnParseFactory());
            parser.getParseListeners().add(new DelegateParseListener());
            DeploymentEntity deployment = new DeploymentEntity();
            deployment.setId("test");
            BpmnParse parse = parser.createParse()
                    .sourceInputStream(new ByteArrayInputStream(xml))
                    .deployment(deployment)
                    .name("test.bpmn");
            if (!againstSchema) {
                parse.setSchemaResource(null);
            }
            List<ProcessDefinitionEntity> processes = parse.execute().getProcessDefinitions();
            processes.forEach(process -> process.setDeploymentId("test"));
            return processes;
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }

    /** A parser that does the same as the other without checking against the BPMN schema. */
    static BpmnParser withoutSchema(BpmnParser other, ExpressionManager expressions) {
        BpmnParser parser = new NamespaceAwareParser(expressions, new SchemaFreeFactory());
        parser.getParseListeners().addAll(other.getParseListeners());
        return parser;
    }

    /** The files of the shipped models. */
    static List<Path> shippedFiles() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The shipped models together. */
    public static ProcessModels shipped() {
        List<ProcessDefinitionEntity> all = new ArrayList<>();
        shippedFiles().forEach(file -> all.addAll(parse(bytes(file))));
        return new ProcessModels(all);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The engine's parser, which otherwise knows namespaces only when it checks the schema. */
    private static final class NamespaceAwareParser extends BpmnParser {

        NamespaceAwareParser(ExpressionManager expressions, BpmnParseFactory factory) {
            super(expressions, factory);
        }

        @Override
        protected void enableSchemaValidation(boolean enabled) {
            super.enableSchemaValidation(enabled);
            getSaxParserFactoryLazily().setNamespaceAware(true);
        }
    }

    private static final class SchemaFreeFactory extends DefaultBpmnParseFactory {

        @Override
        public BpmnParse createBpmnParse(BpmnParser parser) {
            BpmnParse parse = super.createBpmnParse(parser);
            parse.setSchemaResource(null);
            return parse;
        }
    }

    private static final class Configuration extends StandaloneProcessEngineConfiguration {

        private final JuelExpressionManager expressions = new JuelExpressionManager();

        Configuration() {
            setExpressionManager(expressions);
            setHistoryTimeToLive("P10Y");
            setEnforceHistoryTimeToLive(false);
            initFormTypes();
            initFormFieldValidators();
            initScripting();
            initSerialization();
        }
    }
}
