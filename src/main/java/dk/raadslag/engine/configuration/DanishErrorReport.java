package dk.raadslag.engine.configuration;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Says in Danish what is wrong with a request that the web server itself refuses, for instance an address that cannot be read. */
final class DanishErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding("utf-8");
            Writer page = response.getReporter();
            if (page != null) {
                page.write(StatusSentence.of(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("Nobody waits for the answer any more", gone);
        }
    }

    /** Puts the report in the place of the server's own. */
    @Component
    static class Installation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new DanishErrorReport()));
        }
    }
}
