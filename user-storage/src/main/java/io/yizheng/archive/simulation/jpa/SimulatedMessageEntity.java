package io.yizheng.archive.simulation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row; its serial tells the order, because a tester may turn the clock back. */
@Entity
@Table(name = SimulatedMessageEntity.TABLE)
@NamedQuery(
        name = "yz.simulatedMessage.count",
        query = "select count(m) from SimulatedMessageEntity m where m.realmId = :realm and m.channel = :channel"
                + " and m.idempotencyDigest = :digest")
@NamedQuery(
        name = "yz.simulatedMessage.newest",
        query = "select m from SimulatedMessageEntity m where m.realmId = :realm and m.channel in :channels"
                + " order by m.serial desc")
@NamedQuery(
        name = "yz.simulatedMessage.newestTo",
        query = "select m from SimulatedMessageEntity m where m.realmId = :realm and m.channel in :channels"
                + " and m.toDigest in :digests order by m.serial desc")
@NamedQuery(
        name = "yz.simulatedMessage.forget",
        query = "delete from SimulatedMessageEntity m where m.realmId = :realm and m.serial <= :serial")
public class SimulatedMessageEntity {
    static final String TABLE = "YZ_SIMULATED_MESSAGE";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "SERIAL")
    @Nullable
    Long serial;

    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "CHANNEL")
    String channel;

    @Column(name = "IDEMPOTENCY_DIGEST")
    String idempotencyDigest;

    @Column(name = "TO_DIGEST")
    String toDigest;

    @Column(name = "PURPOSE")
    String purpose;

    @Column(name = "SENT_AT")
    long sentAt;

    @Column(name = "SEALED")
    String sealed;

    @SuppressWarnings("NullAway.Init")
    protected SimulatedMessageEntity() {}

    SimulatedMessageEntity(
            String id,
            String realmId,
            String channel,
            String idempotencyDigest,
            String toDigest,
            String purpose,
            long sentAt,
            String sealed) {
        this.id = id;
        this.realmId = realmId;
        this.channel = channel;
        this.idempotencyDigest = idempotencyDigest;
        this.toDigest = toDigest;
        this.purpose = purpose;
        this.sentAt = sentAt;
        this.sealed = sealed;
    }
}
