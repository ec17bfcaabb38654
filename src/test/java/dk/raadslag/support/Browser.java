package dk.raadslag.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium that is installed on this machine, if there is one. */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final List<BrowserContext> windows = new ArrayList<>();

    private Browser() {}

    /** One for all tests of this JVM, which ends with it: to start it takes longer than most of what is done in it. */
    private static final class Chromium {

        static final com.microsoft.playwright.Browser RUNNING = launch();

        private static com.microsoft.playwright.Browser launch() {
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-dev-shm-usage",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }

    /** Where Chromium is: the environment variable {@code CHROMIUM_PATH} or one of the usual places. */
    public static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_PATH")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The installed Chromium without a window. */
    public static Browser start() {
        return new Browser();
    }

    /** A window of its own, in which nobody is signed in. */
    public Page window() {
        return context().newPage();
    }

    /** A person who opens Tasklist in a window of their own and signs in. */
    public Tasklist signIn(int port, String user, String password) {
        return new Tasklist(context(), "http://127.0.0.1:" + port, user, password);
    }

    private BrowserContext context() {
        BrowserContext window = Chromium.RUNNING.newContext(new NewContextOptions()
                .setLocale("da-DK")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        windows.add(window);
        return window;
    }

    /** Closes all windows. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
