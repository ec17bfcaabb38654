package dk.raadslag.contract;

import dk.raadslag.journal.CaseNumber;

/**
 * An item of a signed contract that a process carries out (§ 8, stk. 3, notes): a need of a framework tender, a specialist function or a
 * priority of a grant.
 *
 * @param number the matter of the contract
 */
public record ContractedItem(CaseNumber number, int year, ContractItem item) {

    /** Where it stands and what it is called, for letters, papers and the journal. */
    public String name() {
        return "punkt %d, »%s«, i kontrakten for %d (sag %s)".formatted(item.position(), item.title(), year, number);
    }

    /** What the contract says, for those who carry it out. */
    public String danish() {
        return "Kontrakten for %d (sag %s), punkt %s".formatted(year, number, item.danish());
    }

    /** What a process begins by when it carries out such an item. */
    public String message() {
        return switch (item.type()) {
            case NEED_FRAMEWORK_TENDER -> "Msg_FrameworkTenderContracted";
            case SPECIALIST_FUNCTION -> "Msg_SpecialistFunctionContracted";
            case GRANT -> "Msg_GrantCriteriaContracted";
            case GOAL, TASK, OTHER -> throw new IllegalArgumentException("No process carries out " + item.type());
        };
    }
}
