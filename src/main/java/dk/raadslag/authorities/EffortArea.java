package dk.raadslag.authorities;

/**
 * A part of the employment effort that can fail, be agreed on and be ordered out.
 *
 * @param code for example {@code SYGEDAGPENGE}
 * @param name in Danish
 * @param kind whose effort it is
 * @param integration whether it concerns foreigners under the Integration Act (§ 11, stk. 2, 2. pkt.)
 */
public record EffortArea(String code, String name, EffortKind kind, boolean integration) {}
