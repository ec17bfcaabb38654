package dk.raadslag.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Where Chromium is: the environment variable {@code CHROMIUM_PATH} or one of the usual places. */
    public static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_PATH")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the installed Chromium without a window. */
    public static Browser start() {
        return new Browser(installed().orElseThrow());
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
        return chromium.newContext(new NewContextOptions()
                .setLocale("da-DK")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
