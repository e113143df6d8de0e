package io.yizheng.browser;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a SAML service provider says and understands, with nothing but Java: messages by redirect, answers by form. */
record SamlTalk(URI realm, String entity, String consumer) {

    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

    /** The address by which a browser brings a wish for a login. */
    String login(String relayState) {
        return sent(
                "<samlp:AuthnRequest" + head() + " AssertionConsumerServiceURL=\"" + consumer
                        + "\" ProtocolBinding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\">" + issuer()
                        + "</samlp:AuthnRequest>",
                relayState);
    }

    /** The address by which a browser brings the wish of whom this answer speaks of to leave. */
    String logout(Answer answer, String relayState) {
        return sent(
                "<samlp:LogoutRequest" + head() + ">" + issuer() + "<saml:NameID>" + answer.subject()
                        + "</saml:NameID><samlp:SessionIndex>" + answer.session()
                        + "</samlp:SessionIndex></samlp:LogoutRequest>",
                relayState);
    }

    private String head() {
        return " xmlns:samlp=\"" + PROTOCOL + "\" xmlns:saml=\"" + ASSERTION + "\" ID=\"_" + UUID.randomUUID()
                + "\" Version=\"2.0\" IssueInstant=\"" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "\" Destination=\"" + realm + "/protocol/saml\"";
    }

    private String issuer() {
        return "<saml:Issuer>" + entity + "</saml:Issuer>";
    }

    private String sent(String message, String relayState) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflating.write(message.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return realm + "/protocol/saml?SAMLRequest="
                + encoded(Base64.getEncoder().encodeToString(packed.toByteArray())) + "&RelayState="
                + encoded(relayState);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reads an answer and checks its signatures with the key that the realm publishes. */
    Answer understood(String samlResponse) {
        return new Answer(parsed(Base64.getDecoder().decode(samlResponse)), publishedKey());
    }

    private PublicKey publishedKey() {
        Document descriptor =
                parsed(RestAssured.get(realm + "/protocol/saml/descriptor").asByteArray());
        String certificate = descriptor
                .getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate")
                .item(0)
                .getTextContent();
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(certificate)))
                    .getPublicKey();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Document parsed(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What the realm said: a response with an assertion, or the answer to a logout. */
    record Answer(Document document, PublicKey key) {

        String status() {
            return element(PROTOCOL, "StatusCode").getAttribute("Value");
        }

        String destination() {
            return document.getDocumentElement().getAttribute("Destination");
        }

        String subject() {
            return element(ASSERTION, "NameID").getTextContent();
        }

        String subjectFormat() {
            return element(ASSERTION, "NameID").getAttribute("Format");
        }

        String session() {
            return element(ASSERTION, "AuthnStatement").getAttribute("SessionIndex");
        }

        String audience() {
            return element(ASSERTION, "Audience").getTextContent();
        }

        List<String> attribute(String name) {
            List<String> values = new ArrayList<>();
            for (Element attribute : elements(ASSERTION, "Attribute")) {
                if (attribute.getAttribute("Name").equals(name)) {
                    values.add(attribute.getTextContent().strip());
                }
            }
            return values;
        }

        List<String> signatureAlgorithms() {
            return elements(XMLSignature.XMLNS, "SignatureMethod").stream()
                    .map(method -> method.getAttribute("Algorithm"))
                    .toList();
        }

        /** The names of the elements whose signatures hold. */
        List<String> signed() {
            elements(ASSERTION, "Assertion").forEach(assertion -> assertion.setIdAttribute("ID", true));
            document.getDocumentElement().setIdAttribute("ID", true);
            List<String> signed = new ArrayList<>();
            for (Element signature : elements(XMLSignature.XMLNS, "Signature")) {
                if (holds(signature)) {
                    signed.add(signature.getParentNode().getLocalName());
                }
            }
            return signed;
        }

        private boolean holds(Element signature) {
            try {
                DOMValidateContext context = new DOMValidateContext(key, signature);
                XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
                String parent = ((Element) signature.getParentNode()).getAttribute("ID");
                return read.validate(context)
                        && read.getSignedInfo().getReferences().stream()
                                .allMatch(reference -> reference.getURI().equals("#" + parent));
            } catch (MarshalException | XMLSignatureException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        private Element element(String space, String name) {
            return elements(space, name).get(0);
        }

        private List<Element> elements(String space, String name) {
            NodeList nodes = document.getElementsByTagNameNS(space, name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }
    }
}
