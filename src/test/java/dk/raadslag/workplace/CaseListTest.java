package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SentStatements;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of cases is searched, filtered and read page by page, and tells nobody more than the pages of the cases. */
@RaadslagTest
class CaseListTest extends ProcessTest {

    private static final Pattern LINK = Pattern.compile("href=\"/sager/([A-Z]{3}-[^\"]+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern NEWER = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

    /** A jobcentre of which no other test has a case. */
    private static final String QUIET = "JC-0779";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenderDesk tenders;

    @AfterEach
    void forgetOldMatters() {
        jdbc.sql("DELETE FROM raadslag.matter WHERE number LIKE '%-MJ-1999-%'").update();
    }

    @Test
    void everyCaseIsOnExactlyOnePageForwardsAndBackwards() {
        List<String> newestFirst = oldMatters(2 * CaseListPages.PAGE + 1);
        Visitor office = signedIn("region-MJ");
        List<String> forwards = new ArrayList<>();
        String page = office.get("/sager?jobcenter=" + QUIET).body();
        assertThat(find(NEWER, page)).isEmpty();
        for (forwards.addAll(numbers(page)); !find(OLDER, page).isEmpty(); forwards.addAll(numbers(page))) {
            page = office.get(find(OLDER, page).get(0)).body();
        }
        assertThat(forwards).isEqualTo(newestFirst);
        List<String> backwards = new ArrayList<>();
        for (; !find(NEWER, page).isEmpty(); backwards.addAll(0, numbers(page))) {
            page = office.get(find(NEWER, page).get(0)).body();
        }
        assertThat(backwards)
                .isEqualTo(newestFirst.subList(0, backwards.size()))
                .hasSize(2 * CaseListPages.PAGE);
    }

    @Test
    void aFullPageAsksTheDatabaseAsOftenAsAnEmptyOne() {
        Visitor office = signedIn("region-MJ");
        String address = "/sager?jobcenter=" + QUIET + "&soeg=skive";
        int empty = SentStatements.numberFor(() -> office.get(address));
        oldMatters(CaseListPages.PAGE + 1);

        assertThat(SentStatements.numberFor(() -> office.get(address)))
                .isEqualTo(empty)
                .isBetween(1, 12);
    }

    @Test
    void wordsOfNumberJobcentreAndAreaFindACase() {
        String sick = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String daily = fixtures.openCase("JC-0851", "DAGPENGE");
        String serial = sick.substring(sick.lastIndexOf('-') + 1);
        Visitor office = signedIn("region-NJ");

        for (String words : List.of(
                sick,
                sick.toLowerCase(java.util.Locale.ROOT),
                "aalborg sygedagpenge",
                "Ålborg " + sick,
                "nj " + serial,
                serial.replaceFirst("^0+", "") + " sygedagpenge")) {
            assertThat(found(office, "soeg=" + encoded(words)))
                    .as(words)
                    .contains(sick)
                    .doesNotContain(daily);
        }
        assertThat(found(office, "soeg=" + encoded("skive " + sick))).isEmpty();
        assertThat(office.get("/sager?soeg=findesikke").body()).contains("Ingen sager passer", "Kontrollér stavningen");
    }

    @Test
    void filtersNarrowTheList() {
        String invite = desk.reacted("JC-0851", "SYGEDAGPENGE");
        String brief = fixtures.openCase("JC-0851", "DAGPENGE");
        fixtures.call("council-involvement", brief, Map.of("stage", "REACTION"));
        String ended = fixtures.openCase("JC-0851", "REVALIDERING");
        Visitor office = signedIn("region-NJ");

        assertFinds(office, "status=aaben", List.of(invite, brief), List.of(ended));
        assertFinds(office, "status=afsluttet", List.of(ended), List.of(invite, brief));
        assertFinds(office, "venter=kontor", List.of(invite), List.of(brief, ended));
        assertFinds(office, "venter=mig", List.of(invite), List.of(brief, ended));
        assertFinds(office, "venter=sekretariat", List.of(brief), List.of(invite, ended));
        assertFinds(office, "fase=konstatering", List.of(invite), List.of(brief, ended));
        assertFinds(office, "fase=raadet&jobcenter=JC-0851&region=NJ", List.of(brief), List.of(invite, ended));
        assertFinds(office, "region=HS", List.of(), List.of(brief, invite, ended));
        assertFinds(office, "frist=overskredet", List.of(), List.of(brief, invite, ended));
        clock.setTo(clock.today().plusDays(200));
        assertFinds(office, "frist=overskredet", List.of(brief, invite), List.of(ended));
    }

    @Test
    void everyKindOfMatterIsFoundAndOnlyIt() {
        oldMatters(1);
        Visitor office = signedIn("region-MJ");
        List<String> one = Stream.of(CaseKind.values())
                .map(kind -> kind + "-MJ-1999-0001")
                .peek(number -> jdbc.sql("""
                                INSERT INTO raadslag.matter (number, region_code, jobcentre_id, title, opened_at)
                                VALUES (?, 'MJ', ?, 'Prøvesag', now()) ON CONFLICT DO NOTHING""").params(number, QUIET).update())
                .toList();

        assertThat(found(office, "jobcenter=" + QUIET)).containsExactlyInAnyOrderElementsOf(one);
        for (CaseKind kind : CaseKind.values()) {
            assertThat(found(office, "jobcenter=" + QUIET + "&slags=" + kind.value()))
                    .as(kind.danish())
                    .containsExactly(kind + "-MJ-1999-0001");
        }
        assertThat(office.get("/sager?slags=ana").body())
                .contains("selected=\"selected\">Selvstændig analyse</option>");
        assertThat(
                        file.values(
                                "SELECT DISTINCT left(number, 3) FROM raadslag.matter WHERE left(number, 3) NOT IN ('BUD', 'BEV')"))
                .isSubsetOf(Stream.of(CaseKind.values()).map(Enum::name).toList());
    }

    @Test
    void aRowTellsWhereTheCaseStands() {
        String invite = desk.reacted("JC-0851", "SYGEDAGPENGE");
        Visitor office = signedIn("region-NJ");
        String address = "/sager?soeg=" + invite;

        assertThat(office.get(address).body())
                .contains("Jobcenter Aalborg", "Indkald til dialog – Regionskontoret")
                .doesNotContain("Overskredet</span>");
        clock.setTo(clock.today().plusDays(200));
        assertThat(office.get(address).body()).contains("Overskredet</span>");
    }

    @Test
    void aCaseThatWaitsForOthersSaysForWhom() {
        String number = tenders.proposeNational();
        council.involve(number, "FOR");
        tenders.cooperate(number, "HS", "AGREED", null);
        Visitor office = signedIn("region-MJ");

        assertThat(office.get("/sager?soeg=" + number).body()).contains("Svar om samarbejdet – De andre regioner");
        assertThat(office.get("/sager/" + number).body())
                .contains("Svar om samarbejdet", "Beskæftigelsesregion Nordjylland; Beskæftigelsesregion Syddanmark")
                .doesNotContain("Ingen opgaver venter lige nu");
    }

    @Test
    void aCaseInWhichOnlyADeadlineRunsSaysWhich() {
        String tender = tenders.approved();
        tenders.publish(tender);
        String waits =
                "Ingen har en opgave lige nu. Sagen går videre af sig selv, når den [^(]+ er gået \\(Tilbudsfrist udløbet\\)\\.";

        Visitor member = signedIn("council-MJ");
        assertThat(member.get("/sager?soeg=" + tender).body())
                .containsPattern(waits)
                .doesNotContain("Ingen opgaver venter lige nu");
        assertThat(SentStatements.of(
                        "org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity.selectProcessDefinition",
                        () -> member.get("/sager?soeg=" + tender)))
                .as("the models are not read again for each page")
                .isEmpty();
    }

    @Test
    void theYearSaysWhoseContractIsNotSigned() {
        int year = contracts.nextYear();
        String goals = contracts.announced(year);
        contracts.signed("NJ", year);
        Visitor minister = signedIn("minister");

        assertThat(minister.get("/sager?slags=mal&status=aaben").body())
                .contains(goals, "Underskrevne kontrakter – Regionerne");
        assertThat(minister.get("/sager/" + goals).body())
                .contains("Underskrevne kontrakter")
                .containsPattern("Hovedstaden og Sjælland; [^<]*Midtjylland; [^<]*Syddanmark<");
    }

    @Test
    void noFilterTellsAPartyMoreThanThePageOfTheCase() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        Visitor party = signedIn("jc-municipal-0851");
        Visitor local = signedIn("lbr-0851");

        assertThat(party.get("/sager?soeg=" + number).body())
                .contains("Sagen behandles – Regionskontoret")
                .doesNotContain("Indkald til dialog");
        assertThat(local.get("/sager?soeg=" + number).body())
                .contains(number)
                .doesNotContain("Sagen behandles", "Regionskontoret,", "Indkald til dialog");
        assertFinds(party, "venter=kontor", List.of(number), List.of());
        assertFinds(local, "venter=kontor", List.of(), List.of(number));
        assertFinds(local, "soeg=sygedagpenge", List.of(), List.of(number));
        clock.setTo(clock.today().plusDays(200));
        for (String hidden : List.of("fase=konstatering", "frist=overskredet", "venter=mig")) {
            assertFinds(party, hidden, List.of(), List.of(number));
            assertFinds(local, hidden, List.of(), List.of(number));
        }
        assertThat(party.get("/sager?soeg=" + number).body()).doesNotContain("Overskredet</span>");
    }

    @Test
    void noFilterShowsTheCaseOfOthers() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        for (String stranger : List.of("rd-HS", "jc-municipal-0185", "lbr-0185", "ber", "camunda-admin")) {
            Visitor visitor = signedIn(stranger);
            for (String filter : List.of(
                    "soeg=" + number,
                    "soeg=aalborg",
                    "region=NJ",
                    "jobcenter=JC-0851",
                    "venter=kontor",
                    "fase=konstatering",
                    "status=aaben",
                    "efter=2999-01-01T00:00:00Z_" + number,
                    "foer=1999-01-01T00:00:00Z_" + number)) {
                assertFinds(visitor, filter, List.of(), List.of(number));
            }
        }
    }

    @Test
    void whatNobodyCanMeanIsRefusedOrFindsNothing() {
        Visitor office = signedIn("region-NJ");
        String longest = "a".repeat(5_000);
        for (String typed : List.of(
                "'",
                "\"",
                "%",
                "_",
                "\\",
                "\0",
                "\u202e",
                "😀",
                "--",
                "-",
                "NJ-",
                ";DROP",
                "' OR 1=1",
                "${1+1}",
                "<script>x</script>",
                "999999999999999999999",
                "{}",
                "[]",
                "a&b",
                ":limit",
                "?",
                longest,
                "1 ".repeat(400))) {
            assertThat(office.get("/sager?soeg=" + encoded(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            for (String field : List.of("region", "jobcenter", "slags", "venter", "fase", "status", "efter", "foer")) {
                assertThat(office.get("/sager?" + field + "=" + encoded(typed)).statusCode())
                        .as(field + "=" + typed)
                        .isEqualTo(400);
            }
        }
        assertThat(office.get("/sager?efter=%2B999999999-12-31T23:59:59Z_INT-NJ-2007-0001")
                        .statusCode())
                .isEqualTo(400);
        assertThat(office.get("/sager?region=NJ&region=HS").statusCode()).isEqualTo(400);
        assertThat(office.get("/sager?region=XX").body()).contains("Adressen kan ikke læses");
        assertThat(office.get("/sager?soeg=" + encoded("<script>x</script>")).body())
                .doesNotContain("<script>");
    }

    @Test
    void budgetsHaveAPageOfTheirOwn() {
        jdbc.sql("""
                        INSERT INTO raadslag.matter (number, region_code, title, opened_at)
                        VALUES ('BUD-MJ-1999-0001', 'MJ', 'Konsulentbudget 1999', now()),
                            ('BEV-MJ-1999-0001', 'MJ', 'Bevilling 1999', now()) ON CONFLICT DO NOTHING""").update();
        Visitor office = signedIn("region-MJ");

        assertThat(office.get("/sager").body()).doesNotContain("BUD-MJ-1999-0001", "BEV-MJ-1999-0001");
        assertThat(office.get("/sager/budgetter").body())
                .contains("BUD-MJ-1999-0001", "Konsulentbudget 1999", "BEV-MJ-1999-0001");
        assertThat(signedIn("region-NJ").get("/sager/budgetter").body()).doesNotContain("BUD-MJ-1999-0001");
    }

    @Test
    void whoIsSignedInReadsTheOwnNameAndSignsOut() {
        Visitor office = signedIn("region-NJ");

        assertThat(office.get("/sager").body()).contains("Test region-NJ", "Log ud");
        assertThat(office.send("/log-ud", "").statusCode()).isEqualTo(302);
        assertThat(office.get("/sager").statusCode()).isEqualTo(302);
        assertThat(office.send("/log-ud", "").statusCode()).isEqualTo(302);
    }

    private static void assertFinds(Visitor visitor, String filter, List<String> found, List<String> notFound) {
        assertThat(found(visitor, filter))
                .as(filter)
                .containsAll(found)
                .doesNotContainAnyElementsOf(notFound.isEmpty() ? List.of("") : notFound);
    }

    private static List<String> found(Visitor visitor, String filter) {
        HttpResponse<String> page = visitor.get("/sager?" + filter);
        assertThat(page.statusCode()).as(filter).isEqualTo(200);
        return numbers(page.body());
    }

    private static List<String> numbers(String page) {
        return find(LINK, page);
    }

    private static List<String> find(Pattern pattern, String page) {
        return pattern.matcher(page.replace("&amp;", "&"))
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }

    /** Matters of a quiet jobcentre, some opened in the same moment; their numbers, newest first. */
    private List<String> oldMatters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "INT-MJ-1999-%04d".formatted(count - i))
                .peek(number -> jdbc.sql("""
                                INSERT INTO raadslag.matter (number, region_code, jobcentre_id, title, opened_at)
                                VALUES (:number, 'MJ', :jobcentre, 'Prøvesag',
                                    timestamptz '1999-01-01' + right(:number, 4)::int / 3 * interval '1 microsecond')""")
                        .param("number", number)
                        .param("jobcentre", QUIET)
                        .update())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
