package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test a visitor with an empty profile. One site and one browser serve all test classes of a run.
///
/// After each test the visitor's complaints must be none: no error in the console, no breach of the content
/// security policy, no request that leaves the server.
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final List<Class<?>> PARAMETERS = List.of(ChatPage.class, Visitor.class, Site.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean required = "1".equals(System.getenv("DOCENT_REQUIRE_BROWSER"));
        return required || Chromium.find().isPresent()
                ? ConditionEvaluationResult.enabled("there is a browser, or there must be")
                : ConditionEvaluationResult.disabled(Chromium.missing());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Site.class) {
            return site(context);
        }
        return type == Visitor.class ? visitor(context) : visitor(context).open(Look.DESK);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Visitor visitor = store(context).get(Visitor.class, Visitor.class);
        if (visitor == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            visitor.photograph(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        }
        visitor.close();
        assertThat(visitor.complaints()).as("complaints of the browser").isEmpty();
    }

    private static Visitor visitor(ExtensionContext context) {
        return kept(store(context), Visitor.class, () -> {
            Chromium chromium = kept(store(context.getRoot()), Chromium.class, Chromium::start);
            return new Visitor(chromium.browser(), site(context).address());
        });
    }

    private static Site site(ExtensionContext context) {
        return kept(store(context.getRoot()), Site.class, Site::open);
    }

    /// What the store holds of a type, made on first use; the store closes it when its context ends.
    private static <T> T kept(ExtensionContext.Store store, Class<T> type, Supplier<T> making) {
        return store.getOrComputeIfAbsent(type, ignored -> making.get(), type);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
