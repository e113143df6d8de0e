package io.yizheng.realm;

import static io.yizheng.realm.Work.segment;

import com.google.auto.service.AutoService;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Furnishing;
import io.yizheng.launch.Server;
import io.yizheng.launch.Welcome;
import io.yizheng.launch.Welcome.Door;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The realms of the house and a few people to try them with. */
@AutoService(Furnishing.class)
public final class RealmFurnishing implements Furnishing {

    private static final int TAKEN = 409;

    @Override
    public Welcome furnish(Server server) {
        AdminApi admin = server.admin();
        new Apply(admin, System::getenv, false, false).all();
        List<String> people = new ArrayList<>();
        for (HouseRealm realm : Realms.all()) {
            for (TestPerson person : realm.people()) {
                open(admin, realm, person);
                people.add(realm.name() + ": " + person.told());
            }
        }
        return new Welcome(doors(server.knownAs()), people);
    }

    static List<Door> doors(URI base) {
        List<Door> doors = new ArrayList<>();
        for (HouseRealm realm : Realms.all()) {
            for (App app : realm.apps()) {
                doors.add(new Door(app.id(), URI.create(base + app.home())));
            }
            URI address = URI.create(base + "/realms/" + segment(realm.name()));
            doors.add(new Door("centre", URI.create(address + "/account/")));
            doors.add(new Door(realm.name(), address));
        }
        return doors;
    }

    /** Somebody who lives here since an earlier start stays as they are. */
    private static void open(AdminApi admin, HouseRealm realm, TestPerson person) {
        try {
            admin.post(segment(realm.name()) + "/yz-accounts", person.account());
        } catch (AdminApi.Refused refused) {
            if (refused.status() != TAKEN) {
                throw refused;
            }
        }
    }
}
