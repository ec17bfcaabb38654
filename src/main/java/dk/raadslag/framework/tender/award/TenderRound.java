package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.TenderProgress.MinisterAnswer;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An approved tender as the region publishes it (§ 9, stk. 1). Without valid bids it is published again in a new round.
 *
 * @param answer the minister's approval, without which it is not stored
 * @param evaluation the region's evaluation of the bids, or null before it
 * @param version null before it is stored
 */
@Table(schema = "raadslag", name = "framework_tender_round")
record TenderRound(
        @Id UUID id,
        @InsertOnlyProperty UUID tenderId,
        @InsertOnlyProperty CaseNumber number,
        @InsertOnlyProperty MinisterAnswer answer,
        @InsertOnlyProperty int round,
        @InsertOnlyProperty LocalDate publishedOn,
        @InsertOnlyProperty LocalDate bidDeadline,
        @InsertOnlyProperty String publishedByGroup,
        @Nullable String evaluation,
        @Version @Nullable Integer version) {

    static TenderRound publish(FrameworkTender tender, int round, LocalDate today, LocalDate deadline, Actor office) {
        Require.that(
                tender.terms().validTo().isAfter(deadline),
                "Rammeaftalens periode udløber, før tilbudsfristen er gået. Lad regionsdirektøren trække rammeudbuddet tilbage.");
        return new TenderRound(
                UUID.randomUUID(),
                tender.id(),
                tender.number(),
                MinisterAnswer.APPROVE,
                round,
                today,
                deadline,
                office.groupId(),
                null,
                null);
    }

    /** A bid received in this round; a late one needs a remark and is never valid, and a provider has one bid. */
    FrameworkBid receive(NewFrameworkBid bid, UUID provider, List<FrameworkBid> earlier, LocalDate today) {
        LocalDate received = Require.dateNotAfter("Modtaget den", bid.receivedOn(), today);
        Require.notBefore(
                received,
                publishedOn,
                today,
                "Tilbuddet kan ikke være modtaget, før rammeudbuddet blev offentliggjort den %s.");
        Require.that(
                earlier.stream().noneMatch(other -> other.providerId().equals(provider)),
                "%s har allerede et tilbud i dette rammeudbud. Registrér hvert tilbud én gang."
                        .formatted(bid.provider()));
        boolean late = received.isAfter(bidDeadline);
        Require.that(
                !late || bid.lateReason() != null,
                "Tilbuddet er modtaget efter tilbudsfristen den %s og er ikke gyldigt. Skriv i feltet »Bemærkning om et for sent tilbud«, hvorfor det registreres."
                        .formatted(Danish.date(bidDeadline)));
        return new FrameworkBid(
                UUID.randomUUID(),
                id,
                bidDeadline,
                provider,
                bid.price(),
                received,
                late ? bid.lateReason() : null,
                null,
                false,
                null,
                null);
    }

    /** The round with the evaluation of its bids; refused without one. */
    TenderRound evaluate(@Nullable String typedEvaluation) {
        String text = Require.text("Evaluering", typedEvaluation);
        return new TenderRound(
                id, tenderId, number, answer, round, publishedOn, bidDeadline, publishedByGroup, text, version);
    }
}
