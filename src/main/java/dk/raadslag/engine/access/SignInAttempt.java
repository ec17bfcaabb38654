package dk.raadslag.engine.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Somebody gives a password for an account.
 *
 * @param account the name as it was typed, of an account or not, fit for a log
 * @param address where from
 */
record SignInAttempt(String account, String address) {

    private static final int LONGEST_NAME = 64;
    private static final int NETWORK_BYTES = 8;

    /** The attempt in the current web request, if there is one; otherwise the program itself asks. */
    static Optional<SignInAttempt> now(@Nullable String name) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(request ->
                        ((ServletRequestAttributes) request).getRequest().getRemoteAddr())
                .map(address -> new SignInAttempt(printable(name == null ? "" : name), network(address)));
    }

    private static String printable(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return start.replaceAll("[^\\p{L}\\p{N}._@+-]", "?");
    }

    /** Who has one address of IPv6 has a network of them. */
    static String network(String address) {
        try {
            byte[] bytes = address.matches("[0-9a-fA-F.]*:[0-9a-fA-F:.%]*")
                    ? InetAddress.getByName(address).getAddress()
                    : new byte[0];
            return bytes.length <= NETWORK_BYTES
                    ? address
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
