package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.domain.person.BankCard;
import io.yizheng.domain.person.Gender;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.PhoneRegion;
import io.yizheng.domain.person.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A made-up resident, and what each authority holds of them. */
public record TestPerson(
        PersonName name,
        @Nullable Gender gender,
        @Nullable Validity validity,
        Status status,
        List<Card> bank,
        Face face,
        Map<String, String> sources) {

    private static final List<String> SOURCES = List.of("social", "fund", "licence");
    private static final int MOST_CARDS = 20;

    public enum Status {
        NORMAL,
        CANCELLED,
        EXPIRED
    }

    public enum Face {
        PASS,
        NOT_LIVE,
        NOT_SAME
    }

    /** A bank card and the phone that the bank holds for it. */
    public record Card(BankCard number, Kind kind, PhoneNumber phone) {
        public enum Kind {
            DEBIT,
            CREDIT
        }

        @Override
        public String toString() {
            return "Card[" + kind + "]";
        }
    }

    public TestPerson {
        bank = List.copyOf(bank);
        sources = Map.copyOf(sources);
    }

    /** Reads a person as the control contract writes one. Only the name must be there. */
    public static TestPerson of(JsonNode json) throws MalformedJson {
        Fields fields = Fields.of(json);
        PersonName name = fields.text("name")
                .flatMap(PersonName::parse)
                .orElseThrow(() -> new MalformedJson("name must be a person's name"));
        Optional<Gender> gender = fields.word("gender", Gender.values(), Gender::word);
        Validity validity = validity(fields);
        Status status = fields.word("status", Status.values(), Status::name).orElse(Status.NORMAL);
        List<Card> bank = new ArrayList<>();
        for (Fields card : fields.objects("bank", MOST_CARDS)) {
            bank.add(card(card));
        }
        Face face = fields.word("face", Face.values(), Face::name).orElse(Face.PASS);
        Map<String, String> sources = new TreeMap<>();
        Optional<Fields> held = fields.object("sources");
        if (held.isPresent()) {
            for (String source : SOURCES) {
                held.get().text(source).ifPresent(account -> sources.put(source, account));
            }
            held.get().nothingElse();
        }
        fields.nothingElse();
        return new TestPerson(name, gender.orElse(null), validity, status, bank, face, sources);
    }

    private static @Nullable Validity validity(Fields fields) throws MalformedJson {
        Optional<LocalDate> from = fields.date("validFrom");
        boolean forLife =
                fields.text("validTo").filter(Validity.LONG_TERM::equals).isPresent();
        Optional<LocalDate> until = forLife ? Optional.empty() : fields.date("validTo");
        if (from.isEmpty() && until.isEmpty() && !forLife) {
            return null;
        }
        if (from.isEmpty() || !(forLife || until.filter(from.get()::isBefore).isPresent())) {
            throw new MalformedJson("validFrom needs a later validTo, or " + Validity.LONG_TERM);
        }
        return new Validity(from.get(), until.orElse(null));
    }

    private static Card card(Fields fields) throws MalformedJson {
        Card card = new Card(
                fields.text("card")
                        .flatMap(BankCard::parse)
                        .orElseThrow(() -> new MalformedJson("card must be a bank card's number")),
                fields.word("kind", Card.Kind.values(), Card.Kind::name).orElse(Card.Kind.DEBIT),
                fields.text("phone")
                        .flatMap(typed -> PhoneNumber.parse(typed, EnumSet.allOf(PhoneRegion.class)))
                        .orElseThrow(() -> new MalformedJson("phone must be a phone number")));
        fields.nothingElse();
        return card;
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name.asTyped());
        json.put("gender", gender == null ? null : gender.word());
        json.put("validFrom", validity == null ? null : validity.from().toString());
        json.put("validTo", validity == null ? null : until(validity));
        json.put("status", status.name());
        ArrayNode cards = json.putArray("bank");
        for (Card card : bank) {
            cards.addObject()
                    .put("card", card.number().number())
                    .put("kind", card.kind().name())
                    .put("phone", card.phone().asTyped());
        }
        json.put("face", face.name());
        ObjectNode held = json.putObject("sources");
        SOURCES.forEach(source -> {
            if (sources.containsKey(source)) {
                held.put(source, sources.get(source));
            }
        });
        return json;
    }

    private static String until(Validity validity) {
        return validity.until() == null ? Validity.LONG_TERM : validity.until().toString();
    }

    @Override
    public String toString() {
        return "TestPerson[name=" + name.masked() + ", status=" + status + "]";
    }
}
