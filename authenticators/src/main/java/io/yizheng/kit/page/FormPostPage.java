package io.yizheng.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 正在跳转: what an app is answered by a form that the browser sends to it, which is what {@code response_mode=form_post}
 * asks for. Keycloak's code writes that form into a page of its own, and this is what the page says.
 *
 * @param address where the app waits
 */
public record FormPostPage(String address, List<Parameter> parameters) implements Page {

    private static final String OPENING = "<HTML>  <HEAD>    <TITLE>OIDC Form_Post Response</TITLE>";
    private static final Pattern FORM = Pattern.compile("<FORM METHOD=\"POST\" ACTION=\"([^\"]*)\">");
    private static final Pattern INPUT =
            Pattern.compile("<INPUT TYPE=\"HIDDEN\" NAME=\"([^\"]*)\" VALUE=\"([^\"]*)\" />");

    public FormPostPage {
        parameters = List.copyOf(parameters);
    }

    public record Parameter(String name, String value) {}

    /** Empty for any other answer of the server. */
    static Optional<FormPostPage> in(@Nullable Object answer) {
        if (!(answer instanceof String html) || !html.startsWith(OPENING)) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(html);
        if (!form.find()) {
            return Optional.empty();
        }
        List<Parameter> parameters = new ArrayList<>();
        Matcher input = INPUT.matcher(html).region(form.end(), html.length());
        while (input.find()) {
            parameters.add(new Parameter(input.group(1), plain(input.group(2))));
        }
        return Optional.of(new FormPostPage(plain(form.group(1)), parameters));
    }

    /** Takes back what Keycloak does to a value before it writes it between quotes. */
    private static String plain(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    @Override
    public String template() {
        return "form-post.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
