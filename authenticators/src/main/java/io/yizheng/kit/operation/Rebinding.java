package io.yizheng.kit.operation;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import java.util.List;
import java.util.Optional;

/** An operation whose work is that another recipient is proven by a code, and bound. */
public abstract class Rebinding<T> extends Operation {

    protected Rebinding(String id, String name, CodePurpose purpose) {
        super(id, name, purpose);
    }

    protected abstract CodeForm<T> wanted(Round round);

    protected abstract Page page(Round round, CodeForm<T> wanted);

    /** Binds what is proven, once the pass for it is taken. */
    protected abstract Outcome bind(Round round, T proven);

    @Override
    protected final Page begin(Round round) {
        return page(round, wanted(round).opened());
    }

    @Override
    protected final Outcome work(Round round) {
        CodeForm<T> wanted = wanted(round);
        Optional<T> proven = wanted.submitted() ? wanted.redeem() : Optional.empty();
        if (proven.isEmpty()) {
            return Outcome.again(page(round, wanted), wanted.problems());
        }
        return round.takePass() ? bind(round, proven.get()) : Outcome.late();
    }

    /** Somebody was faster: the proof of identity still holds, the recipient does not. */
    protected final Outcome taken(Round round, Problem problem) {
        round.renewPass();
        return Outcome.again(page(round, wanted(round).fresh()), List.of(problem));
    }
}
