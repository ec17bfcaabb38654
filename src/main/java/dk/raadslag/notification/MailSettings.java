package dk.raadslag.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave the house. Nothing is sent unless {@code spring.mail.host} is set too.
 *
 * @param recipientDomain the address of a role group is {@code <group>@<recipient domain>}
 * @param sender the address letters come from
 * @param patience after which a letter that was taken and not kept as sent is sent again; longer than handing one over takes, by the mail
 *     client's timeouts
 */
@ConfigurationProperties("raadslag.mail")
record MailSettings(
        @DefaultValue("") String recipientDomain,
        @DefaultValue("") String sender,
        @DefaultValue("PT3M") Duration patience) {

    private static final String DOMAIN = "[A-Za-z0-9.-]+";

    String addressOf(String recipientGroup) {
        return recipientGroup + "@" + recipientDomain;
    }

    String senderDomain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    boolean areComplete() {
        return recipientDomain.matches(DOMAIN) && sender.matches("[^@\\s<>]+@" + DOMAIN);
    }
}
