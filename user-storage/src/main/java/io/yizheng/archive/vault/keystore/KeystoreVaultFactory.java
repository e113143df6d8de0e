package io.yizheng.archive.vault.keystore;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.archive.vault.VaultProviderFactory;
import io.yizheng.vault.Profile;
import io.yizheng.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The vault with keys from a PKCS12 file. The file is opened when the first session asks for the vault and not before:
 * building a server needs no key.
 */
@AutoService(VaultProviderFactory.class)
public final class KeystoreVaultFactory implements VaultProviderFactory {

    public static final String PROVIDER_ID = "keystore";

    static final String FILE = "file";
    static final String PASSWORD = "password";
    static final String PASSWORD_FILE = "password-file";
    static final String PROFILE = "profile";
    static final String SETTLE_SECONDS = "settle-seconds";

    private static final int DEFAULT_SETTLE_SECONDS = 120;
    private static final String OPTION = "--spi-yz-vault--keystore--";

    private Config.@Nullable Scope config;
    private volatile @Nullable Vault vault;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope scope) {
        config = scope;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public VaultProvider create(KeycloakSession session) {
        Vault opened = vault();
        return () -> opened;
    }

    @Override
    public void close() {}

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FILE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("PKCS12 file with the keys that seal and fingerprint personal data. The server does not start"
                        + " without it.")
                .add()
                .property()
                .name(PASSWORD)
                .type(ProviderConfigProperty.STRING_TYPE)
                .secret(true)
                .helpText("Password of that file. Rather name a file that holds it.")
                .add()
                .property()
                .name(PASSWORD_FILE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("File whose first line is the password.")
                .add()
                .property()
                .name(PROFILE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .options(Profile.AES.word(), Profile.GM.word())
                .defaultValue(Profile.AES.word())
                .helpText("Which keys seal: aes (AES-256-GCM, HMAC-SHA256) or gm (SM4-GCM, HMAC-SM3). Keys of the other"
                        + " profile in the file still open.")
                .add()
                .property()
                .name(SETTLE_SECONDS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_SETTLE_SECONDS)
                .helpText("How long after its making a new key begins to seal. By then the file must have reached every"
                        + " node.")
                .add()
                .build();
    }

    private Vault vault() {
        Vault opened = vault;
        if (opened == null) {
            synchronized (this) {
                opened = vault;
                if (opened == null) {
                    opened = open();
                    vault = opened;
                }
            }
        }
        return opened;
    }

    private Vault open() {
        Config.Scope scope = config;
        String file = scope == null ? null : scope.get(FILE);
        if (scope == null || file == null || file.isBlank()) {
            throw new IllegalStateException("The server has no vault keys: name a keystore with " + OPTION + FILE
                    + " and " + OPTION + PASSWORD_FILE + ".");
        }
        String word = scope.get(PROFILE, Profile.AES.word());
        Profile profile = Profile.of(word)
                .orElseThrow(() -> new IllegalStateException(OPTION + PROFILE + " is aes or gm, not " + word + "."));
        Duration settling = Duration.ofSeconds(scope.getInt(SETTLE_SECONDS, DEFAULT_SETTLE_SECONDS));
        Path path = Path.of(file);
        KeyFile keys = new KeyFile(path, password(scope));
        try {
            return new LivingVault(path, () -> keys.keys(settling), profile, ServerClock.inShanghai());
        } catch (IllegalArgumentException incomplete) {
            throw new IllegalStateException(
                    "The vault's keystore " + file + " does not fit: " + incomplete.getMessage() + ".", incomplete);
        }
    }

    private static char[] password(Config.Scope scope) {
        String password = scope.get(PASSWORD);
        if (password != null && !password.isBlank()) {
            return password.toCharArray();
        }
        String passwordFile = scope.get(PASSWORD_FILE);
        if (passwordFile == null) {
            throw new IllegalStateException("The vault's keystore has no password: name it with " + OPTION
                    + PASSWORD_FILE + " or " + OPTION + PASSWORD + ".");
        }
        return KeyTool.passwordIn(Path.of(passwordFile));
    }
}
