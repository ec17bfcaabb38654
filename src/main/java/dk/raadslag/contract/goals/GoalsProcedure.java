package dk.raadslag.contract.goals;

import dk.raadslag.authorities.Actor;
import dk.raadslag.contract.AnnouncedGoals;
import dk.raadslag.contract.Goal;
import dk.raadslag.deadline.Policy;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a year's national goals from their beginning to the announcement (§ 7, stk. 1). */
@Component
@PartOfAnAct
class GoalsProcedure {

    private static final String PARAGRAPH = "§ 7, stk. 1";

    private final NationalGoals goals;
    private final Announcements announced;
    private final Matters matters;
    private final Documents documents;
    private final CaseRecord record;
    private final Policy policy;
    private final Clock clock;

    GoalsProcedure(
            NationalGoals goals,
            Announcements announced,
            Matters matters,
            Documents documents,
            CaseRecord record,
            Policy policy,
            Clock clock) {
        this.goals = goals;
        this.announced = announced;
        this.matters = matters;
        this.documents = documents;
        this.record = record;
        this.policy = policy;
        this.clock = clock;
    }

    /** The minister's choices about a draft that was advised on. */
    enum Decision {
        ANNOUNCE,
        RETURN
    }

    /** The first year for which goals are due and not begun, if there is one: the coming one, and this one if it was missed. */
    Optional<Integer> due() {
        int now = LocalDate.now(clock).getYear();
        boolean missed = goals.begun(now - 1).isPresent();
        return IntStream.rangeClosed(missed ? now : now + 1, now + 1)
                .boxed()
                .filter(year -> goals.begun(year).isEmpty())
                .findFirst();
    }

    /** Begins the goals of a year, in a matter of the whole country; there is one at most. */
    CaseNumber begin(int year, Actor actor, String act) {
        int now = LocalDate.now(clock).getYear();
        Require.that(
                year == now || year == now + 1,
                "Målene udmeldes for %d eller %d. Ret feltet »År«.".formatted(now, now + 1));
        goals.begun(year).ifPresent(begun -> {
            throw new Refusal(
                    "Arbejdet med målene for %d er allerede begyndt i sag %s. Find den under Sager og dokumenter."
                            .formatted(year, begun));
        });
        CaseNumber number = matters.openNational("MAL", "Mål og kontrakter for %d".formatted(year));
        goals.begin(number, year);
        record.add(number, actor, act, PARAGRAPH, "Arbejdet med målene for %d er begyndt.".formatted(year));
        return number;
    }

    /** Keeps a draft with its paper; refuses more goals than the policy allows. */
    GoalDraft draft(CaseNumber number, List<Goal> typed, Actor authority) {
        int most = policy.number("GOALS_MOST");
        Require.that(!typed.isEmpty(), "Skriv mindst ét mål.");
        Require.that(
                typed.size() <= most,
                "Der udmeldes et begrænset antal mål: højst %d. Fjern nogle af dem.".formatted(most));
        matters.lock(number);
        int revision = goals.latest(number).map(latest -> latest.revision() + 1).orElse(1);
        int year = goals.year(number);
        UUID paper = documents
                .file(
                        number,
                        "goals-draft",
                        "Udkast til mål for %d".formatted(year),
                        Map.of("year", year, "goals", typed, "authority", "Arbejdsmarkedsstyrelsen"))
                .id();
        GoalDraft draft = new GoalDraft(UUID.randomUUID(), number, revision, typed, paper, false, null);
        goals.add(draft, authority);
        String text = "Udkastet til mål for %d er skrevet. Antal mål: %d.".formatted(year, typed.size());
        record.add(number, authority, "draftGoals", PARAGRAPH, text, paper);
        return draft;
    }

    /** Keeps the advice of Beskæftigelsesrådet on the latest draft. */
    void advise(CaseNumber number, @Nullable String typed, @Nullable String typedForIntegration, Actor council) {
        GoalDraft draft = latest(number);
        Require.that(!draft.advised(), "Beskæftigelsesrådet har allerede rådgivet om dette udkast. Se sagens journal.");
        String advice = Require.text("Rådgivning til beskæftigelsesministeren", typed);
        String integration =
                draft.integration() ? Require.text("Rådgivning til integrationsministeren", typedForIntegration) : null;
        goals.advise(draft, advice, integration, council);
        String text = "Rådgivning til beskæftigelsesministeren: " + advice
                + (integration == null ? "" : "\nRådgivning til integrationsministeren: " + integration);
        record.add(number, council, "adviseOnGoals", PARAGRAPH, text);
    }

    /** Keeps what the minister decides about the draft that was advised on; to send it back needs a remark. */
    void decide(CaseNumber number, Decision choice, @Nullable String typedRemark, Actor minister) {
        GoalDraft draft = latest(number);
        Require.that(
                draft.advised(),
                "Beskæftigelsesrådet har ikke rådgivet om dette udkast. Afvent rådet, før du tager stilling (§ 7, stk. 1).");
        Require.that(draft.decision() == null, "Der er allerede taget stilling til udkastet. Se sagens journal.");
        String remark = Require.optionalText("Bemærkning", typedRemark);
        Require.that(
                choice == Decision.ANNOUNCE || remark != null, "Skriv i feltet »Bemærkning«, hvad der skal ændres.");
        goals.decide(draft, choice, remark, minister);
        String text = (choice == Decision.ANNOUNCE
                        ? "Ministeren har besluttet at udmelde målene."
                        : "Ministeren har sendt udkastet tilbage.")
                + (remark == null ? "" : " Bemærkning: " + remark);
        record.add(number, minister, "decideGoals", PARAGRAPH, text, choice);
    }

    /** Announces the goals that the minister has decided on, with their paper, once, however often it is asked for. */
    UUID announce(CaseNumber number) {
        return announced
                .of(number)
                .map(AnnouncedGoals.Announcement::documentId)
                .orElseGet(() -> announceDecided(number));
    }

    private UUID announceDecided(CaseNumber number) {
        GoalDraft draft = latest(number);
        Require.that(
                draft.decision() == Decision.ANNOUNCE,
                "Ministeren har ikke besluttet at udmelde målene. Lad ministeren tage stilling først (§ 7, stk. 1).");
        int year = goals.year(number);
        UUID paper = documents
                .file(
                        number,
                        "national-goals",
                        "Mål for beskæftigelsesindsatsen i %d".formatted(year),
                        Map.of("year", year, "goals", draft.goals()))
                .id();
        announced.add(new AnnouncedGoals.Announcement(number, year, draft.id(), paper));
        String text = "Målene for %d er udmeldt.".formatted(year);
        record.add(number, Actor.SYSTEM, "announceGoals", PARAGRAPH, text, paper);
        return paper;
    }

    private GoalDraft latest(CaseNumber number) {
        return goals.latest(number)
                .orElseThrow(() -> new Refusal("Der er intet udkast til mål. Lad Arbejdsmarkedsstyrelsen skrive det."));
    }
}
