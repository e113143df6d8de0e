package io.yizheng.centre.home;

import io.yizheng.kit.page.Page;
import java.util.List;

/**
 * 个人中心: what the account has and what can be changed. Everything that has a mask is masked.
 *
 * @param email mask; empty where no mailbox is bound
 * @param phone mask; empty where no phone is bound
 * @param name mask of the verified name; empty where nobody is verified
 * @param start the address below which operations begin
 * @param operations those that the realm has switched on, each a word below that address
 * @param token goes back with each form, so that no other site can send it
 * @param editsEthnic whether the row 民族 is open
 * @param said key of a message that something was done; empty where nothing was
 */
public record CentrePage(
        String username,
        String phone,
        String email,
        String gender,
        String ethnic,
        boolean editsEthnic,
        List<String> ethnicGroups,
        String level,
        String name,
        String document,
        List<MethodView> methods,
        String centre,
        String start,
        List<String> operations,
        String token,
        String said)
        implements Page {

    public static final String ETHNIC = "ethnic";

    @Override
    public String template() {
        return "centre.ftl";
    }

    @Override
    public List<String> fields() {
        return editsEthnic ? List.of(ETHNIC) : List.of();
    }

    /** What it shows is personal, masked or not. */
    @Override
    public String toString() {
        return "CentrePage";
    }
}
