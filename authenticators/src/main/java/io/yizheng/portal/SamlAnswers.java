package io.yizheng.portal;

import java.net.URI;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationType;
import org.keycloak.dom.saml.v2.assertion.SubjectType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.rotation.HardcodedKeyLocator;
import org.keycloak.rotation.KeyLocator;
import org.keycloak.saml.SAMLRequestParser;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;
import org.keycloak.saml.processing.core.saml.v2.util.AssertionUtil;
import org.keycloak.saml.validators.ConditionsValidator;
import org.keycloak.saml.validators.DestinationValidator;
import org.keycloak.saml.validators.SubjectConfirmationDataValidator;

/**
 * Reads what a platform answers, and believes it only where all of it holds: signed by the platform's key, made for this app
 * and this address, in answer to the one request, and still in time. Keycloak's own checks let pass what an answer leaves
 * out, so that everything they look at must be there first.
 */
final class SamlAnswers {

    /** An answer of the platform has some ten thousand characters. */
    private static final int LONGEST = 24 * 1024;

    /**
     * An answer of the platform has some sixty elements. Keycloak's parser goes down with the message, one call within
     * another, so that one with very many could be deep enough to bring it down.
     */
    private static final int MOST_TAGS = 512;

    private static final DestinationValidator EXACTLY = DestinationValidator.forProtocolMap(null);

    private final KeyLocator key;
    private final String platform;
    private final String app;
    private final String consumer;

    SamlAnswers(Key key, String platform, String app, String consumer) {
        this.key = new HardcodedKeyLocator(key);
        this.platform = platform;
        this.app = app;
        this.consumer = consumer;
    }

    /** Whom an answer to this request speaks of, or nobody where anything in it is wrong. */
    Optional<SamlVisitor> understood(@Nullable String samlResponse, String request) {
        if (samlResponse == null || samlResponse.length() > LONGEST || !isFlat(samlResponse)) {
            return Optional.empty();
        }
        SAMLDocumentHolder message = SAMLRequestParser.parseResponsePostBinding(samlResponse);
        if (message == null
                || !(message.getSamlObject() instanceof ResponseType response)
                || !isSigned(message)
                || !isSuccess(response, request)) {
            return Optional.empty();
        }
        AssertionType assertion = response.getAssertions().get(0).getAssertion();
        return isForUs(assertion) && isConfirmed(assertion, request) ? visitor(assertion) : Optional.empty();
    }

    private static boolean isFlat(String samlResponse) {
        try {
            int tags = 0;
            for (byte sign : Base64.getMimeDecoder().decode(samlResponse)) {
                tags += sign == '<' ? 1 : 0;
            }
            return tags <= MOST_TAGS;
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }

    /** Both the answer and what it says of the person: a signature over another part of the message proves nothing. */
    private boolean isSigned(SAMLDocumentHolder message) {
        try {
            return AssertionUtil.isSignatureValid(message.getSamlDocument().getDocumentElement(), key)
                    && AssertionUtil.isSignatureValid(AssertionUtil.getAssertionElement(message), key);
        } catch (ProcessingException noAssertion) {
            return false;
        }
    }

    private boolean isSuccess(ResponseType response, String request) {
        return isPlatform(response.getIssuer())
                && consumer.equals(response.getDestination())
                && request.equals(response.getInResponseTo())
                && response.getStatus() != null
                && response.getStatus().getStatusCode() != null
                && JBossSAMLURIConstants.STATUS_SUCCESS
                        .getUri()
                        .equals(response.getStatus().getStatusCode().getValue())
                && response.getAssertions().size() == 1
                && response.getAssertions().get(0).getAssertion() != null;
    }

    private boolean isPlatform(@Nullable NameIDType issuer) {
        return issuer != null && platform.equals(issuer.getValue());
    }

    private boolean isForUs(AssertionType assertion) {
        ConditionsType conditions = assertion.getConditions();
        return isPlatform(assertion.getIssuer())
                && conditions != null
                && conditions.getNotOnOrAfter() != null
                && conditions.getConditions().stream().anyMatch(AudienceRestrictionType.class::isInstance)
                && new ConditionsValidator.Builder(assertion.getID(), conditions, EXACTLY)
                        .addAllowedAudience(URI.create(app))
                        .build()
                        .isValid();
    }

    private boolean isConfirmed(AssertionType assertion, String request) {
        SubjectType subject = assertion.getSubject();
        return subject != null
                && subject.getConfirmation().stream()
                        .filter(way -> JBossSAMLURIConstants.SUBJECT_CONFIRMATION_BEARER
                                .get()
                                .equals(way.getMethod()))
                        .map(SubjectConfirmationType::getSubjectConfirmationData)
                        .anyMatch(data -> isMeant(data, request)
                                && new SubjectConfirmationDataValidator.Builder(assertion.getID(), data, EXACTLY)
                                        .build()
                                        .isValid());
    }

    private boolean isMeant(@Nullable SubjectConfirmationDataType data, String request) {
        return data != null
                && data.getNotOnOrAfter() != null
                && consumer.equals(data.getRecipient())
                && request.equals(data.getInResponseTo());
    }

    private static Optional<SamlVisitor> visitor(AssertionType assertion) {
        String level = assertion.getAttributeStatements().stream()
                .map(AttributeStatementType::getAttributes)
                .flatMap(List::stream)
                .map(AttributeStatementType.ASTChoiceType::getAttribute)
                .filter(attribute -> attribute != null && "loa".equals(attribute.getName()))
                .flatMap(attribute -> attribute.getAttributeValue().stream())
                .map(String::valueOf)
                .findFirst()
                .orElse("");
        SubjectType.STSubType named = assertion.getSubject().getSubType();
        return named != null && named.getBaseID() instanceof NameIDType name && name.getValue() != null
                ? Optional.of(new SamlVisitor(name.getValue(), level))
                : Optional.empty();
    }
}
