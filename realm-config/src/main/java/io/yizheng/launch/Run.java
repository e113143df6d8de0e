package io.yizheng.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** {@code mvn -Prun}: the whole house on this machine, in the foreground until it is interrupted. */
public final class Run {
    // Not the stream of Maven, which knows neither UTF-8 nor silence about itself.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Run() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.getInteger("yz.port", 8080);
        int managementPort = port + 1000;
        String host = System.getProperty("yz.host", "127.0.0.1");
        for (int wanted : new int[] {port, managementPort}) {
            if (!Ports.isFree(host, wanted)) {
                throw new IllegalStateException(
                        "Port " + wanted + " is taken: end what listens there or choose another with -Dyz.port=");
            }
        }
        Path home = BuildFolder.path().resolve("run");
        Administrator administrator =
                new Administrator("admin", System.getProperty("yz.admin.password", "admin"), home.resolve("data"));
        ServerPlan plan = ServerPlan.named("Keycloak")
                .on(new Database.InFile())
                .in(home)
                .boundTo(host)
                .atPorts(port, managementPort)
                .administeredBy(administrator.user(), administrator.password());
        plan = Optional.ofNullable(System.getProperty("yz.hostname"))
                .map(address -> URI.create(address.replaceAll("/+$", "")))
                .map(plan::knownAs)
                .orElse(plan);
        try (DistributionServer server = DistributionServer.start(plan)) {
            administrator.settle(server.base());
            tell(
                    server.knownAs(),
                    House.furnish(server),
                    administrator,
                    server.log().orElseThrow());
            server.join();
        }
    }

    private static void tell(URI base, Welcome welcome, Administrator administrator, Path log) {
        OUT.println();
        OUT.println("YIZHENG READY " + base);
        welcome.doors().forEach(door -> OUT.println(door.name() + " " + door.address()));
        OUT.println("console " + base + "/admin/");
        welcome.people().forEach(OUT::println);
        OUT.println("administrator " + administrator.user() + "/" + administrator.password());
        OUT.println();
        OUT.println("Its log is " + log + "; Ctrl-C stops it.");
    }
}
