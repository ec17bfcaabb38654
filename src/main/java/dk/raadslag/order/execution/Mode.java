package dk.raadslag.order.execution;

/** Modes of carrying out an order (§ 11, stk. 2). */
public enum Mode {
    JC_TENDER("De ansvarlige gennemfører selv udbud af indsatsområdet"),
    REGION_TENDER_ON_BEHALF("Beskæftigelsesregionen gennemfører udbuddet på de ansvarliges vegne"),
    SUB_AGREEMENT_EXISTING_FRAMEWORK("De ansvarlige indgår delaftaler med aktører i et eksisterende rammeudbud");

    private final String danish;

    Mode(String danish) {
        this.danish = danish;
    }

    /** A whole clause, for example {@code De ansvarlige gennemfører selv udbud af indsatsområdet}. */
    public String danish() {
        return danish;
    }
}
