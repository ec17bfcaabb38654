package dk.raadslag.council.meeting;

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

    /** The policy value that says how long the members have at least, from the agenda to the meeting. */
    String notice() {
        return notice;
    }
}
