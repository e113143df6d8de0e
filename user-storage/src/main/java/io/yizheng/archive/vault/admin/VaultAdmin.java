package io.yizheng.archive.vault.admin;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.vault.Vault;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * What an operator asks of the vault. Asked of a realm it concerns what is kept of that realm; asked of the master realm
 * it concerns all.
 */
public final class VaultAdmin {

    private static final int LONGEST_RUN_SECONDS = 60;

    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder event;
    private final Vault vault;
    private final Sql apart;

    VaultAdmin(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
        this.realm = realm;
        this.auth = auth;
        this.event = event;
        this.vault = session.getProvider(VaultProvider.class).vault();
        this.apart = ServerDatabase.apart(session.getKeycloakSessionFactory());
    }

    /**
     * How far the database has moved to the newest keys.
     *
     * @param sealing how sealed values begin at this moment
     * @param keys the keys at hand
     * @param stale values of each sealed column that an older key sealed
     * @param lacking handles that have no fingerprint under an index key
     */
    record Standing(String sealing, List<String> keys, Map<String, Integer> stale, Map<String, Integer> lacking) {}

    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    public Response standing() {
        auth.realm().requireManageRealm();
        Rotation rotation = rotation();
        return json(
                Status.OK, new Standing(vault.sealedPrefix(), vault.keyNames(), rotation.stale(), rotation.lacking()));
    }

    /** Moves what is left for some seconds and tells what was done; to be asked again until nothing is left. */
    @POST
    @Path("reseal")
    @Produces(MediaType.APPLICATION_JSON)
    public Response reseal(@QueryParam("seconds") @DefaultValue("20") String seconds) {
        auth.realm().requireManageRealm();
        if (!seconds.matches("[1-9][0-9]?") || Integer.parseInt(seconds) > LONGEST_RUN_SECONDS) {
            return refused(Status.BAD_REQUEST, "seconds is a number from 1 to " + LONGEST_RUN_SECONDS);
        }
        // The time of the machine and not of the house: this measures work, and nobody waits for it by moving a clock.
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.parseInt(seconds)).toNanos();
        Rotation.Done done = rotation().run(() -> System.nanoTime() >= end);
        tell("reseal", done);
        return json(Status.OK, done);
    }

    /** Lets a key go that nothing depends on any more, so that it may be taken out of the keystore. */
    @DELETE
    @Path("keys/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response retire(@PathParam("name") String name) {
        auth.realm().requireManageRealm();
        if (!isMaster()) {
            return refused(Status.FORBIDDEN, "keys serve all realms: ask the master realm");
        }
        return switch (new Retirement(apart, vault, ServerClock.inShanghai()).retire(name)) {
            case UNKNOWN -> refused(Status.NOT_FOUND, "no key has this name");
            case NEEDED ->
                refused(
                        Status.CONFLICT,
                        "this key is needed: it seals, has the highest number of its use, or is the last of the profile");
            case DEPENDED_ON -> refused(Status.CONFLICT, "values depend on this key: reseal first");
            case RETIRED -> {
                tell("keys/" + name, Map.of("retired", name));
                yield json(Status.OK, Map.of("retired", name));
            }
        };
    }

    private Rotation rotation() {
        return isMaster() ? Rotation.ofAllRealms(apart, vault) : Rotation.ofRealm(apart, vault, realm.getId());
    }

    private boolean isMaster() {
        return realm.getName().equals(Config.getAdminRealm());
    }

    private void tell(String path, Object representation) {
        event.operation(OperationType.ACTION)
                .resourcePath("yz-vault/" + path)
                .representation(representation)
                .success();
    }

    private static Response refused(Status status, String why) {
        return json(status, Map.of("error", why));
    }

    private static Response json(Status status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
