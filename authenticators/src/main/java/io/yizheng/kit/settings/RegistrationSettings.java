package io.yizheng.kit.settings;

import java.util.List;
import java.util.Map;

/** What holds for opening an account oneself, and for asking for one's name. */
public record RegistrationSettings(String agreementVersion, int hourlyProbes) {

    public static final Setting<String> AGREEMENT_VERSION =
            Setting.text("agreement-version", "用户协议版本", "与同意时间一并保存；修改协议正文（本地化文本 yz.agreement.text）时请同时更新", "2026-11");
    public static final Setting<Integer> HOURLY_PROBES =
            Setting.whole("hourly-name-checks", "用户名检查上限", "同一网络地址每小时最多检查用户名是否可用的次数", 60, 1, 100_000);

    static final List<Setting<?>> ALL = List.of(AGREEMENT_VERSION, HOURLY_PROBES);

    static RegistrationSettings from(Map<String, String> config) {
        return new RegistrationSettings(AGREEMENT_VERSION.read(config), HOURLY_PROBES.read(config));
    }
}
