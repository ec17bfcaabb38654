package dk.raadslag.council.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat puts on an agenda.
 *
 * @param matters the numbers of the matters that wait for the council
 * @param papers the ids of papers of the region
 * @param freeItems one on each line, or null
 */
record AgendaChoice(
        List<String> matters, List<String> papers, @Nullable String freeItems) {}
