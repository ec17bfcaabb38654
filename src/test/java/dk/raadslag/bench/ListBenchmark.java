package dk.raadslag.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SentStatements;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the lists take over HTTP, signed in, with few cases and with many; no test. Run it by {@code ./mvnw -q -Pbenchmark test}, with
 * {@code -Draadslag.bench.sizes=1000,10000} for other numbers of open cases.
 */
@RaadslagTest
class ListBenchmark {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final int RUNS = Integer.getInteger("raadslag.bench.runs", 40);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    FilterService filterService;

    @Autowired
    RepositoryService repositoryService;

    private record Figures(double half, double nearlyAll, int statements, int kilobytes) {}

    @Test
    void lists() {
        int[] sizes = Arrays.stream(System.getProperty("raadslag.bench.sizes", "1000,100000")
                        .split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        ManyCases cases = new ManyCases(jdbc, transaction);
        Map<String, Map<Integer, Figures>> table = new LinkedHashMap<>();
        Map<String, Function<Integer, HttpResponse<String>>> requests = requests();
        for (int size : sizes) {
            cases.fillUpTo(size);
            requests.forEach((name, request) -> table.computeIfAbsent(name, n -> new LinkedHashMap<>())
                    .put(size, measure(name, () -> request.apply(size))));
        }
        cases.forget();
        print(table, sizes);
    }

    private Map<String, Function<Integer, HttpResponse<String>>> requests() {
        Map<String, Function<Integer, HttpResponse<String>>> requests = new LinkedHashMap<>();
        for (String role : List.of("region-NJ", "rd-HS", "jc-municipal-0851")) {
            Visitor visitor = signedIn(role);
            String filter = ENGINE + "filter/"
                    + filterService.createFilterQuery().list().get(0).getId();
            requests.put(
                    "task list and count, " + role,
                    size -> visitor.post(
                            filter + "/list?firstResult=0&maxResults=15",
                            "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}",
                            "application/hal+json"));
        }
        for (String role : List.of("region-NJ", "rd-HS", "ams", "jc-municipal-0851", "lbr-0851")) {
            Visitor visitor = signedIn(role);
            requests.put("/sager, " + role, size -> visitor.get("/sager"));
            requests.put("/breve, " + role, size -> visitor.get("/breve"));
        }
        for (String role : List.of("region-NJ", "ams")) {
            Visitor visitor = signedIn(role);
            requests.put("/sager page 2, " + role, size -> visitor.get(older(visitor)));
            requests.put("/sager in the middle, " + role, size -> visitor.get(middle(size)));
            requests.put("/sager by number, " + role, size -> visitor.get("/sager?soeg=" + (100000 + size / 2)));
            for (String asked : List.of(
                    "soeg=aalborg+sygedagpenge",
                    "soeg=findesikke",
                    "soeg=2026-999999",
                    "region=NJ",
                    "jobcenter=JC-0851",
                    "venter=direktoer",
                    "venter=mig",
                    "venter=minister",
                    "slags=int",
                    "slags=ana",
                    "fase=raadet",
                    "fase=paalaeg",
                    "fase=konstatering",
                    "frist=overskredet",
                    "status=aaben",
                    "status=afsluttet",
                    "jobcenter=JC-0851&frist=overskredet&status=aaben&fase=aftale")) {
                requests.put("/sager?" + asked + ", " + role, size -> visitor.get("/sager?" + asked));
            }
        }
        Visitor supervisor = signedIn("supervisor");
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("intervention")
                .latestVersion()
                .singleResult()
                .getId();
        for (String asked : List.of(
                "process-definition/statistics?rootIncidents=true",
                "task/count",
                "task/count?assigned=true",
                "task/count?unassigned=true&withCandidateGroups=true",
                "task/count?unassigned=true&withoutCandidateGroups=true")) {
            requests.put("Cockpit, front page: " + asked, size -> supervisor.get(ENGINE + asked));
        }
        for (String asked : List.of(
                "",
                ", \"assigned\": true",
                ", \"unassigned\": true, \"withCandidateGroups\": true",
                ", \"unassigned\": true, \"withoutCandidateGroups\": true")) {
            requests.put(
                    "Cockpit, tasks: unfinished" + asked,
                    size -> supervisor.post(ENGINE + "history/task/count", "{\"unfinished\": true" + asked + "}"));
        }
        requests.put(
                "Cockpit, tasks: of each role", size -> supervisor.get(ENGINE + "task/report/candidate-group-count"));
        requests.put(
                "Cockpit: number of processes",
                size -> supervisor.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count"));
        requests.put(
                "Cockpit: processes",
                size -> supervisor.get(
                        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50"));
        requests.put(
                "Cockpit: steps of a process",
                size -> supervisor.get(ENGINE + "process-definition/" + definition + "/statistics?incidents=true"));
        requests.put(
                "Cockpit: instances of a process",
                size -> supervisor.post(
                        "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50",
                        "{\"processDefinitionId\": \"" + definition
                                + "\", \"sortBy\": \"startTime\", \"sortOrder\": \"desc\"}"));
        requests.put(
                "Cockpit: number of instances",
                size -> supervisor.post(
                        "/camunda/api/cockpit/plugin/base/default/process-instance/count",
                        "{\"processDefinitionId\": \"" + definition + "\"}"));
        return requests;
    }

    private static String older(Visitor visitor) {
        Matcher link = OLDER.matcher(visitor.get("/sager").body().replace("&amp;", "&"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String middle(int size) {
        return jdbc.sql("""
                        SELECT '/sager?efter=' || to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || number
                        FROM raadslag.matter WHERE number LIKE '%' || ? LIMIT 1""")
                .param(String.valueOf(100000 + size / 2))
                .query(String.class)
                .single();
    }

    /** At least ten runs, and no more than fit into half a minute. */
    private static Figures measure(String name, java.util.function.Supplier<HttpResponse<String>> request) {
        for (int i = 0; i < 6; i++) {
            answered(name, request);
        }
        HttpResponse<String> answer = request.get();
        int statements = SentStatements.numberFor(() -> answered(name, request));
        long[] nanos = new long[RUNS];
        int runs = 0;
        for (long begun = System.nanoTime(); runs < RUNS && (runs < 10 || System.nanoTime() - begun < 30e9); runs++) {
            long before = System.nanoTime();
            answered(name, request);
            nanos[runs] = System.nanoTime() - before;
        }
        long[] sorted = Arrays.copyOf(nanos, runs);
        Arrays.sort(sorted);
        return new Figures(
                sorted[runs / 2] / 1e6,
                sorted[(int) Math.ceil(runs * 0.95) - 1] / 1e6,
                statements,
                answer.body().length() / 1024);
    }

    private static void answered(String name, java.util.function.Supplier<HttpResponse<String>> request) {
        assertThat(request.get().statusCode()).as(name).isEqualTo(200);
    }

    private static void print(Map<String, Map<Integer, Figures>> table, int[] sizes) {
        StringBuilder text = new StringBuilder("\n%-76s".formatted("p50/p95 in ms, statements, KB at"));
        Arrays.stream(sizes).forEach(size -> text.append("%,26d".formatted(size)));
        text.append("%10s\n".formatted("p50 ratio"));
        table.forEach((name, bySize) -> {
            text.append("%-76s".formatted(name));
            bySize.values()
                    .forEach(one -> text.append(
                            "%10.1f/%6.1f %4d %3d".formatted(one.half, one.nearlyAll, one.statements, one.kilobytes)));
            double ratio = bySize.get(sizes[sizes.length - 1]).half / bySize.get(sizes[0]).half;
            text.append("%10.1f\n".formatted(ratio));
        });
        System.out.println(text);
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
