package io.yizheng.bench;

import java.time.Duration;

/** The CPU time of the servers that this process started. */
final class ServerCpu {

    long nanos() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
