package dk.raadslag.authorities;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Fills the register with the 98 municipalities and 91 jobcentres of 2007 from {@code municipalities.csv}. */
@Component
class V3__MasterData extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        List<CSVRecord> rows = rows();
        rows.stream().filter(row -> !isGuest(row)).forEach(row -> addJobcentre(jdbc, row));
        rows.forEach(row -> addMunicipality(jdbc, row));
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    private static List<CSVRecord> rows() throws Exception {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("authorities/municipalities.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return new ArrayList<>(CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords());
        }
    }

    private static boolean isGuest(CSVRecord row) {
        return row.get("rolle").equals("shared-guest");
    }

    private static void addJobcentre(JdbcClient jdbc, CSVRecord row) {
        String id = row.get("jobcenter_id");
        String name = "Jobcenter " + row.get("kommune");
        String region = row.get("beskaeftigelsesregion");
        String code = id.substring("JC-".length());
        jdbc.sql(
                        "INSERT INTO raadslag.jobcentre (id, name, host_municipality, region_code, kind) VALUES (?, ?, ?, ?, 'JOINT')")
                .params(id, name, row.get("kommunekode"), region)
                .update();
        String state = "Staten ved Arbejdsmarkedsstyrelsen, " + name;
        String council = "Kommunalbestyrelsen i " + municipalityName(row.get("kommune"));
        addGroup(jdbc, EffortKind.STATE.groupOf(code), state, region);
        addGroup(jdbc, EffortKind.MUNICIPAL.groupOf(code), council, region);
        addParty(jdbc, id, EffortKind.STATE, "AMS_UNIT", code, state);
        addParty(jdbc, id, EffortKind.MUNICIPAL, "MUNICIPAL_COUNCIL", code, council);
        addGroup(jdbc, Role.LOCAL_COUNCIL.at(code), "Det lokale beskæftigelsesråd, " + name, region);
    }

    private static String municipalityName(String place) {
        return switch (place) {
            case "København" -> "Københavns Kommune";
            case "Bornholm" -> "Bornholms Regionskommune";
            default -> place + " Kommune";
        };
    }

    private static void addParty(
            JdbcClient jdbc, String jobcentre, EffortKind kind, String type, String code, String name) {
        jdbc.sql(
                        "INSERT INTO raadslag.responsible_party (jobcentre_id, effort_kind, type, name, group_id) VALUES (?, ?, ?, ?, ?)")
                .params(jobcentre, kind.name(), type, name, kind.groupOf(code))
                .update();
    }

    private static void addMunicipality(JdbcClient jdbc, CSVRecord row) {
        String role = switch (row.get("rolle")) {
            case "own" -> "OWN";
            case "shared-host" -> "HOST";
            default -> "GUEST";
        };
        jdbc.sql(
                        "INSERT INTO raadslag.municipality (code, name, region_code, jobcentre_id, cooperation_role, host_certainty) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        row.get("kommunekode"),
                        row.get("kommune"),
                        row.get("regionskode"),
                        row.get("jobcenter_id"),
                        role,
                        row.get("sikkerhed_vaert").equals("sure") ? "SURE" : "PROBABLE")
                .update();
        if (isGuest(row)) {
            String code = row.get("kommunekode");
            addGroup(
                    jdbc,
                    Role.GUEST_MUNICIPALITY.at(code),
                    row.get("kommune") + " Kommune (i samarbejde om jobcenter)",
                    row.get("beskaeftigelsesregion"));
        }
    }

    private static void addGroup(JdbcClient jdbc, String id, String name, String region) {
        jdbc.sql("INSERT INTO raadslag.role_group (id, name, region_code) VALUES (?, ?, ?)")
                .params(id, name, region)
                .update();
    }
}
