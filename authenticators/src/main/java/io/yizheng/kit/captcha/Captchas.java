package io.yizheng.kit.captcha;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.domain.captcha.CaptchaAlphabet;
import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.kit.settings.CaptchaSettings;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.vault.Place;
import io.yizheng.vault.Vault;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.services.Urls;

/**
 * Captchas of a realm: drawn for one piece of one login, answered at most once. An entry lies in the store that all nodes
 * share, its answer sealed; whoever removes the entry is the only one to judge it.
 */
public final class Captchas {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    /** The store's lifespan only collects garbage; our clock judges, and it may be moved ahead of the store's. */
    private static final Duration KEPT_BEYOND_LIFE = Duration.ofMinutes(10);

    private static final String ANSWER = "answer";
    private static final String OWNER = "owner";
    private static final String EXPIRES = "expires";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CaptchaSettings settings;

    public Captchas(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.settings = RealmSettings.of(realm).captcha();
    }

    /** Draws a new captcha for a piece of a login; the former one of that piece is void from now on. */
    CaptchaView renew(LoginNotes notes) {
        notes.captcha().ifPresent(former -> store().remove(key(former)));
        String id = newId();
        Instant expires = ServerClock.inShanghai().instant().plus(settings.lifetime());
        String answer = CaptchaAnswer.draw(settings.rule(), RANDOM).characters();
        store().put(
                        key(id),
                        settings.lifetime().plus(KEPT_BEYOND_LIFE).toSeconds(),
                        Map.of(
                                ANSWER, vault().seal(answer, place(id)),
                                OWNER, notes.owner(),
                                EXPIRES, Long.toString(expires.toEpochMilli())));
        notes.showCaptcha(id);
        return view(id);
    }

    /** The captcha that the page shows already, or a new one where there is none that could still be answered. */
    CaptchaView shown(LoginNotes notes) {
        return notes.captcha().filter(this::isAnswerable).map(this::view).orElseGet(() -> renew(notes));
    }

    /** Judges what was typed and uses the captcha up, whatever the verdict; an empty field uses nothing up. */
    CaptchaVerdict judge(LoginNotes notes, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return CaptchaVerdict.MISSING;
        }
        Optional<String> id = notes.captcha();
        if (id.isEmpty()) {
            return CaptchaVerdict.EXPIRED;
        }
        notes.forgetCaptcha();
        Map<String, String> entry = store().remove(key(id.get()));
        if (entry == null || !notes.owner().equals(entry.get(OWNER)) || isOver(entry)) {
            return CaptchaVerdict.EXPIRED;
        }
        CaptchaAnswer answer = open(id.get(), entry);
        return answer.matches(typed, settings.rule()) ? CaptchaVerdict.RIGHT : CaptchaVerdict.WRONG;
    }

    /** The answer of a captcha not yet used, for those who draw or speak it. */
    public Optional<CaptchaAnswer> answer(String id) {
        return living(id).map(entry -> open(id, entry));
    }

    private boolean isAnswerable(String id) {
        return living(id).isPresent();
    }

    private Optional<Map<String, String>> living(String id) {
        return Optional.ofNullable(store().get(key(id))).filter(entry -> !isOver(entry));
    }

    private static boolean isOver(Map<String, String> entry) {
        return !ServerClock.inShanghai().instant().isBefore(Instant.ofEpochMilli(Long.parseLong(entry.get(EXPIRES))));
    }

    private CaptchaView view(String id) {
        String base = Urls.realmBase(session.getContext().getUri().getBaseUri())
                .path(realm.getName())
                .path(CaptchaResourceFactory.PROVIDER_ID)
                .path(id)
                .build()
                .getRawPath();
        return new CaptchaView(
                base + ".png",
                settings.spoken() ? base + ".wav" : null,
                settings.rule().length(),
                settings.rule().alphabet() == CaptchaAlphabet.DIGITS);
    }

    /**
     * What makes the picture of an id the same at each fetch and on each node. It is keyed: whoever could work it out from
     * the id would draw every answer and compare.
     */
    public long seed(String id) {
        String digest =
                vault().fingerprints(realm.getId(), "captcha-seed", id).get(0).digest();
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }

    private CaptchaAnswer open(String id, Map<String, String> entry) {
        return CaptchaAnswer.of(vault().open(Objects.requireNonNull(entry.get(ANSWER)), place(id)));
    }

    /** Bound to the realm, so that an id of one realm opens nothing in another. */
    private Place place(String id) {
        return new Place(realm.getId(), "captcha", "answer", id);
    }

    private String key(String id) {
        return "yz:captcha:" + realm.getId() + ":" + id;
    }

    private static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private SingleUseObjectProvider store() {
        return session.singleUseObjects();
    }

    private Vault vault() {
        return session.getProvider(VaultProvider.class).vault();
    }
}
