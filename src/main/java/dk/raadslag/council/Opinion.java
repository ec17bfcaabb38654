package dk.raadslag.council;

import java.time.LocalDate;
import java.util.UUID;

/** What the council said about a stage of a case. It is never changed; a new discussion gives a new opinion. */
record Opinion(
        UUID id,
        String number,
        Stage stage,
        UUID briefId,
        Position position,
        String text,
        String dissents,
        String attendance,
        LocalDate meetingDate) {}
