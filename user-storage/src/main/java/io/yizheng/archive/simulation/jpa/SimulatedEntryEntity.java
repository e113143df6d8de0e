package io.yizheng.archive.simulation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

@Entity
@Table(name = SimulatedEntryEntity.TABLE)
@NamedQuery(
        name = "yz.simulatedEntry.byKey",
        query = "select e from SimulatedEntryEntity e where e.realmId = :realm and e.kind = :kind"
                + " and e.keyDigest in :digests")
@NamedQuery(
        name = "yz.simulatedEntry.byKind",
        query = "select e from SimulatedEntryEntity e where e.realmId = :realm and e.kind = :kind")
@NamedQuery(name = "yz.simulatedEntry.forget", query = "delete from SimulatedEntryEntity e where e.realmId = :realm")
public class SimulatedEntryEntity {
    static final String TABLE = "YZ_SIMULATED_ENTRY";

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "KIND")
    String kind;

    @Column(name = "KEY_DIGEST")
    String keyDigest;

    @Column(name = "SEALED")
    String sealed;

    @SuppressWarnings("NullAway.Init")
    protected SimulatedEntryEntity() {}

    SimulatedEntryEntity(String id, String realmId, String kind, String keyDigest, String sealed) {
        this.id = id;
        this.realmId = realmId;
        this.kind = kind;
        this.keyDigest = keyDigest;
        this.sealed = sealed;
    }
}
