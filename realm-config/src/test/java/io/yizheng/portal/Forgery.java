package io.yizheng.portal;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a forger does to an answer of the platform that is otherwise good. */
enum Forgery {
    ANOTHER_PERSON(xml -> xml.replaceFirst("(<saml:NameID[^>]*>)[^<]+", "$1somebody-else")),
    A_HIGHER_LEVEL(xml -> xml.replace(">L1<", ">L4<")),
    ANOTHER_REQUEST(xml -> xml.replaceAll("InResponseTo=\"[^\"]*\"", "InResponseTo=\"ID_made-up\"")),
    ANOTHER_ADDRESS(xml -> xml.replaceFirst("Destination=\"[^\"]*\"", "Destination=\"http://elsewhere.invalid/\"")),
    MORE_TIME(xml -> xml.replaceAll("NotOnOrAfter=\"20", "NotOnOrAfter=\"21")),
    A_BROKEN_SEAL_ON_THE_ANSWER(xml -> spoilt(xml, 0)),
    A_BROKEN_SEAL_ON_THE_ASSERTION(xml -> spoilt(xml, 1)),
    NO_SEAL_ON_THE_ANSWER(xml -> unsealed(xml, 0)),
    NO_SEAL_ON_THE_ASSERTION(xml -> unsealed(xml, 1)),
    NO_SEAL_AT_ALL(xml -> unsealed(unsealed(xml, 0), 0)),
    A_SECOND_ASSERTION_IN_FRONT(xml -> {
        String assertion = first("(?s)<saml:Assertion.*</saml:Assertion>", xml);
        String lie = unsealed(assertion, 0)
                .replaceFirst(" ID=\"[^\"]*\"", " ID=\"ID_made-up\"")
                .replace(">L1<", ">L4<");
        return xml.replace(assertion, lie + assertion);
    }),
    THE_TRUE_ANSWER_INSIDE_A_FALSE_ONE(xml -> {
        String head = first("(?s)^.*?<samlp:Response[^>]*>", xml);
        String answer = xml.substring(xml.indexOf("<samlp:Response"));
        String rest = unsealed(answer, 0)
                .substring(first("(?s)<samlp:Response[^>]*>", answer).length())
                .replace(">L1<", ">L4<");
        return head.replaceFirst(" ID=\"[^\"]*\"", " ID=\"ID_made-up\"") + "<samlp:Extensions>" + answer
                + "</samlp:Extensions>" + rest;
    }),
    ENTITIES_FROM_ELSEWHERE(xml -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + xml.substring(xml.indexOf("<samlp:Response")).replaceFirst("(<saml:NameID[^>]*>)[^<]+", "$1&e;"));

    private static final String SIGNATURE = "(?s)<dsig:Signature .*?</dsig:Signature>";

    private final UnaryOperator<String> deed;

    Forgery(UnaryOperator<String> deed) {
        this.deed = deed;
    }

    SamlLetter of(SamlLetter answer) {
        String forged = deed.apply(answer.xml());
        if (forged.equals(answer.xml())) {
            throw new AssertionError("nothing to forge in " + answer.xml());
        }
        return new SamlLetter(forged);
    }

    /** Turns one sign within the value of a signature. */
    private static String spoilt(String xml, int which) {
        Matcher value = found("(?s)<dsig:SignatureValue>\\s*(.)", xml, which);
        String sign = value.group(1).equals("A") ? "B" : "A";
        return xml.substring(0, value.start(1)) + sign + xml.substring(value.end(1));
    }

    private static String unsealed(String xml, int which) {
        Matcher signature = found(SIGNATURE, xml, which);
        return xml.substring(0, signature.start()) + xml.substring(signature.end());
    }

    private static String first(String pattern, String xml) {
        return found(pattern, xml, 0).group();
    }

    private static Matcher found(String pattern, String xml, int which) {
        Matcher matcher = Pattern.compile(pattern).matcher(xml);
        for (int i = 0; i <= which; i++) {
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " in " + xml);
            }
        }
        return matcher;
    }
}
