package io.yizheng.recovery;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 验证身份, second page: a code to the phone of the account, and the document's number where an identity is verified on it.
 *
 * @param code absent once it was right and only the document's number is still asked for
 */
public record ProvePage(
        WizardView wizard,
        boolean asksDocument,
        String document,
        RecipientView phone,
        @Nullable CaptchaView captcha,
        @Nullable CodeView code)
        implements Page {

    public static final String DOCUMENT = "document";

    static final String CHOOSE = "choose";

    @Override
    public String template() {
        return "recover-prove.ftl";
    }

    @Override
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        if (asksDocument) {
            fields.add(DOCUMENT);
        }
        if (code == null) {
            fields.add(SmsChannel.FIELD + CodeForm.HELD_SUFFIX);
        } else {
            fields.addAll(CodeForm.fields(phone, SmsChannel.FIELD, captcha));
        }
        return fields;
    }

    /** The number is personal. */
    @Override
    public String toString() {
        return "ProvePage";
    }
}
