package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A made-up enterprise as the business register holds it. */
public record TestEnterprise(
        String name,
        Status status,
        @Nullable LegalRepresentative legalRepresentative,
        Map<String, String> particulars) {

    /** Fields that the register only hands on. */
    private static final List<String> TEXTS =
            List.of("type", "address", "capital", "scope", "codeType", "industry", "approvedBy", "licence");

    private static final List<String> DATES = List.of("registeredOn", "approvedOn", "foundedOn");

    public enum Status {
        NORMAL,
        REVOKED,
        CANCELLED
    }

    /** Whose face opens what the enterprise does. */
    public record LegalRepresentative(PersonName name, DocumentType docType, String number) {
        @Override
        public String toString() {
            return "LegalRepresentative[" + name.masked() + "]";
        }
    }

    public TestEnterprise {
        particulars = Map.copyOf(particulars);
    }

    /** Reads an enterprise as the control contract writes one. Only the name must be there. */
    public static TestEnterprise of(JsonNode json) throws MalformedJson {
        Fields fields = Fields.of(json);
        String name = fields.text("name")
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> fields.missing("name"));
        Status status = fields.word("status", Status.values(), Status::name).orElse(Status.NORMAL);
        Optional<Fields> representative = fields.object("legalRepresentative");
        LegalRepresentative legal = representative.isPresent() ? representative(representative.get()) : null;
        Map<String, String> particulars = new TreeMap<>();
        for (String text : TEXTS) {
            fields.text(text).ifPresent(value -> particulars.put(text, value));
        }
        for (String date : DATES) {
            fields.date(date).ifPresent(value -> particulars.put(date, value.toString()));
        }
        fields.nothingElse();
        return new TestEnterprise(name, status, legal, particulars);
    }

    private static LegalRepresentative representative(Fields fields) throws MalformedJson {
        LegalRepresentative representative = new LegalRepresentative(
                fields.text("name")
                        .flatMap(PersonName::parse)
                        .orElseThrow(() -> new MalformedJson("name must be a person's name")),
                fields.word("docType", DocumentType.values(), DocumentType::word)
                        .orElseThrow(() -> fields.missing("docType")),
                fields.text("number").orElseThrow(() -> fields.missing("number")));
        fields.nothingElse();
        return representative;
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("status", status.name());
        if (legalRepresentative == null) {
            json.putNull("legalRepresentative");
        } else {
            json.putObject("legalRepresentative")
                    .put("name", legalRepresentative.name().asTyped())
                    .put("docType", legalRepresentative.docType().word())
                    .put("number", legalRepresentative.number());
        }
        TEXTS.forEach(text -> json.put(text, particulars.get(text)));
        DATES.forEach(date -> json.put(date, particulars.get(date)));
        return json;
    }
}
