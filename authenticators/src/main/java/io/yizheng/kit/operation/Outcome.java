package io.yizheng.kit.operation;

import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import java.util.List;

/** What came of the middle step of an operation. */
public sealed interface Outcome {

    /** It is done. */
    record Done() implements Outcome {}

    /** It is not done yet: the page again, perhaps with what has to be put right. */
    record Again(Page page, List<Problem> problems) implements Outcome {}

    /** It cannot be done now, and this way is over. */
    record Over(Message message, List<Object> parameters) implements Outcome {}

    /** The pass is gone: too late, or another request took it. */
    record Late() implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome again(Page page, List<Problem> problems) {
        return new Again(page, problems);
    }

    static Outcome over(Message message, Object... parameters) {
        return new Over(message, List.of(parameters));
    }

    static Outcome late() {
        return new Late();
    }
}
