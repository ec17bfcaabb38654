package dk.raadslag.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Why a letter has not left yet, for a Danish reader. */
final class Delay {

    private Delay() {}

    static String of(Exception failure) {
        if (hasCause(failure, AuthenticationFailedException.class::isInstance)) {
            return "Mailserveren afviste Rådslags adgang.";
        }
        if (hasCause(failure, Delay::isAboutAddress)) {
            return "Mailserveren afviste modtagerens adresse.";
        }
        return hasCause(failure, Delay::isAboutConnection)
                ? "Mailserveren svarer ikke."
                : "Mailserveren tog ikke imod brevet.";
    }

    private static boolean isAboutAddress(Throwable cause) {
        return cause instanceof AddressException
                || cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0;
    }

    private static boolean isAboutConnection(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException;
    }

    private static boolean hasCause(Exception failure, Predicate<Throwable> kind) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(kind);
    }
}
