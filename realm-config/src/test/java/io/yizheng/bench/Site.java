package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.House;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server with our realm and a stock realm on it, both driven by the same driver. */
record Site(Town town, StockRealm stock) {

    /** Whom the server believes where a request comes from: each of the driver's browsers has an address of its own. */
    static final String DRIVER = "127.0.0.1";

    static Site on(Server server, int people) {
        House.furnish(server);
        AdminApi admin = server.admin();
        Town town = Town.beijing(server, admin);
        // A run opens all its pages before it posts the first one.
        admin.put(
                town.name(),
                Map.of("realm", town.name(), "accessCodeLifespanUserAction", 1800, "accessCodeLifespanLogin", 1800));
        return new Site(town, StockRealm.build(server, admin, people));
    }

    List<Resident> residents(int count) {
        return Stream.generate(town::moveIn).limit(count).toList();
    }

    /** Residents who can sign in by the number of their document as well. */
    List<Resident> residentsWithDocuments(int count) {
        return Stream.generate(Documents::fresh)
                .distinct()
                .limit(count)
                .map(town::moveInWithDocument)
                .toList();
    }
}
