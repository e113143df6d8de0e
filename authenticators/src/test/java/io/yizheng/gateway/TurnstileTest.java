package io.yizheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    @Test
    void whoComesWhileEveryPlaceIsTakenIsTurnedAwayAtOnce() throws InterruptedException {
        Turnstile turnstile = new Turnstile(1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turnstile.pass(
                () -> {
                    inside.countDown();
                    try {
                        mayLeave.await();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                    return "served";
                },
                "away"));
        inside.await();

        assertThat(turnstile.pass(() -> "served", "away")).isEqualTo("away");

        mayLeave.countDown();
        assertThat(first.join()).isEqualTo("served");
        assertThat(turnstile.pass(() -> "served", "away"))
                .as("the place is free again")
                .isEqualTo("served");
    }

    @Test
    void aCallThatThrowsGivesItsPlaceBack() {
        Turnstile turnstile = new Turnstile(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> turnstile.pass(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        "away"));

        assertThat(turnstile.pass(() -> "served", "away")).isEqualTo("served");
    }

    @Test
    void aTurnstileWithoutAPlaceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Turnstile(0));
    }
}
