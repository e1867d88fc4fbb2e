package io.docent.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Somebody at a browser who notes what goes wrong behind the page.
@SuppressWarnings("try") // closing may be interrupted only while a test is ended
final class Visitor implements AutoCloseable {

    /// For a machine that is busy with other things; what is waited for is mostly there at once.
    private static final double PATIENCE_MILLIS = 20_000;

    private static final Set<String> WITHOUT_HOST = Set.of("data", "blob");

    private final Browser browser;
    private final URI home;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<AutoCloseable> companions = new ArrayList<>();
    private boolean expectsFailures;

    Visitor(Browser browser, URI home) {
        this.browser = browser;
        this.home = home;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    ChatPage open(Look look) {
        return open(home, look);
    }

    /// Opens the page in a window with an empty profile.
    ChatPage open(URI address, Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setReducedMotion(look.motion())
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("error in the page: " + error.error()));
        context.onRequest(request -> follow(request, address));
        Page page = context.newPage();
        pages.add(page);
        page.navigate(address.toString());
        return new ChatPage(page);
    }

    /// From now on requests may fail: the test sees to it that they do.
    void expectFailures() {
        expectsFailures = true;
    }

    /// Takes along what must outlive the pages.
    <T extends AutoCloseable> T with(T companion) {
        companions.add(companion);
        return companion;
    }

    List<String> complaints() {
        return complaints;
    }

    void photograph(String test) {
        for (int i = 0; i < pages.size(); i++) {
            String name = "failed-%s-%d.png".formatted(test.replaceAll("[^\\w.]+", "_"), i + 1);
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
        }
    }

    private void hear(ConsoleMessage message) {
        boolean expected = expectsFailures && message.text().startsWith("Failed to load resource");
        if (!expected && Set.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + " in the console: " + message.text() + " at " + message.location());
        }
    }

    private void follow(Request request, URI address) {
        URI target = URI.create(request.url());
        boolean own = address.getScheme().equals(target.getScheme())
                && address.getAuthority().equals(target.getAuthority());
        if (!own && !WITHOUT_HOST.contains(target.getScheme())) {
            complaints.add("request to a stranger: " + request.url());
        }
    }

    @Override
    public void close() throws Exception {
        pages.forEach(page -> page.context().close());
        pages.clear();
        for (AutoCloseable companion : companions) {
            companion.close();
        }
        companions.clear();
    }
}
