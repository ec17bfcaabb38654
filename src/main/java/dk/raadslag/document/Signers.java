package dk.raadslag.document;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.access.People;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those who sign papers, with name and title. The record keeps their user ids; a paper never shows one. */
@Component
public class Signers {

    /** How a role's name begins, and the title of who holds it. */
    private static final Map<String, String> TITLES = Map.of(
            "Regionsdirektøren", "Regionsdirektør",
            "Formanden", "Formand",
            "Beskæftigelsesministeren", "Beskæftigelsesminister",
            "Ministeren", "Minister");

    private final People people;
    private final Authorities authorities;
    private final CaseRecord record;

    Signers(People people, Authorities authorities, CaseRecord record) {
        this.people = people;
        this.authorities = authorities;
        this.record = record;
    }

    /** Name and title, for example {@code Karen Holm} over {@code Regionsdirektør} and {@code Beskæftigelsesregion Nordjylland}. */
    public String inRole(String userId, String groupId) {
        return named(userId, title(authorities.roleName(groupId)));
    }

    /** The name of a person who signs for a party, over for example {@code For kommunalbestyrelsen i Aalborg Kommune}. */
    public String forParty(String userId, String party) {
        return named(userId, "For " + Character.toLowerCase(party.charAt(0)) + party.substring(1));
    }

    /** Name and title of the person who last carried out the act in the matter, as its journal says. */
    public String ofAct(CaseNumber number, String act) {
        CaseRecord.Entry last = record.entries(number).stream()
                .filter(entry -> entry.act().equals(act))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return named(last.userId(), title(last.role()));
    }

    private String named(String userId, String title) {
        return people.nameOf(userId).map(name -> name + "\n" + title).orElse(title);
    }

    private static String title(String role) {
        String first = role.split("[ ,]", 2)[0];
        String title = TITLES.getOrDefault(first, first) + role.substring(first.length());
        return title.replaceFirst(", ", "\n");
    }
}
