package io.yizheng.archive.simulation.jpa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Place;
import io.yizheng.vault.Vault;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.util.JsonSerialization;

/**
 * Every call has its own transaction. Contents are sealed although they are made up, because a tester may well type
 * their own phone number.
 */
final class JpaSimulationRecords implements SimulationRecords {
    /** The out-box is no archive: older messages make room. */
    private static final long MESSAGES_KEPT = 10_000;

    private static final String SEALED = "SEALED";

    private final KeycloakSession session;

    JpaSimulationRecords(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean add(SimulatedMessage message) {
        try {
            return inOwnTransaction(desk -> desk.add(message));
        } catch (ModelDuplicateException overtaken) {
            return false;
        }
    }

    @Override
    public List<SimulatedMessage> messages(String realmId, @Nullable Channel channel, @Nullable String to, int limit) {
        return inOwnTransaction(desk -> desk.messages(realmId, channel, to, limit));
    }

    @Override
    public void clearMessages(String realmId) {
        inOwnTransaction(desk -> desk.forgetMessages(realmId, Long.MAX_VALUE));
    }

    @Override
    public Optional<String> entry(String realmId, String kind, String key) {
        return inOwnTransaction(desk ->
                desk.find(realmId, kind, key).map(found -> desk.open(found).content()));
    }

    @Override
    public Map<String, String> entries(String realmId, String kind) {
        return inOwnTransaction(desk -> desk.entries(realmId, kind));
    }

    @Override
    public void put(String realmId, String kind, String key, String content) {
        try {
            inOwnTransaction(desk -> desk.put(realmId, kind, key, content));
        } catch (ModelDuplicateException overtaken) {
            // Somebody made the same entry at the same time; now it is there and can be changed.
            inOwnTransaction(desk -> desk.put(realmId, kind, key, content));
        }
    }

    @Override
    public void remove(String realmId, String kind, String key) {
        inOwnTransaction(desk -> desk.remove(realmId, kind, key));
    }

    private <T> T inOwnTransaction(Function<Desk, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), own -> work.apply(new Desk(own)));
    }

    private record MessageContent(
            String to,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code) {}

    private record EntryContent(String key, String content) {}

    /** The work of one transaction. */
    private static final class Desk {
        private final EntityManager database;
        private final Vault vault;

        Desk(KeycloakSession own) {
            database = own.getProvider(JpaConnectionProvider.class).getEntityManager();
            vault = own.getProvider(VaultProvider.class).vault();
        }

        boolean add(SimulatedMessage message) {
            String channel = message.channel().word();
            String digest = sha256(message.idempotencyKey());
            long there = database.createNamedQuery("yz.simulatedMessage.count", Long.class)
                    .setParameter("realm", message.realmId())
                    .setParameter("channel", channel)
                    .setParameter("digest", digest)
                    .getSingleResult();
            if (there > 0) {
                return false;
            }
            MessageContent content = new MessageContent(message.to(), message.text(), message.code());
            SimulatedMessageEntity entity = new SimulatedMessageEntity(
                    message.id(),
                    message.realmId(),
                    channel,
                    digest,
                    digests(message.realmId(), "simulated-" + channel, message.to())
                            .get(0),
                    message.purpose(),
                    message.at().toEpochMilli(),
                    vault.seal(json(content), place(message.realmId(), SimulatedMessageEntity.TABLE, message.id())));
            database.persist(entity);
            database.flush();
            if (entity.serial != null) {
                forgetMessages(message.realmId(), entity.serial - MESSAGES_KEPT);
            }
            return true;
        }

        List<SimulatedMessage> messages(String realmId, @Nullable Channel channel, @Nullable String to, int limit) {
            List<String> channels = (channel == null
                            ? Arrays.stream(Channel.values())
                            : java.util.stream.Stream.of(channel))
                    .map(Channel::word)
                    .toList();
            var query = database.createNamedQuery(
                            to == null ? "yz.simulatedMessage.newest" : "yz.simulatedMessage.newestTo",
                            SimulatedMessageEntity.class)
                    .setParameter("realm", realmId)
                    .setParameter("channels", channels)
                    .setMaxResults(limit);
            if (to != null) {
                query.setParameter(
                        "digests",
                        channels.stream()
                                .flatMap(word -> digests(realmId, "simulated-" + word, to).stream())
                                .toList());
            }
            return query.getResultList().stream().map(this::open).toList();
        }

        boolean forgetMessages(String realmId, long lastSerial) {
            return database.createNamedQuery("yz.simulatedMessage.forget")
                            .setParameter("realm", realmId)
                            .setParameter("serial", lastSerial)
                            .executeUpdate()
                    > 0;
        }

        Optional<SimulatedEntryEntity> find(String realmId, String kind, String key) {
            return database.createNamedQuery("yz.simulatedEntry.byKey", SimulatedEntryEntity.class)
                    .setParameter("realm", realmId)
                    .setParameter("kind", kind)
                    .setParameter("digests", digests(realmId, "simulated-" + kind, key))
                    .getResultStream()
                    .findFirst();
        }

        Map<String, String> entries(String realmId, String kind) {
            Map<String, String> entries = new TreeMap<>();
            database.createNamedQuery("yz.simulatedEntry.byKind", SimulatedEntryEntity.class)
                    .setParameter("realm", realmId)
                    .setParameter("kind", kind)
                    .getResultStream()
                    .map(this::open)
                    .forEach(entry -> entries.put(entry.key(), entry.content()));
            return entries;
        }

        boolean put(String realmId, String kind, String key, String content) {
            Optional<SimulatedEntryEntity> there = find(realmId, kind, key);
            String id = there.map(found -> found.id)
                    .orElseGet(() -> UUID.randomUUID().toString());
            String sealed =
                    vault.seal(json(new EntryContent(key, content)), place(realmId, SimulatedEntryEntity.TABLE, id));
            if (there.isPresent()) {
                there.get().sealed = sealed;
            } else {
                String digest = digests(realmId, "simulated-" + kind, key).get(0);
                database.persist(new SimulatedEntryEntity(id, realmId, kind, digest, sealed));
            }
            database.flush();
            return there.isPresent();
        }

        boolean remove(String realmId, String kind, String key) {
            Optional<SimulatedEntryEntity> there = find(realmId, kind, key);
            there.ifPresent(database::remove);
            return there.isPresent();
        }

        EntryContent open(SimulatedEntryEntity entity) {
            return parsed(
                    vault.open(entity.sealed, place(entity.realmId, SimulatedEntryEntity.TABLE, entity.id)),
                    EntryContent.class);
        }

        private SimulatedMessage open(SimulatedMessageEntity entity) {
            MessageContent content = parsed(
                    vault.open(entity.sealed, place(entity.realmId, SimulatedMessageEntity.TABLE, entity.id)),
                    MessageContent.class);
            return new SimulatedMessage(
                    entity.id,
                    entity.realmId,
                    Channel.of(entity.channel).orElseThrow(),
                    entity.idempotencyDigest,
                    content.to(),
                    entity.purpose,
                    content.text(),
                    content.code(),
                    Instant.ofEpochMilli(entity.sentAt));
        }

        private List<String> digests(String realmId, String kind, String value) {
            return vault.fingerprints(realmId, kind, value).stream()
                    .map(Fingerprint::digest)
                    .toList();
        }

        private static Place place(String realmId, String table, String row) {
            return new Place(realmId, table, SEALED, row);
        }
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

    /** The key is no secret; the digest only gives it a length that fits its column. */
    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
