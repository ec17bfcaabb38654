package dk.raadslag.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An odd input, made up at random: nothing that a form or a way in could accept. */
final class OddInputs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    /** Values that fit no field, whatever its type. */
    private static final List<String> VALUES = List.of(
            "{\"value\": {}, \"type\": \"Object\"}",
            "{\"value\": \"rO0ABXNyABE=\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"java.util.HashMap\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}",
            "{\"value\": \"{}\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"dk.raadslag.Nothing\", \"serializationDataFormat\": \"application/json\"}}",
            "{\"value\": \"x\", \"type\": \"Object\", \"valueInfo\": {\"serializationDataFormat\": \"text/none\"}}",
            "{\"value\": \"<a/>\", \"type\": \"Xml\"}",
            "{\"value\": \"<a\", \"type\": \"Xml\"}",
            "{\"value\": \"{\", \"type\": \"Json\"}",
            "{\"value\": \"[[[[\", \"type\": \"Json\"}",
            "{\"value\": 7, \"type\": \"Json\"}",
            "{\"value\": \"AAAA\", \"type\": \"Bytes\"}",
            "{\"value\": \"%%%\", \"type\": \"Bytes\"}",
            "{\"value\": 7, \"type\": \"Bytes\"}",
            "{\"value\": \"AAAA\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"a.txt\"}}",
            "{\"value\": \"AAAA\", \"type\": \"File\"}",
            "{\"value\": \"i går\", \"type\": \"Date\"}",
            "{\"value\": \"abc\", \"type\": \"Integer\"}",
            "{\"value\": 99999999999, \"type\": \"Integer\"}",
            "{\"value\": 99999, \"type\": \"Short\"}",
            "{\"value\": \"9\", \"type\": \"Long\"}",
            "{\"value\": {}, \"type\": \"Double\"}",
            "{\"value\": \"måske\", \"type\": \"Boolean\"}",
            "{\"value\": \"x\", \"type\": \"Ukendt\"}",
            "{\"value\": \"x\", \"type\": 7}",
            "{\"value\": \"x\", \"type\": \"String\", \"valueInfo\": 7}",
            "{\"value\": [1, 2]}",
            "{\"value\": {\"a\": {}}}",
            "{\"value\": \"a\\u0000b\"}",
            "{\"value\": \"\\ud800\"}",
            "7",
            "[]",
            "\"x\"");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"x\"",
            "7",
            "{\"variables\": []}",
            "{\"variables\": 7}",
            "{\"variables\": {\"\": null}}",
            "{\"unknown\": {}}",
            "<a/>",
            "{\"variables\": {\"a\": {\"value\": " + "[".repeat(3000) + "}}}",
            "\u0000",
            "{'variables': {}}");

    private static final List<String> IDS = List.of(
            "x",
            "%00",
            "%20",
            "..%2F..",
            "%F0%9F%98%80",
            "a".repeat(300),
            "'%20OR%201=1",
            "%7Bid%7D",
            "-1",
            "%E2%A0%80",
            "x;y=z");

    private static final List<String> READS = List.of(
            "task/%s",
            "task/%s/form",
            "task/%s/form-variables",
            "task/%s/deployed-form",
            "task/%s/identity-links",
            "task/%s/variables",
            "task/%s/rendered-form",
            "process-definition/%s",
            "process-definition/%s/xml",
            "process-definition/%s/startForm",
            "process-definition/%s/deployed-start-form",
            "process-definition/key/%s",
            "filter/%s",
            "filter/%s/list",
            "task?firstResult=%s",
            "task?sortBy=%s&sortOrder=desc",
            "task?dueBefore=%s",
            "task?processVariables=%s",
            "task?unknown=%s",
            "process-definition?versionTag=%s&latestVersion=%1$s",
            "history/task?finished=%s",
            "user/%s/profile",
            "user?memberOfGroup=%s",
            "identity/groups?userId=%s",
            "authorization/check?permissionName=%s",
            "variable-instance?processInstanceIdIn=%s",
            "history/user-operation?maxResults=%s",
            "nothing/%s",
            "condition/%s");

    private static final List<String> ACTS = List.of(
            "condition",
            "signal",
            "message",
            "external-task/fetchAndLock",
            "task/%s/claim",
            "task/%s/unclaim",
            "task/%s/assignee",
            "task/%s/delegate",
            "task/%s/resolve",
            "task/%s/comment/create",
            "task/%s/variables",
            "process-definition/%s/start",
            "process-definition/key/%s/start",
            "process-definition/%s/submit-form",
            "process-instance/%s/modification",
            "process-instance/delete",
            "migration/execute",
            "modification/execute",
            "execution/%s/signal",
            "filter/create",
            "user/create",
            "group/create",
            "authorization/create",
            "deployment/create",
            "history/cleanup",
            "job/%s/execute",
            "telemetry/configuration",
            "identity/verify",
            "process-definition/key/intervention/start",
            "process-definition/key/new-facts/submit-form",
            "process-definition/key/case-withdrawal/submit-form",
            "process-definition/key/council-recommendation/start",
            "process-definition/key/consultancy-budget/submit-form",
            "process-definition/key/framework-exemption/submit-form",
            "process-definition/key/exemption-withdrawal/submit-form",
            "process-definition/key/exemption-reassessment/submit-form");

    private final Random random;
    private final String method;
    private final String path;
    private final String body;

    OddInputs(Random random, List<Target> targets) {
        this.random = random;
        random.nextInt(); // the first numbers of neighbouring seeds are much alike
        int kind = random.nextInt(100);
        if (kind < 70) {
            Target target = one(targets);
            this.method = "POST";
            this.path = ENGINE + "task/" + target.taskId() + "/" + one(List.of("submit-form", "complete"));
            this.body = random.nextInt(10) == 0 ? one(BODIES) : oddVariables(target);
        } else if (kind < 85) {
            this.method = "GET";
            this.path = ENGINE + one(READS).formatted(one(IDS));
            this.body = "";
        } else if (kind < 97) {
            this.method = "POST";
            this.path = ENGINE + one(ACTS).formatted(one(IDS));
            this.body = random.nextBoolean() ? one(BODIES) : "{\"variables\": {\"x\": %s}}".formatted(one(VALUES));
        } else {
            this.method = "GET";
            this.path =
                    one(List.of("/sager/", "/dokumenter/", "/flytning/", "/engine-rest/task/", "/nothing/")) + one(IDS);
            this.body = "";
        }
    }

    /** Tells whether it would change something if it were accepted. */
    boolean isAct() {
        return method.equals("POST");
    }

    HttpResponse<String> sendAs(Visitor person) {
        return person.send(method, path, body);
    }

    /** A field of the form, or one that it does not have, with a value that it cannot have. */
    private String oddVariables(Target target) {
        List<String> keys = target.keys();
        String key = keys.isEmpty() || random.nextInt(8) == 0 ? "unknown" + random.nextInt(9) : one(keys);
        return "{\"variables\": {\"%s\": %s}}".formatted(key, one(VALUES));
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    @Override
    public String toString() {
        return "%s %s %.200s".formatted(method, path, body);
    }

    /** The shipped forms by their ids. */
    static Map<String, JsonNode> forms() throws IOException {
        Map<String, JsonNode> forms = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.toList()) {
                JsonNode form = JSON.readTree(file.toFile());
                forms.put(form.get("id").asText(), form);
            }
        }
        return forms;
    }

    /** A task that waits with a form. */
    record Target(String taskId, JsonNode form) {

        private List<String> keys() {
            List<String> keys = new ArrayList<>(form.findValuesAsText("key"));
            keys.addAll(form.findValuesAsText("path"));
            return keys;
        }
    }
}
