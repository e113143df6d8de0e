package io.yizheng.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a server shall be like before it is started. Each call gives a plan of its own and leaves the one it was called
 * on as it is.
 */
public final class ServerPlan {
    private final String name;
    private Database database = new Database.InMemory();
    private Cache cache = Cache.LOCAL;
    private String bind = "127.0.0.1";
    private int port;
    private int managementPort;
    private Optional<Path> home = Optional.empty();
    private Optional<URI> hostname = Optional.empty();
    private List<Path> providers = List.of();
    private boolean simulators = true;
    private Optional<Path> keystoreFolder = Optional.empty();
    private Optional<String> trustedProxies = Optional.empty();
    private List<Path> realmFiles = List.of();
    private List<String> buildOptions = List.of();
    private List<String> options = List.of();
    private Map<String, String> environment = Map.of();
    private String heap = "-Xms128m -Xmx512m";
    private String administrator = "admin";
    private String password = "admin";
    private Duration patience = Duration.ofMinutes(4);

    private ServerPlan(String name) {
        this.name = name;
    }

    /** One server by itself on free ports that forgets everything at its end, with our providers and all simulators. */
    public static ServerPlan named(String name) {
        return new ServerPlan(name).withProviders(BuildFolder.providers());
    }

    public ServerPlan on(Database other) {
        return but(plan -> plan.database = other);
    }

    public ServerPlan with(Cache other) {
        return but(plan -> plan.cache = other);
    }

    /** A port of 0 means any free one. */
    public ServerPlan atPorts(int http, int management) {
        return but(plan -> {
            plan.port = http;
            plan.managementPort = management;
        });
    }

    /** Listens on another address than 127.0.0.1. */
    public ServerPlan boundTo(String address) {
        return but(plan -> plan.bind = address);
    }

    /** Keeps its data in this folder; without one it gets a folder that goes when it is closed. */
    public ServerPlan in(Path folder) {
        return but(plan -> plan.home = Optional.of(folder));
    }

    /** The address its users know, where that is not {@code http://localhost:<port>}. */
    public ServerPlan knownAs(URI address) {
        return but(plan -> plan.hostname = Optional.of(address));
    }

    /** These provider files instead of all of ours. */
    public ServerPlan withProviders(List<Path> jars) {
        return but(plan -> plan.providers = List.copyOf(jars));
    }

    public ServerPlan withoutSimulators() {
        return but(plan -> plan.simulators = false);
    }

    /** Shares the vault's keys with every server that uses the same folder. */
    public ServerPlan withKeystoreIn(Path folder) {
        return but(plan -> plan.keystoreFolder = Optional.of(folder));
    }

    /** Files imported at start, each if its realm does not exist yet. */
    public ServerPlan importing(List<Path> files) {
        return but(plan -> plan.realmFiles = List.copyOf(files));
    }

    /** Adds options that are settled when the server is built, such as features. Each new set of them costs a build. */
    public ServerPlan builtWith(String... more) {
        return but(plan -> plan.buildOptions = added(buildOptions, more));
    }

    public ServerPlan startedWith(String... more) {
        return but(plan -> plan.options = added(options, more));
    }

    /** Believes the forwarded client address of a caller at these addresses, as behind a reverse proxy. */
    public ServerPlan behindProxyAt(String addresses) {
        return but(plan -> plan.trustedProxies = Optional.of(addresses));
    }

    public ServerPlan withVariable(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return but(plan -> plan.environment = Map.copyOf(more));
    }

    /** The memory settings of the server's JVM. */
    public ServerPlan withHeap(String settings) {
        return but(plan -> plan.heap = settings);
    }

    public ServerPlan administeredBy(String user, String secret) {
        return but(plan -> {
            plan.administrator = user;
            plan.password = secret;
        });
    }

    /** How long it may take to become ready. */
    public ServerPlan within(Duration longest) {
        return but(plan -> plan.patience = longest);
    }

    public String name() {
        return name;
    }

    public Database database() {
        return database;
    }

    public Cache cache() {
        return cache;
    }

    public String bind() {
        return bind;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public Optional<Path> home() {
        return home;
    }

    public Optional<URI> hostname() {
        return hostname;
    }

    public List<Path> providers() {
        return providers;
    }

    public boolean simulators() {
        return simulators;
    }

    public Optional<Path> keystoreFolder() {
        return keystoreFolder;
    }

    public Optional<String> trustedProxies() {
        return trustedProxies;
    }

    public List<Path> realmFiles() {
        return realmFiles;
    }

    /** All options the server is built with; two plans with equal ones and equal providers share one build. */
    public List<String> buildOptions() {
        List<String> all = new ArrayList<>(List.of("--db=" + database.vendor(), "--health-enabled=true"));
        // With it whoever may manage users signs in as any citizen by one press.
        all.add("--features-disabled=impersonation");
        // Keycloak settles at build time every option of a provider that is called "enabled".
        if (simulators) {
            all.add("--spi-yz-simulator--default--enabled=true");
        }
        all.addAll(buildOptions);
        return List.copyOf(all);
    }

    public List<String> options() {
        return options;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public String heap() {
        return heap;
    }

    public String administrator() {
        return administrator;
    }

    public String password() {
        return password;
    }

    public Duration patience() {
        return patience;
    }

    private ServerPlan but(Consumer<ServerPlan> change) {
        ServerPlan copy = new ServerPlan(name);
        copy.database = database;
        copy.cache = cache;
        copy.bind = bind;
        copy.port = port;
        copy.managementPort = managementPort;
        copy.home = home;
        copy.hostname = hostname;
        copy.providers = providers;
        copy.simulators = simulators;
        copy.keystoreFolder = keystoreFolder;
        copy.trustedProxies = trustedProxies;
        copy.realmFiles = realmFiles;
        copy.buildOptions = buildOptions;
        copy.options = options;
        copy.environment = environment;
        copy.heap = heap;
        copy.administrator = administrator;
        copy.password = password;
        copy.patience = patience;
        change.accept(copy);
        return copy;
    }

    private static List<String> added(List<String> known, String... more) {
        List<String> all = new ArrayList<>(known);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "ServerPlan[" + name + ", " + database + ", " + cache + "]";
    }
}
