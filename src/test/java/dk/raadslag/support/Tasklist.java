package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tasklist in a browser, used as a person does. */
public final class Tasklist implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M-uu");

    private final BrowserContext window;
    private final Page page;
    private final String address;
    private final String user;
    private final String password;
    private String row;

    Tasklist(BrowserContext window, String address, String user, String password) {
        this.window = window;
        this.address = address;
        this.user = user;
        this.password = password;
        this.page = window.newPage();
        page.setViewportSize(1500, 1000);
        page.setDefaultTimeout(60_000);
        signIn();
    }

    /** As the page does it when the button is pressed; the page is then built once instead of twice. */
    private void signIn() {
        window.request().get(address + "/camunda/app/tasklist/default/");
        String token = window.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        var answer = window.request()
                .post(
                        address + "/camunda/api/admin/auth/user/default/login/tasklist",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create().set("username", user).set("password", password)));
        assertThat(answer.status()).as("%s signs in: %s", user, answer.text()).isEqualTo(200);
        page.navigate(address + "/");
        page.locator("section.tasks-list").waitFor();
    }

    /** Signs in on the page that is shown. */
    public void signInHere() {
        page.getByPlaceholder("Brugernavn").fill(user);
        page.getByPlaceholder("Adgangskode").fill(password);
        page.getByPlaceholder("Adgangskode").press("Enter");
    }

    /** Ends the session on the server; the page does not know of it yet. */
    public Tasklist loseSession() {
        page.request().post(address + "/log-ud");
        return this;
    }

    /** Signs in on the page that is shown, and waits for the form that was shown before. */
    public Tasklist signInAgain() {
        signInHere();
        page.locator(".fjs-form").first().waitFor();
        return this;
    }

    /** What is said where a person signs in. */
    public String saysAtSignIn() {
        page.getByPlaceholder("Brugernavn").waitFor();
        Locator notice = page.locator(".notifications:visible").first();
        notice.waitFor();
        return notice.innerText();
    }

    /** Opens a task by its address. */
    public Tasklist openTask(String taskId) {
        page.navigate("%s/camunda/app/tasklist/default/#/?task=%s".formatted(address, taskId));
        form().waitFor();
        return this;
    }

    /** Opens the start form of a process. */
    public Tasklist start(String process) {
        page.getByText("Start forløb").first().click();
        page.locator(".modal-content").getByText(process).first().click();
        return startForm();
    }

    /** Waits for the start form, which lies over the form of a task. */
    public Tasklist startForm() {
        page.locator(".modal-content .fjs-form").waitFor();
        return this;
    }

    /** Sends the start form. */
    public void send() {
        startButton().click();
        page.locator(".modal-content")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        page.locator(".notifications", withText("Forløbet er")).first().waitFor();
    }

    /** Opens the open task of the name and takes it. */
    public Tasklist take(String task) {
        look(task).click();
        page.locator(".task-card h2, .task-header h2", withText(task)).first().waitFor();
        form().waitFor();
        button("Tag opgaven").click();
        page.locator(".assignee .unclaim, .assignee .assigned").first().waitFor();
        return this;
    }

    /** Has the list brought up to date, and finds the card of the task. */
    private Locator look(String task) {
        Locator card = page.locator(".tasks-list .task", withText(task)).first();
        Locator filter = page.locator(".task-filter.active a").first();
        if (filter.isVisible()) {
            filter.click();
            try {
                card.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
                return card;
            } catch (TimeoutError notListed) {
                // open the page again
            }
        }
        page.navigate(address + "/");
        return card;
    }

    /** The text on the card of the task. */
    public String card(String task) {
        return look(task).innerText();
    }

    /** Tells whether a task of the name is on the list. */
    public boolean shows(String task) {
        page.reload();
        page.locator("section.tasks-list").waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page.locator(".tasks-list .task", withText(task)).count() > 0;
    }

    /** Fills in a text or number field with the label. */
    public Tasklist fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Types the text key by key into the field with the label. */
    public Tasklist type(String label, String text) {
        field(label).pressSequentially(text);
        return this;
    }

    /** Fills in a date field with the label. */
    public Tasklist date(String label, LocalDate value) {
        return fill(label, DATE.format(value));
    }

    /** Fills in the row of a list from now on. */
    public Tasklist inRow(String name) {
        row = name;
        return this;
    }

    /** Fills in the fields outside lists from now on. */
    public Tasklist outsideRows() {
        row = null;
        return this;
    }

    private Locator part() {
        return row == null
                ? form()
                : form().getByRole(
                                AriaRole.GROUP,
                                new Locator.GetByRoleOptions().setName(row).setExact(true));
    }

    /** What stands in the text or number field with the label. */
    public String value(String label) {
        return field(label).inputValue();
    }

    /** Reads what the task is about and returns to the form. */
    public Tasklist leaveFormAndReturn() {
        page.locator(".nav-tabs").getByText("Beskrivelse").click();
        form().waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.locator(".nav-tabs").getByText("Skema").click();
        form().waitFor();
        return this;
    }

    /** Follows a link of the form. */
    public void followLink(String text) {
        form().getByText(text).first().click();
        page.waitForURL("**/sager/**");
    }

    /** Presses a button of the page. */
    public Tasklist press(String name) {
        button(name).click();
        return this;
    }

    /** Waits until the page says that all that was typed is kept. */
    public Tasklist waitUntilKept() {
        return waitUntil("Kladde gemt");
    }

    /** Waits until the line about the draft has the words. */
    public Tasklist waitUntil(String words) {
        page.locator(".raadslag-draft:visible:not([aria-busy=true])", withText(words))
                .last()
                .waitFor();
        return this;
    }

    /** What is said at the form, once it has the words. */
    public String saysAtForm(String words) {
        Locator said =
                page.locator(".raadslag-at-form:visible", withText(words)).last();
        said.waitFor();
        return said.innerText();
    }

    private Locator field(String label) {
        return part().getByLabel(label).first();
    }

    /** Looks an option up in a select with the label. */
    public Tasklist select(String label, String option) {
        part().locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
                .locator(".fjs-input-group")
                .first()
                .click();
        part().locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    /** Chooses an option of a radio group or a checklist, or ticks a checkbox. */
    public Tasklist choose(String option) {
        Locator field = part().getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .first();
        // Leaving a text field can move a long form, and the click with it.
        field.focus();
        field.check();
        return this;
    }

    /** Unfolds a part of the form by the keyboard, and returns what stands in it; before that it is not shown. */
    public String unfold(String summary) {
        Locator part = form().locator("details", new Locator.LocatorOptions().setHasText(summary));
        Locator text = part.locator("div");
        assertThat(text.isVisible()).as(summary + " is shown unasked").isFalse();
        part.locator("summary").press("Enter");
        text.waitFor();
        return text.innerText();
    }

    /** Completes the task. */
    public void complete() {
        button("Afslut opgaven").click();
        page.getByText("Vælg en opgave på listen").first().waitFor();
        page.locator(".notifications", withText("Opgaven er afsluttet")).first().waitFor();
    }

    /** What Tasklist says has happened, once it knows what the case waits for. */
    public String news() {
        return news("Nu venter");
    }

    /** What Tasklist says has happened, once it has the words. */
    public String news(String words) {
        Locator notices = page.locator(".notifications:visible", withText(words));
        notices.first().waitFor();
        return notices.first().innerText();
    }

    /** Tries to complete the task, and returns what Tasklist says against it. */
    public String completeInVain() {
        button("Afslut opgaven").click();
        return notice();
    }

    /** Tries to send the start form, and returns what Tasklist says against it. */
    public String sendInVain() {
        startButton().click();
        return notice();
    }

    /** Everything that stands in the fields of the form, as one text. */
    public String typed() {
        page.evaluate("() => document.activeElement?.blur()");
        return (String) form().evaluate("""
                form => [...form.querySelectorAll('input, textarea, .fjs-select-display')]
                    .map(field => field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value ?? field.textContent)
                    .join(' | ')""");
    }

    /** What is said against the field with the label. */
    public String faultAt(String label) {
        return page.locator(".fjs-form-field", withText(label))
                .locator(".fjs-form-field-error")
                .innerText();
    }

    /** All that is said against the fields. */
    public List<String> faults() {
        Locator faults = page.locator(".fjs-form-field-error:visible");
        faults.first().waitFor();
        return faults.allInnerTexts();
    }

    /** The notices that lie over the page. */
    public List<String> notices() {
        return page.locator(".notifications .alert:visible").allInnerTexts();
    }

    /** Waits until nothing is said against what stands in the form, neither in it nor over it. */
    public Tasklist waitUntilNothingIsRefused() {
        page.waitForFunction("""
                () => ![...document.querySelectorAll('.fjs-form-field-error, .raadslag-at-form, .notifications .alert-danger .message')]
                    .some(said => said.checkVisibility() && said.innerText.trim())""");
        return this;
    }

    private String notice() {
        Locator notice = page.locator(".raadslag-at-form:visible, .fjs-form-field-error:visible")
                .first();
        notice.waitFor();
        return notice.innerText();
    }

    /** Opens a page of the application in the same window. */
    public Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Keeps a picture of the window in {@code target/pictures}. */
    public Tasklist picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
        return this;
    }

    /** A place for forms of the test's own, shown as Tasklist shows its forms. */
    public RenderedForm rendered() {
        return new RenderedForm(page);
    }

    /** The window itself. */
    public Page page() {
        return page;
    }

    @Override
    public void close() {
        window.close();
    }

    private Locator startButton() {
        return page.locator(".modal-content")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .last();
    }

    private Locator form() {
        Locator ofStart = page.locator(".modal-content .fjs-form");
        return ofStart.count() > 0 ? ofStart : page.locator(".fjs-form").last();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
