package io.yizheng.archive.identity;

import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Who stands behind each account of a realm. All of it is part of the caller's transaction. That a document belongs to one
 * account only is for its login handle to hold, which the caller claims in the same transaction.
 */
public interface IdentityRecords extends Provider {

    /**
     * The name under which apps know the account: random, minted when first asked for, the same through every
     * verification and level, and another one only once another person's identity has come onto the account.
     */
    String subject(RealmModel realm, String userId);

    /** The account known to apps by this subject. */
    Optional<String> accountOf(RealmModel realm, String subject);

    /** Gives the account its Beijing Tong number, or says the one it has. No number is ever given twice in a realm. */
    String giveBjtNumber(RealmModel realm, String userId);

    Optional<String> bjtNumber(RealmModel realm, String userId);

    /** Holds the account until the transaction ends: of those who change what it has, one goes after the other. */
    void hold(RealmModel realm, String userId);

    /** The identity on the account, if it has one. */
    Optional<IdentityRecord> of(RealmModel realm, String userId);

    /** The methods whose evidence is in force. */
    Set<EvidenceMethod> evidence(RealmModel realm, String userId);

    /** The level that this evidence makes. */
    Level level(RealmModel realm, String userId);

    IdentityVersion version(RealmModel realm, String userId);

    /**
     * Puts a verified identity onto the account with the evidence that verified it. The same person as before keeps
     * earlier evidence and gets the new name and dates; of another person nothing of the one before is kept.
     */
    IdentityRecord link(RealmModel realm, String userId, Identity identity, List<Evidence> evidence);

    /**
     * Adds evidence to the identity on the account, in the place of earlier one by the same method.
     *
     * @return false if the account has no identity to show
     */
    boolean record(RealmModel realm, String userId, Evidence evidence);

    /** Takes the identity and all evidence off the account. */
    boolean unlink(RealmModel realm, String userId);

    /**
     * Moves the identity of one account onto another, with this evidence only.
     *
     * @return false if the first account has no identity
     */
    boolean takeOver(RealmModel realm, String fromUserId, String toUserId, List<Evidence> evidence);

    /** What happened to the account's identity, oldest first. */
    List<IdentityChange> history(RealmModel realm, String userId);

    @Override
    default void close() {}
}
