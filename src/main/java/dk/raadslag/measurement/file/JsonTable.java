package dk.raadslag.measurement.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The JSON of Jobindsats.dk: a list whose items have {@code Variables} and {@code Data} (version 2), or an object with {@code columns} and
 * {@code rows} (version 3).
 */
final class JsonTable {

    private static final Set<String> COLUMNS = Set.of("Variables", "columns");
    private static final Set<String> ROWS = Set.of("Data", "rows");
    private static final Set<String> LABELS = Set.of("Label", "label", "name");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(MeasurementFile.LONGEST_CELL)
                    .maxNameLength(MeasurementFile.LONGEST_CELL)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser json;
    private final Table table;
    private boolean named;
    private long row;

    private JsonTable(JsonParser json, Table table) {
        this.json = json;
        this.table = table;
    }

    static void read(InputStream bytes, Table table) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            new JsonTable(json, table).read();
        }
    }

    private void read() throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    field(json.currentName());
                }
            }
        } catch (JsonProcessingException unreadable) {
            throw new Refusal(
                    "Filen kan ikke læses efter række %d. Hent den igen, og send den, som den er.".formatted(row));
        }
        Require.that(
                named,
                "Filen har ikke den form, som Jobindsats.dk leverer (»Variables« og »Data« eller »columns« og »rows«).");
    }

    private void field(String name) throws IOException {
        json.nextToken();
        if (COLUMNS.contains(name)) {
            table.columns(labels());
            named = true;
        } else if (ROWS.contains(name)) {
            Require.that(named, "Tallene står før kolonnernes navne i filen. Hent den igen fra Jobindsats.dk.");
            rows();
        } else {
            json.skipChildren();
        }
    }

    private List<String> labels() throws IOException {
        List<String> labels = new ArrayList<>();
        for (JsonToken token = inList(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            add(labels, token == JsonToken.START_OBJECT ? label() : cell(token));
        }
        return labels;
    }

    private String label() throws IOException {
        String label = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isLabel = LABELS.contains(json.currentName());
            String value = cell(json.nextToken());
            label = isLabel ? value : label;
        }
        return label;
    }

    private void rows() throws IOException {
        for (JsonToken token = inList(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            row++;
            List<String> cells = new ArrayList<>();
            for (JsonToken cell = inList(); cell != JsonToken.END_ARRAY; cell = json.nextToken()) {
                add(cells, cell(cell));
            }
            table.row(row, cells);
        }
    }

    /** Steps into the list at which the parser stands. */
    private JsonToken inList() throws IOException {
        Require.that(
                json.currentToken() == JsonToken.START_ARRAY,
                "Filen har ikke den form, som Jobindsats.dk leverer: Der mangler en liste ved række %d."
                        .formatted(row));
        return json.nextToken();
    }

    /** A number of JSON has a decimal point, and so is certain; it goes on as Danes write it. */
    private String cell(JsonToken token) throws IOException {
        if (token.isStructStart()) {
            json.skipChildren();
            return "{…}";
        }
        return switch (token) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> json.getText().replace('.', ',');
            default -> json.getText();
        };
    }

    private void add(List<String> cells, String cell) {
        Require.that(
                cells.size() < MeasurementFile.MOST_COLUMNS,
                "Række %d har flere end %d felter.".formatted(row, MeasurementFile.MOST_COLUMNS));
        cells.add(cell);
    }
}
