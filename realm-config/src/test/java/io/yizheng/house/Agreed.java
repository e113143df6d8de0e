package io.yizheng.house;

import io.yizheng.launch.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the database keeps of an agreement. */
public record Agreed(String document, String version, String digest, Instant at) {

    private static final String OF_A_NAME = """
            select a.document, a.version, a.digest, a.agreed_at
            from yz_agreement a join user_entity u on u.id = a.user_id
            where u.username = ?
            """;

    /** All that somebody with this user name has agreed to. */
    public static List<Agreed> by(String username, Database.Postgres database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(OF_A_NAME)) {
            statement.setString(1, username);
            List<Agreed> agreed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    agreed.add(new Agreed(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4))));
                }
            }
            return agreed;
        }
    }
}
