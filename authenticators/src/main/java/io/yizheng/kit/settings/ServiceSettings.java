package io.yizheng.kit.settings;

import java.util.List;
import java.util.Map;

/** The adapter by which a realm reaches each outside service. */
public record ServiceSettings(String sms, String mail, String population) {

    public static final String SIMULATED = "simulated";

    public static final Setting<String> SMS =
            Setting.text("sms-adapter", "短信", "http 为短信网关；simulated 为模拟器，仅测试环境可用", "http");
    public static final Setting<String> MAIL =
            Setting.text("mail-adapter", "邮件", "smtp 为本域的邮件服务器；simulated 为模拟器，仅测试环境可用", "smtp");
    public static final Setting<String> POPULATION =
            Setting.text("population-adapter", "人口库核验", "http 为核验接口；simulated 为模拟器，仅测试环境可用", "http");

    static final List<Setting<?>> ALL = List.of(SMS, MAIL, POPULATION);

    static ServiceSettings from(Map<String, String> config) {
        return new ServiceSettings(SMS.read(config), MAIL.read(config), POPULATION.read(config));
    }

    /** Whether any answer in this realm is made up, which its pages must say. */
    public boolean anySimulated() {
        return List.of(sms, mail, population).contains(SIMULATED);
    }
}
