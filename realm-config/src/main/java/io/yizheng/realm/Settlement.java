package io.yizheng.realm;

import com.google.auto.service.AutoService;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Furnishing;
import io.yizheng.launch.Server;
import io.yizheng.launch.Welcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies the realms to a server that has just started, and lets the test people move in. */
@AutoService(Furnishing.class)
public final class Settlement implements Furnishing {

    private static final String PASSWORD = "Chang4cheng";

    /** Whoever tries the product out can be one of these; their numbers are issued to nobody. */
    private static final List<TestPerson> PEOPLE = List.of(
            new TestPerson("zhangsan", "13800000001", "张三", "110101199001010007"),
            new TestPerson("lisisi", "13800000002", "李四", "220102198506159998"),
            new TestPerson("wangwu", "13800000003", null, null));

    private record TestPerson(
            String username,
            String phone,
            @Nullable String name,
            @Nullable String number) {

        Map<String, Object> account() {
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("username", username);
            account.put("phone", phone);
            account.put("password", PASSWORD);
            if (name != null && number != null) {
                account.put("identity", Map.of("name", name, "type", "id-card", "number", number));
            }
            return account;
        }

        String line() {
            return "beijing  " + username + " / " + phone + (number == null ? "" : " / " + number) + "  " + PASSWORD;
        }
    }

    @Override
    public Welcome furnish(Server server) {
        AdminApi admin = server.admin();
        new Apply(admin, System::getenv, false, false).all();
        for (TestPerson person : PEOPLE) {
            int status =
                    admin.tried("POST", "beijing/yz-accounts", person.account()).statusCode();
            if (status != 201 && status != 409) {
                throw new IllegalStateException("A test person could not move in: " + status);
            }
        }
        List<Welcome.Door> doors = new ArrayList<>();
        for (HouseRealm realm : Realms.all()) {
            URI address = URI.create(server.base() + "/realms/" + realm.name());
            doors.add(new Welcome.Door("首都之窗", URI.create(address + "/yz-portal/capital-window/")));
            doors.add(new Welcome.Door(realm.name(), address));
        }
        return new Welcome(doors, PEOPLE.stream().map(TestPerson::line).toList());
    }
}
