package dk.raadslag.specialist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has decided what about a proposal so far; each null before.
 *
 * @param directorReason the director's reason, also null where none is needed
 * @param contractItemId the item of the signed contract that is the minister's approval, null where the minister answers himself
 * @param answerReason the minister's reason, also null where none is needed
 * @param acceptedByGroup the jobcentre's party that takes the task on, null where the provider is no jobcentre
 * @param providerSignedOn the day on which the provider signed
 */
record Progress(
        @Nullable String directorReason,
        @Nullable String decidedByGroup,
        @Nullable UUID contractItemId,
        @Nullable String answerReason,
        @Nullable String answeredByGroup,
        @Nullable String acceptedByGroup,
        @Nullable String signedByGroup,
        @Nullable LocalDate providerSignedOn) {

    static final Progress NONE = new Progress(null, null, null, null, null, null, null, null);

    Progress decided(@Nullable String reason, String group, @Nullable UUID item) {
        return new Progress(
                reason, group, item, answerReason, answeredByGroup, acceptedByGroup, signedByGroup, providerSignedOn);
    }

    Progress answered(@Nullable String reason, String group) {
        return new Progress(
                directorReason,
                decidedByGroup,
                contractItemId,
                reason,
                group,
                acceptedByGroup,
                signedByGroup,
                providerSignedOn);
    }

    Progress accepted(String group) {
        return new Progress(
                directorReason,
                decidedByGroup,
                contractItemId,
                answerReason,
                answeredByGroup,
                group,
                signedByGroup,
                providerSignedOn);
    }

    Progress signed(String group, LocalDate day) {
        return new Progress(
                directorReason,
                decidedByGroup,
                contractItemId,
                answerReason,
                answeredByGroup,
                acceptedByGroup,
                group,
                day);
    }
}
