package io.yizheng.house;

import io.yizheng.launch.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows of accounts that are not there, and accounts whose rows are not there. */
public final class Orphans {

    private static final String ALL = """
            select
              (select count(*) from yz_login_handle h where h.user_id <> 'retired'
                 and not exists (select 1 from user_entity u where u.id = h.user_id))
            + (select count(*) from yz_account a
                 where not exists (select 1 from user_entity u where u.id = a.user_id))
            + (select count(*) from user_entity u join realm r on r.id = u.realm_id
                 where r.name = 'beijing' and u.service_account_client_link is null
                 and not exists (select 1 from yz_login_handle h where h.user_id = u.id))
            """;

    private Orphans() {}

    /** How many there are. */
    public static int in(Database.Postgres database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            row.next();
            return row.getInt(1);
        }
    }
}
