package io.yizheng.house;

import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page in front of a citizen, read as a citizen reads it: by its words. */
public final class WebPage {

    private final Citizen citizen;
    private final URI address;
    private final Response response;
    private final Document document;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Set<String> ticked = new HashSet<>();

    WebPage(Citizen citizen, URI address, Response response, Document document) {
        this.citizen = citizen;
        this.address = address;
        this.response = response;
        this.document = document;
    }

    /** The same page in the hands of a browser that sends its forms to another node, or of somebody else. */
    public WebPage at(Citizen other) {
        return new WebPage(other, address, response, document);
    }

    static WebPage landed(Citizen citizen, URI address) {
        return new WebPage(citizen, address, null, null);
    }

    /** Whether the browser was sent back to an app, and this is no page of ours any more. */
    public boolean isApp() {
        return document == null;
    }

    public URI address() {
        return address;
    }

    public int status() {
        return response.statusCode();
    }

    public Response response() {
        return response;
    }

    /** A parameter of the address that an app was called back at. */
    public String parameter(String name) {
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts[0].equals(name)) {
                return URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + address);
    }

    public String text() {
        return isApp() ? "" : document.body().text();
    }

    public String html() {
        return response.asString();
    }

    public String title() {
        return document.title();
    }

    public boolean says(String words) {
        return text().contains(words);
    }

    public boolean offers(String button) {
        return button(button).isPresent();
    }

    public boolean hasField(String label) {
        return field(label).isPresent();
    }

    public String valueOf(String label) {
        return input(label).val();
    }

    /** The error that stands at a field and is tied to it for those who listen, or an empty text. */
    public String errorAt(String label) {
        String described = input(label).attr("aria-describedby");
        for (String id : described.split(" ")) {
            Element note = id.isEmpty() ? null : document.getElementById(id);
            if (note != null && note.hasClass("err")) {
                return note.text();
            }
        }
        return "";
    }

    public WebPage type(String label, String text) {
        typed.put(input(label).attr("name"), text);
        return this;
    }

    /** Ticks a box. */
    public WebPage tick(String label) {
        ticked.add(input(label).attr("name"));
        return this;
    }

    /** Follows the link with these words. */
    public WebPage follow(String words) {
        return citizen.go(citizen.here(link(words)
                .orElseThrow(() -> new AssertionError("no link " + words + " on: " + text()))
                .absUrl("href")));
    }

    public boolean leadsTo(String words) {
        return link(words).isPresent();
    }

    /** The step of a bar that is highlighted. */
    public String currentStep() {
        return document.select("[aria-current=step]").text();
    }

    /** Whether every step of its bar is past. */
    public boolean isFinished() {
        return !document.select(".steps li").isEmpty()
                && document.select(".steps li:not(.past)").isEmpty();
    }

    /** Presses the button with these words. */
    public WebPage press(String words) {
        return letter(words).sentBy(citizen);
    }

    /** What pressing the button with these words would send. */
    public Letter letter(String words) {
        Element button = button(words).orElseThrow(() -> new AssertionError("no button " + words + " on: " + text()));
        Element form = button.closest("form");
        Map<String, String> sent = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            if (isSent(input)) {
                sent.put(input.attr("name"), input.is("select") ? chosen(input) : input.val());
            }
        }
        typed.forEach((name, text) -> {
            if (sent.containsKey(name)) {
                sent.put(name, text);
            }
        });
        if (button.hasAttr("name")) {
            sent.put(button.attr("name"), button.val());
        }
        return new Letter(form.absUrl("action"), sent);
    }

    /** A form filled in, on its way. */
    public record Letter(String address, Map<String, String> fields) {

        public WebPage sentBy(Citizen citizen) {
            return citizen.posts(citizen.here(address), fields);
        }
    }

    /** Sends this page's form with fields of one's own making, as no browser would. */
    public WebPage forge(Map<String, String> fields) {
        return citizen.posts(citizen.here(action()), fields);
    }

    /** Loads this page anew. */
    public WebPage again() {
        return citizen.go(address.toString());
    }

    /** The address that this page's form is sent to. */
    public String action() {
        return document.select("form").stream()
                .filter(form -> !form.select("input.input, input[name=step]").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form on: " + text()))
                .absUrl("action");
    }

    /** The opaque id of the captcha on this page. */
    public String captchaId() {
        String picture = document.select("img[src*=/yz-captcha/]").first().attr("src");
        return picture.replaceAll(".*/yz-captcha/([^.]+)\\.png.*", "$1");
    }

    public boolean hasCaptcha() {
        return !isApp() && document.select("img[src*=/yz-captcha/]").first() != null;
    }

    public Document document() {
        return document;
    }

    private boolean isSent(Element input) {
        return switch (input.attr("type")) {
            case "submit", "button" -> false;
            case "checkbox", "radio" -> input.hasAttr("checked") || ticked.contains(input.attr("name"));
            default -> true;
        };
    }

    private static String chosen(Element select) {
        Element option = select.select("option[selected]").first();
        return option == null ? "" : option.val();
    }

    private Optional<Element> link(String words) {
        return document.select("a[href]").stream()
                .filter(link -> words.equals(link.text()) || words.equals(link.attr("aria-label")))
                .findFirst();
    }

    private Optional<Element> button(String words) {
        return document.select("button").stream()
                .filter(button -> words.equals(button.text()) || words.equals(button.attr("aria-label")))
                .findFirst();
    }

    private Element input(String label) {
        return field(label).orElseThrow(() -> new AssertionError("no field " + label + " on: " + text()));
    }

    private Optional<Element> field(String label) {
        return document.select("label").stream()
                .filter(one -> label.equals(one.ownText().strip()))
                .map(one -> document.getElementById(one.attr("for")))
                .filter(found -> found != null)
                .findFirst();
    }
}
