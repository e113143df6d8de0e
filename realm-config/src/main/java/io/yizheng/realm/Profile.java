package io.yizheng.realm;

import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.account.UsernameValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/**
 * What the admin console shows of an account. Nothing but the user name is required and nothing of ours can be edited there:
 * these attributes hold masked values for display; the facts stand sealed in the archive and change only by their own flows.
 */
final class Profile {

    private static final Set<String> ADMIN = Set.of("admin");

    private Profile() {}

    static UPConfig config() {
        List<UPAttribute> attributes = new ArrayList<>();
        UPAttribute username = attribute("username", "用户名", ADMIN);
        username.setValidations(new TreeMap<>(Map.of(
                "length",
                new TreeMap<>(Map.of("min", 1, "max", 255)),
                "username-prohibited-characters",
                Map.of(),
                UsernameValidator.PROVIDER_ID,
                Map.of())));
        attributes.add(username);
        attributes.add(attribute("email", "邮箱", Set.of()));
        attributes.add(attribute("phone", "手机号码", Set.of()));
        attributes.add(attribute("idName", "姓名", Set.of()));
        attributes.add(attribute("idType", "证件类型", Set.of()));
        attributes.add(attribute("idNumber", "证件号码", Set.of()));
        attributes.add(attribute("idValidFrom", "证件有效期起", Set.of()));
        attributes.add(attribute("idValidTo", "证件有效期至", Set.of()));
        attributes.add(attribute("gender", "性别", Set.of()));
        attributes.add(attribute("birthDate", "出生日期", Set.of()));
        attributes.add(attribute("ethnic", "民族", Set.of()));
        attributes.add(attribute("loa", "认证等级", Set.of()));
        attributes.add(attribute("accountType", "账号类型", Set.of()));
        attributes.add(attribute("bjtNumber", "北京通号", Set.of()));
        attributes.add(attribute(SignedIn.CALLED_BACK, "要求重新登录的时间", Set.of()));
        UPConfig config = new UPConfig();
        config.setAttributes(attributes);
        return config;
    }

    private static UPAttribute attribute(String name, String label, Set<String> editors) {
        UPAttribute attribute = new UPAttribute(name);
        attribute.setDisplayName(label);
        attribute.setPermissions(new UPAttributePermissions(ADMIN, editors));
        return attribute;
    }
}
