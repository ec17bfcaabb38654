package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import java.util.List;

/**
 * What a process and its forms show of an agreement.
 *
 * @param requirements its requirements as a Markdown list
 * @param text all of it in short, as Markdown
 */
record AgreementView(List<EffortKind> kinds, List<EffortArea> areas, String requirements, String text) {}
