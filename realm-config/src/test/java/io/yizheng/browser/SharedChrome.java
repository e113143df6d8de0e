package io.yizheng.browser;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens one browser for a run. Where there is none its tests are reported as not run, unless the run requires them. */
final class SharedChrome implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedChrome.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Opened opened = open(context);
        if (opened.chrome() != null) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if (System.getProperty("yz.required", "").contains("browser")) {
            throw new IllegalStateException("A browser is required and none can be opened", opened.failure());
        }
        return ConditionEvaluationResult.disabled(
                "no browser here: " + opened.failure().getMessage());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chrome.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return open(context).chrome();
    }

    private static Opened open(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Opened.class, key -> Opened.now(), Opened.class);
    }

    private record Opened(Chrome chrome, PlaywrightException failure) implements AutoCloseable {

        static Opened now() {
            try {
                return new Opened(Chrome.open(), null);
            } catch (PlaywrightException missing) {
                return new Opened(null, missing);
            }
        }

        @Override
        public void close() {
            if (chrome != null) {
                chrome.close();
            }
        }
    }
}
