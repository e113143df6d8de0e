package io.yizheng.portal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page of the portal: a text with places for words, sent under the strict policy. */
final class PortalPage {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String text;

    private PortalPage(String text) {
        this.text = text;
    }

    static PortalPage read(String resource) {
        return new PortalPage(PortalFile.read(resource)
                .replace("{{style}}", PortalFile.STYLE.address())
                .replace("{{script}}", PortalFile.SCRIPT.address()));
    }

    /** A page whose middle is another text of ours. */
    static PortalPage read(String frame, String main) {
        return new PortalPage(read(frame).text.replace("{{main}}", PortalFile.read(main)));
    }

    /** The same page with these words in all their places, whatever signs the words are made of. */
    PortalPage with(String place, String words) {
        return new PortalPage(text.replace("{{" + place + "}}", escaped(words)));
    }

    Response.ResponseBuilder as(Response.Status status) {
        return Response.status(status)
                .entity(text)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
