package io.yizheng.kit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterCommitTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void itIsDoneWithTheCommitAndNotBefore() {
        AfterCommit after = new AfterCommit(() -> done.add("told"));
        after.begin();
        assertThat(after.isActive()).isTrue();
        assertThat(done).isEmpty();

        after.commit();

        assertThat(done).containsExactly("told");
        assertThat(after.isActive()).isFalse();
    }

    @Test
    void itIsNotDoneWhenTheChangeWasGivenUp() {
        AfterCommit rolledBack = new AfterCommit(() -> done.add("told"));
        rolledBack.begin();
        rolledBack.rollback();
        AfterCommit givenUp = new AfterCommit(() -> done.add("told"));
        givenUp.begin();
        givenUp.setRollbackOnly();
        givenUp.commit();

        assertThat(done).isEmpty();
    }

    @Test
    void thatItCannotBeDoneIsNoFailureOfTheChange() {
        AfterCommit after = new AfterCommit(() -> {
            throw new IllegalStateException("nobody answers");
        });
        after.begin();

        assertThatCode(after::commit).doesNotThrowAnyException();
        assertThat(after.isActive()).isFalse();
    }
}
