package dk.raadslag.engine.provisioning;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented people of the four regions, three jobcentres and the ministries, for trying Rådslag out. Only in the demo. */
@Component
@Profile("demo")
@Order(2)
class DemoPeople implements ApplicationRunner {

    static final String PASSWORD = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    /** User id to role group. */
    static final Map<String, String> PEOPLE = people();

    /** Invented names, in the order of the accounts. */
    private static final List<String> NAMES = List.of("""
            Anne Bjerre, Bo Dahl, Karen Holm, Dorte Eskildsen, Erik Friis, Gitte Hansen,
            Laura Bruun, Mads Clausen, Nanna Duus, Ole Engberg, Petra Fogh, Rune Gade,
            Sofie Hauge, Troels Illum, Una Jessen, Vagn Kjær, Yrsa Lindhardt, Aksel Munk,
            Henrik Iversen, Inge Juhl, Jens Krogh, Kirsten Lund, Lars Mikkelsen, Mette Nygaard,
            Niels Olesen, Pia Poulsen, Rasmus Quist, Susanne Ravn, Thomas Skov, Ulla Toft,
            Viggo Winther, Birthe Aagaard, Carl Østergaard, Ditte Ågesen, Esben Bach, Freja Carlsen,
            Gorm Degn, Hanne Ebbesen, Ivan Falk, Jytte Gram, Kaj Hald, Lis Ibsen""".split(",\\s+"));

    private final IdentityService identityService;

    DemoPeople(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Iterator<String> names = NAMES.iterator();
        PEOPLE.forEach((userId, group) -> person(userId, group, names.next().split(" ")));
    }

    @EventListener
    void tellHowToLogIn(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            String people = String.join(", ", PEOPLE.keySet());
            LOG.info("""


                    Rådslag er klar: http://localhost:{}/
                    Demokonti (adgangskode til dem alle: {}): {}
                    Administrator: admin / {}
                    """, web.getWebServer().getPort(), PASSWORD, people, PASSWORD);
        }
    }

    private void person(String userId, String group, String[] name) {
        if (identityService.createUserQuery().userId(userId).count() > 0) {
            return;
        }
        var user = identityService.newUser(userId);
        user.setFirstName(name[0]);
        user.setLastName(name[1]);
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(userId, group);
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (RegionCode region : RegionCode.values()) {
            String prefix = region.name().toLowerCase(Locale.ROOT);
            people.put(prefix + "-kontor", Role.OFFICE.in(region));
            people.put(prefix + "-regnskab", Role.OFFICE.in(region));
            people.put(prefix + "-direktoer", Role.DIRECTOR.in(region));
            people.put(prefix + "-sekretariat", Role.SECRETARIAT.in(region));
            people.put(prefix + "-formand", Role.COUNCIL_CHAIR.in(region));
            people.put(prefix + "-raad", Role.COUNCIL.in(region));
        }
        jobcentre(people, "taarnby", "0185");
        people.put("dragoer-kommune", Role.GUEST_MUNICIPALITY.at("0155"));
        jobcentre(people, "hoeje-taastrup", "0169");
        jobcentre(people, "aalborg", "0851");
        people.put("minister", "minister");
        people.put("integrationsminister", "minister-integration");
        people.put("ams", "ams");
        people.put("ber", "ber");
        people.put("tilsyn", "supervisor");
        return people;
    }

    private static void jobcentre(Map<String, String> people, String name, String code) {
        people.put(name + "-stat", Role.STATE_PARTY.at(code));
        people.put(name + "-kommune", Role.MUNICIPAL_PARTY.at(code));
        people.put(name + "-lbr", Role.LOCAL_COUNCIL.at(code));
    }
}
