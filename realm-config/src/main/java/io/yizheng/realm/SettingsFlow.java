package io.yizheng.realm;

import static io.yizheng.realm.Flow.required;

import io.yizheng.kit.settings.CaptchaSettingsFactory;
import io.yizheng.kit.settings.LoginSettingsFactory;
import io.yizheng.kit.settings.MailSettingsFactory;
import io.yizheng.kit.settings.PageSettingsFactory;
import io.yizheng.kit.settings.PasswordSettingsFactory;
import io.yizheng.kit.settings.RealNameSettingsFactory;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.RecoverySettingsFactory;
import io.yizheng.kit.settings.RegistrationSettingsFactory;
import io.yizheng.kit.settings.ServiceSettingsFactory;
import io.yizheng.kit.settings.Setting;
import io.yizheng.kit.settings.SettingsPart;
import io.yizheng.kit.settings.SmsSettingsFactory;
import io.yizheng.kit.settings.StepSettingsFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a realm where the admin console can edit them: one execution a part, never run. The home of every
 * realm-wide value, so no other flow repeats one; presets are written out, so that the console shows what holds.
 */
final class SettingsFlow {

    static final List<SettingsPart> PARTS = List.of(
            new LoginSettingsFactory(),
            new PasswordSettingsFactory(),
            new SmsSettingsFactory(),
            new MailSettingsFactory(),
            new CaptchaSettingsFactory(),
            new RegistrationSettingsFactory(),
            new RecoverySettingsFactory(),
            new RealNameSettingsFactory(),
            new StepSettingsFactory(),
            new ServiceSettingsFactory(),
            new PageSettingsFactory());

    private SettingsFlow() {}

    static Flow of(HouseRealm realm) {
        return new Flow(
                RealmSettings.FLOW,
                "参数：每一部分一行，点齿轮修改，下一次请求即生效",
                PARTS.stream()
                        .map(part -> required(part.getId(), values(part, realm)))
                        .toList());
    }

    /** Keycloak keeps no empty value, and what is empty here reads as empty anyhow. */
    private static Map<String, String> values(SettingsPart part, HouseRealm realm) {
        Map<String, String> values = new TreeMap<>();
        for (Setting<?> setting : part.settings()) {
            String value = realm.valueOf(setting);
            if (!value.isEmpty()) {
                values.put(setting.key(), value);
            }
        }
        return values;
    }
}
