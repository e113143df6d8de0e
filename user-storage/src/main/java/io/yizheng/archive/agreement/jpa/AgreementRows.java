package io.yizheng.archive.agreement.jpa;

import io.yizheng.archive.agreement.Agreement;
import io.yizheng.archive.agreement.Agreements;
import io.yizheng.archive.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keycloak.models.RealmModel;

/** Agreements as rows of one table. */
public final class AgreementRows implements Agreements {

    private final Sql within;

    public AgreementRows(Sql within) {
        this.within = within;
    }

    @Override
    public void record(RealmModel realm, String userId, Agreement agreement) {
        within.update(
                """
                insert into {h-schema}YZ_AGREEMENT
                  (ID, REALM_ID, USER_ID, DOCUMENT, VERSION, DIGEST, CHANNEL, AGREED_AT)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID().toString(),
                realm.getId(),
                userId,
                agreement.document(),
                agreement.version(),
                agreement.digest(),
                agreement.channel(),
                agreement.at().toEpochMilli());
    }

    @Override
    public List<Agreement> of(RealmModel realm, String userId) {
        return within.list(
                """
                select DOCUMENT, VERSION, DIGEST, CHANNEL, AGREED_AT from {h-schema}YZ_AGREEMENT
                where REALM_ID = ? and USER_ID = ? order by AGREED_AT desc, ID
                """,
                row -> new Agreement(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))),
                realm.getId(),
                userId);
    }
}
