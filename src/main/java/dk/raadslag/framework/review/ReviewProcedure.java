package dk.raadslag.framework.review;

import static dk.raadslag.framework.review.ReviewProcess.PARAGRAPH;

import dk.raadslag.approval.Approvals;
import dk.raadslag.approval.Approvals.Subject;
import dk.raadslag.approval.Written;
import dk.raadslag.authorities.Actor;
import dk.raadslag.document.Documents;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a review from its beginning to the paper that council and jobcentres get (§ 9, stk. 1). */
@Component
@PartOfAnAct
class ReviewProcedure {

    private static final Subject SUBJECT = new Subject("framework_review", "draft_id");

    private final ReviewedFrameworks reviewed;
    private final Frameworks frameworks;
    private final FrameworkReviews reviews;
    private final Approvals approvals;
    private final Matters matters;
    private final Documents documents;
    private final CaseRecord record;

    ReviewProcedure(
            ReviewedFrameworks reviewed,
            Frameworks frameworks,
            FrameworkReviews reviews,
            Approvals approvals,
            Matters matters,
            Documents documents,
            CaseRecord record) {
        this.reviewed = reviewed;
        this.frameworks = frameworks;
        this.reviews = reviews;
        this.approvals = approvals;
        this.matters = matters;
        this.documents = documents;
        this.record = record;
    }

    /** The director's choices about a written review. */
    enum Decision {
        APPROVE,
        RETURN
    }

    /** Begins the next review of the framework agreement that the tender brought; one begins at a time. */
    FrameworkReview begin(CaseNumber tender, Actor actor, String act) {
        frameworks.locked(reviewed.of(tender).id());
        ReviewedFramework framework = reviewed.of(tender);
        ReviewPeriod period = framework.next(reviewed.days());
        CaseNumber number = matters.open("OPF", framework.region(), null, title(framework));
        reviews.begin(number, framework, period);
        String text =
                "Opfølgningen på rammeaftalen efter rammeudbuddet i sag %s er begyndt. Den handler om perioden %s."
                        .formatted(tender, period.danish());
        record.add(number, actor, act, PARAGRAPH, text);
        return reviews.review(number);
    }

    /** Keeps what the office has written. */
    void write(CaseNumber number, ReviewText text, Actor office) {
        reviews.write(number, text);
        String conclusion = "Resultaterne er gjort op. Konklusion: %s. %s"
                .formatted(text.conclusion().danish(), text.explanation());
        record.add(number, office, "draftFrameworkReview", PARAGRAPH, conclusion);
    }

    /** Records what the director decides about what was written last; to send it back needs a remark. */
    void decide(CaseNumber number, Decision choice, @Nullable String typedRemark, Actor director) {
        Written<ReviewText> draft = written(number);
        Require.that(
                !draft.isDecided(),
                "Der er allerede taget stilling til denne udgave af opgørelsen. Se sagens journal.");
        String remark = Require.optionalText("Bemærkning", typedRemark);
        boolean approved = choice == Decision.APPROVE;
        Require.that(approved || remark != null, "Skriv i feltet »Bemærkning«, hvad der skal ændres.");
        approvals.decide(SUBJECT, number, draft, approved, remark, director);
        String text = (approved ? "Opgørelsen er godkendt." : "Opgørelsen er sendt tilbage til regionskontoret.")
                + (remark == null ? "" : " Bemærkning: " + remark);
        record.add(number, director, "approveFrameworkReview", PARAGRAPH, text, choice);
    }

    /** Files the review that the director has approved, once, however often it is asked for. */
    UUID file(CaseNumber number) {
        return approvals.paper(SUBJECT, number).orElseGet(() -> fileApproved(number));
    }

    private UUID fileApproved(CaseNumber number) {
        Written<ReviewText> draft = written(number);
        Require.that(
                draft.isApproved(),
                "Regionsdirektøren har ikke godkendt opgørelsen. Lad direktøren tage stilling først (§ 9, stk. 1).");
        FrameworkReview review = reviews.review(number);
        ReviewedFramework framework = reviewed.framework(review.frameworkId());
        UUID paper = documents
                .file(number, "framework-review", title(framework), content(review, framework, draft.text()))
                .id();
        approvals.filed(SUBJECT, number, draft, paper);
        record.add(number, Actor.SYSTEM, "fileFrameworkReview", PARAGRAPH, "Opgørelsen er lagt på sagen.", paper);
        return paper;
    }

    private static String title(ReviewedFramework framework) {
        return "Opfølgning på rammeaftalen »%s«".formatted(framework.title());
    }

    private static Map<String, Object> content(FrameworkReview review, ReviewedFramework framework, ReviewText text) {
        return Map.of(
                "framework", framework,
                "period", review.period().danish(),
                "lastReview", review.period().lastReview(),
                "figures", review.figures().lines(),
                "text", text,
                "conclusion", text.conclusion().danish());
    }

    private Written<ReviewText> written(CaseNumber number) {
        return reviews.latest(number)
                .orElseThrow(
                        () -> new Refusal("Resultaterne er ikke gjort op. Lad regionskontoret gøre dem op først."));
    }
}
