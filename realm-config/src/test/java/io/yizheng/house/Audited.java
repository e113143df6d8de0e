package io.yizheng.house;

import io.yizheng.launch.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The lines of the audit trail, read as an operator reads them. */
public record Audited(String word, String actor, String details) {

    /** Those of one account, oldest first. */
    public static List<Audited> of(Database.Postgres database, String userId) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(
                        "select word, actor, details from yz_audit where user_id = ? order by at")) {
            statement.setString(1, userId);
            List<Audited> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Audited(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return lines;
        }
    }
}
