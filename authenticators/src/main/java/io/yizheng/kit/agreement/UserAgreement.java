package io.yizheng.kit.agreement;

import io.yizheng.archive.agreement.Agreement;
import io.yizheng.archive.agreement.Agreements;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.kit.settings.RealmSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * 用户协议. Its text is the theme's and a realm's own where an administrator wrote one in the realm's localization; the version
 * is a parameter.
 */
public final class UserAgreement {

    private static final String DOCUMENT = "user-agreement";
    private static final String TEXT = "yz.agreement.text";

    private final KeycloakSession session;
    private final RealmModel realm;

    public UserAgreement(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Its paragraphs. */
    public List<String> paragraphs() {
        return Arrays.stream(text().split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public String version() {
        return RealmSettings.of(realm).registration().agreementVersion();
    }

    /** Writes down that somebody agreed to the text as it stands now. */
    public void agreedBy(UserModel user, String channel) {
        session.getProvider(Agreements.class)
                .record(
                        realm,
                        user.getId(),
                        new Agreement(
                                DOCUMENT,
                                version(),
                                digest(),
                                channel,
                                ServerClock.inShanghai().instant()));
    }

    private String text() {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return theme.getEnhancedMessages(realm, session.getContext().resolveLocale(null))
                    .getProperty(TEXT, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
