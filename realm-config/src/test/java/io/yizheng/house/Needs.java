package io.yizheng.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tests that a machine without this tool reports as not run, unless the run requires the tool: then they fail. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
public @interface Needs {
    Tool value();

    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                    .map(Needs::value)
                    .filter(tool -> !tool.isThere())
                    .map(Condition::missing)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("Nothing is missing"));
        }

        private static ConditionEvaluationResult missing(Tool tool) {
            if (tool.isRequired()) {
                throw new IllegalStateException(tool + " is required and this machine has none");
            }
            return ConditionEvaluationResult.disabled("Not run: this machine has no " + tool);
        }
    }
}
