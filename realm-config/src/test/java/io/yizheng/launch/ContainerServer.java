package io.yizheng.launch;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** A server in a container of its own, on PostgreSQL in another. Its ports are those the engine gives it. */
public final class ContainerServer implements Server {
    /** Whoever calls from this machine comes, for the container, from an address of the engine's network. */
    private static final String THE_ENGINES_NETWORKS = "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16";

    private static final String DATABASE = "db";
    private static final String VAULT = "/opt/keycloak/conf/vault";

    private final ServerPlan plan;
    private final Path log;
    private final Network network = Network.newNetwork();
    private final PostgreSQLContainer postgres;
    private final KeycloakContainer keycloak;

    private ContainerServer(ServerPlan plan) throws IOException {
        this.plan = plan;
        this.log = BuildFolder.path().resolve("servers").resolve(plan.name() + "-container.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        this.postgres = new PostgreSQLContainer(
                        image("POSTGRES_IMAGE", "postgres:16").asCompatibleSubstituteFor("postgres"))
                .withDatabaseName("keycloak")
                .withUsername("keycloak")
                .withPassword("keycloak");
        postgres.withNetwork(network).withNetworkAliases(DATABASE);
        this.keycloak = new KeycloakContainer(
                image("KEYCLOAK_IMAGE", "quay.io/keycloak/keycloak:" + System.getProperty("yz.keycloak", "latest"))
                        .asCanonicalNameString());
        describeKeycloak();
    }

    public static ContainerServer start(ServerPlan plan) {
        try {
            ContainerServer server = new ContainerServer(plan);
            try {
                server.postgres.start();
                server.keycloak.start();
                return server;
            } catch (RuntimeException broken) {
                ServerFailure failure = new ServerFailure(plan.name() + " did not start in a container", server.log);
                failure.addSuppressed(broken);
                server.close();
                throw failure;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void describeKeycloak() throws IOException {
        keycloak.withNetwork(network);
        keycloak.withProductionMode();
        keycloak.withProviderLibsFrom(
                plan.providers().stream().map(Path::toFile).toList());
        keycloak.withAdminUsername(plan.administrator());
        keycloak.withAdminPassword(plan.password());
        keycloak.withStartupTimeout(plan.patience());
        keycloak.withLogConsumer(this::keep);
        keycloak.withEnv("KC_DB_URL", "jdbc:postgresql://" + DATABASE + "/keycloak");
        keycloak.withEnv("KC_DB_USERNAME", "keycloak");
        keycloak.withEnv("KC_DB_PASSWORD", "keycloak");
        keycloak.withEnv("JAVA_OPTS_KC_HEAP", plan.heap());
        plan.environment().forEach(keycloak::withEnv);

        List<String> options =
                new ArrayList<>(plan.on(new Database.Postgres("", "", "")).buildOptions());
        options.add("--cache=" + plan.cache().word());
        options.add("--http-enabled=true");
        options.add(plan.hostname().map(address -> "--hostname=" + address).orElse("--hostname-strict=false"));
        if (plan.trustedProxies().isPresent()) {
            options.add("--proxy-headers=xforwarded");
            options.add("--proxy-trusted-addresses=" + THE_ENGINES_NETWORKS);
        }
        DevelopmentKeystore keystore =
                DevelopmentKeystore.in(BuildFolder.path().resolve("servers").resolve(plan.name() + "-keystore"));
        copy(keystore.file(), VAULT + ".p12");
        copy(keystore.passwordFile(), VAULT + ".password");
        options.addAll(DevelopmentKeystore.optionsFor(VAULT + ".p12", VAULT + ".password"));
        for (Path file : plan.realmFiles()) {
            copy(file, "/opt/keycloak/data/import/" + file.getFileName());
        }
        if (!plan.realmFiles().isEmpty()) {
            options.add("--import-realm");
        }
        options.addAll(plan.options());
        options.forEach(keycloak::withCustomCommand);
    }

    private void copy(Path file, String inside) {
        // Readable for everybody: the server's user in the container is not the owner here.
        keycloak.withCopyFileToContainer(MountableFile.forHostPath(file, 0644), inside);
    }

    private void keep(OutputFrame frame) {
        try {
            Files.writeString(log, frame.getUtf8String(), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static DockerImageName image(String variable, String upstream) {
        String chosen = System.getenv(variable);
        return DockerImageName.parse(chosen == null || chosen.isBlank() ? upstream : chosen);
    }

    private URI address(int port) {
        String host = keycloak.getHost();
        return URI.create("http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port);
    }

    @Override
    public URI base() {
        return address(keycloak.getHttpPort());
    }

    @Override
    public URI management() {
        return address(keycloak.getHttpMgmtPort());
    }

    @Override
    public String administrator() {
        return plan.administrator();
    }

    @Override
    public String password() {
        return plan.password();
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(log);
    }

    @Override
    public void close() {
        keycloak.stop();
        postgres.stop();
        network.close();
    }
}
