package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RaadslagTest
class OwnNonceTest {

    @LocalServerPort
    int port;

    @Test
    void aPageHasTheNonceOfItsOwnResponseWhileOthersWork() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> others =
                Stream.generate(() -> new Thread(() -> browse(done))).limit(8).toList();
        others.forEach(Thread::start);
        try {
            Visitor visitor = new Visitor(port);
            for (int i = 0; i < 200; i++) {
                HttpResponse<String> page = visitor.get("/camunda/app/tasklist/default/");
                String header =
                        page.headers().firstValue("Content-Security-Policy").orElseThrow();
                String nonce = header.replaceAll(".*'nonce-([^']+)'.*", "$1");
                assertThat(page.body()).contains("nonce=\"" + nonce + "\"").contains("</html>");
                assertThat(page.body().split("nonce=", -1)).hasSize(page.body().split(nonce, -1).length);
            }
        } finally {
            done.set(true);
            for (Thread other : others) {
                other.join();
            }
        }
    }

    private void browse(AtomicBoolean done) {
        Visitor other = new Visitor(port);
        while (!done.get()) {
            other.get("/camunda/app/tasklist/default/");
        }
    }
}
