package io.yizheng.archive.simulation.jpa;

import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/**
 * The simulators' memory as rows of two tables. Contents are sealed although they are made up, because a tester may well
 * type a phone number of their own.
 */
public final class SimulationRows implements SimulationRecords {

    /** The out-box is no archive: each message pushes out the one so far behind it. */
    private static final long MESSAGES_KEPT = 10_000;

    private record Content(String to, String text, @Nullable String code) {}

    private record Entry(String key, String content) {}

    private record SealedRow(String id, String sealed) {}

    private final Sql apart;
    private final SealedColumns sealed;
    private final Vault vault;

    public SimulationRows(Sql apart, SealedColumns sealed, Vault vault) {
        this.apart = apart;
        this.sealed = sealed;
        this.vault = vault;
    }

    @Override
    public boolean add(SimulatedMessage message) {
        Content content = new Content(message.to(), message.text(), message.code());
        boolean added = apart.insertIfAbsent(
                """
                insert into {h-schema}YZ_SIMULATED_MESSAGE
                  (ID, REALM_ID, CHANNEL, IDEMPOTENCY_DIGEST, TO_DIGEST, PURPOSE, SENT_AT, SEALED)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                message.id(),
                message.realmId(),
                message.channel().word(),
                sha256(message.idempotencyKey()),
                addressee(message.realmId(), message.to()).get(0),
                message.purpose(),
                message.at().toEpochMilli(),
                sealed.seal(SealedColumn.SIMULATED_MESSAGE, message.realmId(), message.id(), json(content)));
        if (added) {
            pushOut(message);
        }
        return added;
    }

    private void pushOut(SimulatedMessage newest) {
        apart.first(
                        "select SERIAL from {h-schema}YZ_SIMULATED_MESSAGE where ID = ?",
                        row -> row.getLong(1),
                        newest.id())
                .ifPresent(serial -> apart.update(
                        "delete from {h-schema}YZ_SIMULATED_MESSAGE where REALM_ID = ? and SERIAL <= ?",
                        newest.realmId(),
                        serial - MESSAGES_KEPT));
    }

    @Override
    public List<SimulatedMessage> messages(String realmId, @Nullable Channel channel, @Nullable String to, int limit) {
        StringBuilder sql = new StringBuilder("""
                select ID, CHANNEL, PURPOSE, SENT_AT, SEALED from {h-schema}YZ_SIMULATED_MESSAGE where REALM_ID = ?
                """);
        List<Object> values = new ArrayList<>(List.of(realmId));
        if (channel != null) {
            sql.append(" and CHANNEL = ?");
            values.add(channel.word());
        }
        if (to != null) {
            List<String> digests = addressee(realmId, to);
            sql.append(" and TO_DIGEST in (").append(places(digests)).append(')');
            values.addAll(digests);
        }
        // By serial and not by time, for a tester may turn the clock back.
        sql.append(" order by SERIAL desc fetch first ").append(limit).append(" rows only");
        return apart.list(
                sql.toString(),
                row -> message(
                        realmId,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)),
                values.toArray());
    }

    private SimulatedMessage message(
            String realmId, String id, String channel, String purpose, long at, String sealedContent) {
        Content content =
                parsed(sealed.open(SealedColumn.SIMULATED_MESSAGE, realmId, id, sealedContent), Content.class);
        return new SimulatedMessage(
                id,
                realmId,
                Channel.of(channel).orElseThrow(),
                "",
                content.to(),
                purpose,
                content.text(),
                content.code(),
                Instant.ofEpochMilli(at));
    }

    @Override
    public void clearMessages(String realmId) {
        apart.update("delete from {h-schema}YZ_SIMULATED_MESSAGE where REALM_ID = ?", realmId);
    }

    @Override
    public Optional<String> entry(String realmId, String kind, String key) {
        return find(realmId, kind, key).map(row -> open(realmId, row).content());
    }

    @Override
    public Map<String, String> entries(String realmId, String kind) {
        Map<String, String> entries = new TreeMap<>();
        apart.list(
                        "select ID, SEALED from {h-schema}YZ_SIMULATED_ENTRY where REALM_ID = ? and KIND = ?",
                        row -> new SealedRow(row.getString(1), row.getString(2)),
                        realmId,
                        kind)
                .forEach(row -> {
                    Entry entry = open(realmId, row);
                    entries.put(entry.key(), entry.content());
                });
        return entries;
    }

    @Override
    public void put(String realmId, String kind, String key, String content) {
        String json = json(new Entry(key, content));
        // Somebody else may make or remove the entry at the same moment; then the other way is open.
        while (!replace(realmId, kind, key, json) && !insert(realmId, kind, key, json)) {
            Thread.onSpinWait();
        }
    }

    private boolean replace(String realmId, String kind, String key, String json) {
        Optional<SealedRow> there = find(realmId, kind, key);
        return there.isPresent()
                && apart.update(
                                "update {h-schema}YZ_SIMULATED_ENTRY set SEALED = ? where ID = ?",
                                sealed.seal(
                                        SealedColumn.SIMULATED_ENTRY,
                                        realmId,
                                        there.get().id(),
                                        json),
                                there.get().id())
                        == 1;
    }

    private boolean insert(String realmId, String kind, String key, String json) {
        String id = UUID.randomUUID().toString();
        return apart.insertIfAbsent(
                """
                insert into {h-schema}YZ_SIMULATED_ENTRY (ID, REALM_ID, KIND, KEY_DIGEST, SEALED)
                values (?, ?, ?, ?, ?)
                """,
                id,
                realmId,
                kind,
                digests(realmId, kind, key).get(0),
                sealed.seal(SealedColumn.SIMULATED_ENTRY, realmId, id, json));
    }

    @Override
    public void remove(String realmId, String kind, String key) {
        List<String> digests = digests(realmId, kind, key);
        List<Object> values = new ArrayList<>(List.of(realmId, kind));
        values.addAll(digests);
        apart.update(
                "delete from {h-schema}YZ_SIMULATED_ENTRY where REALM_ID = ? and KIND = ? and KEY_DIGEST in ("
                        + places(digests) + ")",
                values.toArray());
    }

    private Optional<SealedRow> find(String realmId, String kind, String key) {
        List<String> digests = digests(realmId, kind, key);
        List<Object> values = new ArrayList<>(List.of(realmId, kind));
        values.addAll(digests);
        return apart.first(
                "select ID, SEALED from {h-schema}YZ_SIMULATED_ENTRY where REALM_ID = ? and KIND = ? and KEY_DIGEST in ("
                        + places(digests) + ")",
                row -> new SealedRow(row.getString(1), row.getString(2)),
                values.toArray());
    }

    private Entry open(String realmId, SealedRow row) {
        return parsed(sealed.open(SealedColumn.SIMULATED_ENTRY, realmId, row.id(), row.sealed()), Entry.class);
    }

    /** Two writings of one mail address find the same messages. */
    private List<String> addressee(String realmId, String to) {
        return digests(realmId, "addressee", to.toLowerCase(Locale.ROOT));
    }

    private List<String> digests(String realmId, String kind, String value) {
        return vault.fingerprints(realmId, "simulated-" + kind, value).stream()
                .map(Fingerprint::digest)
                .toList();
    }

    private static String places(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T parsed(String json, Class<T> type) {
        try {
            return JsonSerialization.readValue(json, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An idempotency key is no secret; the digest only has it fit its column. */
    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A realm's made-up world goes with the realm. */
    static Removal removal() {
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {}

            @Override
            public void ofRealm(Sql within, String realmId) {
                within.update("delete from {h-schema}YZ_SIMULATED_MESSAGE where REALM_ID = ?", realmId);
                within.update("delete from {h-schema}YZ_SIMULATED_ENTRY where REALM_ID = ?", realmId);
            }
        };
    }
}
