package dk.raadslag.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.util.StringUtils;

/** The way to the mail server for several letters, one after the other. It is opened with the first. */
final class MailConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);

    /** Servers put a limit to the mails of one connection; this is below the usual ones. */
    private static final int MOST_MAILS = 20;

    private final JavaMailSenderImpl server;
    private @Nullable Transport transport;
    private int mails;

    MailConnection(JavaMailSenderImpl server) {
        this.server = server;
    }

    /** Sends one mail; it has left when this returns. */
    void send(MimeMessagePreparator writer) throws Exception {
        Transport open = open();
        MimeMessage message = server.createMimeMessage();
        writer.prepare(message);
        String id = message.getMessageID();
        message.saveChanges();
        message.setHeader("Message-ID", id);
        open.sendMessage(message, message.getAllRecipients());
        mails++;
    }

    /** Whether the server still answers. */
    boolean isOpen() {
        return transport != null && transport.isConnected();
    }

    private Transport open() throws MessagingException {
        if (transport != null && mails < MOST_MAILS) {
            return transport;
        }
        close();
        String protocol = server.getProtocol();
        Transport fresh =
                server.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
        fresh.connect(server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
        transport = fresh;
        return fresh;
    }

    private static @Nullable String given(@Nullable String setting) {
        return StringUtils.hasLength(setting) ? setting : null;
    }

    @Override
    public void close() {
        mails = 0;
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server has closed the connection already", gone);
        }
        transport = null;
    }
}
