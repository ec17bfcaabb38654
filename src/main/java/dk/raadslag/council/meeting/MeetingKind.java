package dk.raadslag.council.meeting;

import dk.raadslag.danish.Danish;
import java.time.LocalDate;

/** How the council takes up what waits for it. The law prescribes no form; the notice of each is policy. */
enum MeetingKind {
    ORDINARY("Ordinært møde", "COUNCIL_NOTICE"),
    EXTRAORDINARY("Ekstraordinært møde", "COUNCIL_NOTICE_SHORT"),
    WRITTEN("Skriftlig behandling", "COUNCIL_WRITTEN");

    private final String danish;
    private final String notice;

    MeetingKind(String danish, String notice) {
        this.danish = danish;
        this.notice = notice;
    }

    String danish() {
        return danish;
    }

    /** For example {@code Ordinært møde i rådet, indkaldt den 12. maj 2027}. */
    String called(LocalDate day) {
        return "%s i rådet, %s den %s".formatted(danish, this == WRITTEN ? "begyndt" : "indkaldt", Danish.date(day));
    }

    /** For example {@code Mødet blev holdt den 14. maj 2027.} */
    String wasOn(LocalDate day) {
        return "%s den %s.".formatted(this == WRITTEN ? "Behandlingen sluttede" : "Mødet blev holdt", Danish.date(day));
    }

    /** The policy value that says how long the members have at least, from the agenda to the meeting. */
    String notice() {
        return notice;
    }
}
