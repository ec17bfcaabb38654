package dk.raadslag.workplace;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person asks the list of cases for, word by word as in the page's address. Nothing of it has been checked.
 *
 * @param soeg words of a case number, jobcentre or effort area
 * @param slags the value of a {@link CaseKind}
 * @param venter {@code mig}, or the value of an {@link AwaitedRole}
 * @param fase the value of a {@link CasePhase}
 * @param frist {@code overskredet} or nothing
 * @param status {@code aaben}, {@code afsluttet} or nothing
 * @param efter the {@link Place} after which the page begins
 * @param foer the {@link Place} before which the page ends
 */
record CaseQuestion(
        @Nullable String soeg,
        @Nullable String region,
        @Nullable String jobcenter,
        @Nullable String slags,
        @Nullable String venter,
        @Nullable String fase,
        @Nullable String frist,
        @Nullable String status,
        @Nullable String efter,
        @Nullable String foer) {

    /** A field that was left empty asks for nothing. */
    CaseQuestion {
        soeg = asked(soeg);
        region = asked(region);
        jobcenter = asked(jobcenter);
        slags = asked(slags);
        venter = asked(venter);
        fase = asked(fase);
        frist = asked(frist);
        status = asked(status);
        efter = asked(efter);
        foer = asked(foer);
    }

    private static @Nullable String asked(@Nullable String typed) {
        return StringUtils.hasText(typed) ? typed : null;
    }

    /** Tells whether anything is asked for beyond a page of all cases. */
    public boolean isNarrowed() {
        return Stream.of(soeg, region, jobcenter, slags, venter, fase, frist, status)
                .anyMatch(Objects::nonNull);
    }

    /** The address of the same question from another place. */
    String from(String path, String parameter, Place place) {
        String address = addressWithoutPlace(path);
        return address + (address.contains("?") ? "&" : "?") + parameter + "=" + place;
    }

    private String addressWithoutPlace(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "soeg", soeg);
        add(address, "region", region);
        add(address, "jobcenter", jobcenter);
        add(address, "slags", slags);
        add(address, "venter", venter);
        add(address, "fase", fase);
        add(address, "frist", frist);
        add(address, "status", status);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
