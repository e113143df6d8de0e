package io.yizheng.realm;

import static io.yizheng.realm.Flow.required;

import io.yizheng.login.assurance.AssuranceAuthenticatorFactory;
import io.yizheng.recovery.RecoveryAuthenticatorFactory;
import io.yizheng.registration.RegistrationAuthenticatorFactory;
import java.util.List;

/** How an account begins, and how a lost password is replaced. */
final class AccountFlows {

    static final String REGISTRATION = "yz-registration";
    static final String RECOVERY = "yz-recover";

    private AccountFlows() {}

    static List<Flow> of(HouseRealm realm) {
        return List.of(
                Flow.of(
                        REGISTRATION,
                        "注册：开立账号，随后实名认证与完成页",
                        required(RegistrationAuthenticatorFactory.PROVIDER_ID, LoginMethod.SMS.namedInTokens(realm)),
                        required(AssuranceAuthenticatorFactory.PROVIDER_ID)),
                Flow.of(RECOVERY, "找回密码：填写账户名、验证身份、设置新密码", required(RecoveryAuthenticatorFactory.PROVIDER_ID)));
    }
}
