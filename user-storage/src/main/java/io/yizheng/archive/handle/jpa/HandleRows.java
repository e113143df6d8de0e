package io.yizheng.archive.handle.jpa;

import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.Handle.Kind;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Vault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keycloak.models.RealmModel;

/**
 * Login handles as rows of one table, one for each index key that stood when the handle was claimed. The rows are
 * inserted in the caller's transaction without ever violating the constraint, so that a loser learns it from a count of
 * rows and can go on, and a transaction that is given up takes its claim with it.
 */
public final class HandleRows implements LoginHandles {

    private static final String INSERT = """
            insert into {h-schema}YZ_LOGIN_HANDLE
              (ID, HANDLE_ID, REALM_ID, KIND, KEY_ID, DIGEST, USER_ID, SEALED_VALUE, CLAIMED_AT)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String HOLDER = """
            select USER_ID, HANDLE_ID from {h-schema}YZ_LOGIN_HANDLE
            where REALM_ID = ? and KIND = ? and KEY_ID = ? and DIGEST = ?
            """;

    private record Holder(String userId, String handleId) {}

    private final Sql within;
    private final SealedColumns sealed;
    private final Vault vault;
    private final InstantSource clock;

    public HandleRows(Sql within, SealedColumns sealed, Vault vault, InstantSource clock) {
        this.within = within;
        this.sealed = sealed;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean claim(RealmModel realm, Handle handle, String userId) {
        String realmId = realm.getId();
        List<Fingerprint> fingerprints = fingerprints(realmId, handle);
        // Asked for under all keys first, so that all rows of a handle carry one id.
        Optional<Holder> known = holder(realmId, handle, fingerprints);
        if (known.isPresent() && !known.get().userId().equals(userId)) {
            return false;
        }
        String handleId =
                known.map(Holder::handleId).orElseGet(() -> UUID.randomUUID().toString());
        List<String> inserted = new ArrayList<>();
        for (Fingerprint fingerprint : fingerprints) {
            Optional<Holder> holder = Optional.empty();
            // A row that stands in the way may be gone by the time we ask whose it is: then there is room.
            while (holder.isEmpty()) {
                String row = UUID.randomUUID().toString();
                if (insert(realmId, handle, userId, handleId, row, fingerprint)) {
                    inserted.add(row);
                    break;
                }
                holder = holder(realmId, handle, List.of(fingerprint));
            }
            if (holder.isPresent() && !holder.get().userId().equals(userId)) {
                inserted.forEach(row -> within.update("delete from {h-schema}YZ_LOGIN_HANDLE where ID = ?", row));
                return false;
            }
            handleId = holder.map(Holder::handleId).orElse(handleId);
        }
        return true;
    }

    @Override
    public Optional<String> owner(RealmModel realm, Handle handle) {
        String realmId = realm.getId();
        return holder(realmId, handle, fingerprints(realmId, handle)).map(Holder::userId);
    }

    /**
     * Locks all rows of the handle before it deletes them, in the order in which everybody locks them, so that a fingerprint
     * being added to the handle at this moment goes with it.
     */
    @Override
    public void release(RealmModel realm, Handle handle, String userId) {
        String realmId = realm.getId();
        for (Fingerprint fingerprint : fingerprints(realmId, handle)) {
            holder(realmId, handle, List.of(fingerprint))
                    .filter(holder -> holder.userId().equals(userId))
                    .ifPresent(holder -> {
                        lock(within, "HANDLE_ID = ?", holder.handleId());
                        within.update("delete from {h-schema}YZ_LOGIN_HANDLE where HANDLE_ID = ?", holder.handleId());
                    });
        }
    }

    private static void lock(Sql within, String which, Object... values) {
        within.list(
                "select ID from {h-schema}YZ_LOGIN_HANDLE where " + which + " order by ID for update",
                row -> row.getString(1),
                values);
    }

    @Override
    public List<Handle> of(RealmModel realm, String userId) {
        String realmId = realm.getId();
        Set<Handle> handles = new LinkedHashSet<>(within.list(
                """
                select ID, KIND, SEALED_VALUE from {h-schema}YZ_LOGIN_HANDLE
                where REALM_ID = ? and USER_ID = ? order by CLAIMED_AT, ID
                """,
                row -> new Handle(
                        Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        sealed.open(SealedColumn.HANDLE_VALUE, realmId, row.getString(1), row.getString(3))),
                realmId,
                userId));
        return Collections.unmodifiableList(new ArrayList<>(handles));
    }

    /** Gives up all handles of an account or a realm, with the locks that {@link #release} explains. */
    static Removal removal() {
        Removal rows = Removal.deletingFrom("YZ_LOGIN_HANDLE");
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {
                lock(within, "REALM_ID = ? and USER_ID = ?", realmId, userId);
                rows.ofUser(within, realmId, userId);
            }

            @Override
            public void ofRealm(Sql within, String realmId) {
                lock(within, "REALM_ID = ?", realmId);
                rows.ofRealm(within, realmId);
            }
        };
    }

    private boolean insert(
            String realmId, Handle handle, String userId, String handleId, String row, Fingerprint fingerprint) {
        return within.insertIfAbsent(
                INSERT,
                row,
                handleId,
                realmId,
                kind(handle),
                fingerprint.keyId(),
                fingerprint.digest(),
                userId,
                sealed.seal(SealedColumn.HANDLE_VALUE, realmId, row, handle.value()),
                clock.millis());
    }

    /** Who holds the handle under any of these fingerprints. */
    private Optional<Holder> holder(String realmId, Handle handle, List<Fingerprint> fingerprints) {
        return fingerprints.stream()
                .flatMap(fingerprint -> within
                        .first(
                                HOLDER,
                                row -> new Holder(row.getString(1), row.getString(2)),
                                realmId,
                                kind(handle),
                                fingerprint.keyId(),
                                fingerprint.digest())
                        .stream())
                .findFirst();
    }

    private List<Fingerprint> fingerprints(String realmId, Handle handle) {
        return vault.fingerprints(realmId, kind(handle), handle.value());
    }

    private static String kind(Handle handle) {
        return handle.kind().name().toLowerCase(Locale.ROOT);
    }
}
