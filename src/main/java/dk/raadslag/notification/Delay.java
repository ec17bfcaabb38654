package dk.raadslag.notification;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a letter has not left yet, for a Danish reader. */
final class Delay {

    private Delay() {}

    static String of(RuntimeException failure) {
        if (failure instanceof MailAuthenticationException) {
            return "Mailserveren afviste Rådslags adgang.";
        }
        if (hasCause(failure, SendFailedException.class, AddressException.class)) {
            return "Mailserveren afviste modtagerens adresse.";
        }
        return hasCause(failure, SocketException.class, SocketTimeoutException.class, UnknownHostException.class)
                ? "Mailserveren svarer ikke."
                : "Mailserveren tog ikke imod brevet.";
    }

    private static boolean hasCause(RuntimeException failure, Class<?>... kinds) {
        Stream<Throwable> sending = failure instanceof MailSendException several
                ? Stream.of(several.getMessageExceptions())
                : Stream.empty();
        return Stream.concat(Stream.of(failure), sending)
                .flatMap(each -> Stream.iterate(each, next -> next != null, Throwable::getCause))
                .anyMatch(each -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(each)));
    }
}
