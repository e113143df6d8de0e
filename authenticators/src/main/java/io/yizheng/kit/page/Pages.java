package io.yizheng.kit.page;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** Shows pages: the only caller of {@code createForm}. */
public final class Pages {

    private Pages() {}

    public static Response show(LoginFormsProvider form, Page page) {
        return form.setAttribute("page", page).createForm(page.template());
    }

    /** Shows the page with what has to be put right, each problem at its field. */
    public static Response show(LoginFormsProvider form, Page page, List<Problem> problems) {
        if (problems.isEmpty()) {
            return show(form, page);
        }
        List<FormMessage> messages = problems.stream()
                .map(problem -> new FormMessage(
                        problem.field(), problem.message(), problem.parameters().toArray()))
                .toList();
        return show(form.setErrors(messages), page);
    }
}
