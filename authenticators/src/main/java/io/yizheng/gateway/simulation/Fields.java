package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a JSON object, read strictly: a wrong type, an unknown word or a field too many is refused by name. */
public final class Fields {
    private static final int LONGEST_TEXT = 1_000;

    private final JsonNode object;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode object) {
        this.object = object;
    }

    public static Fields of(JsonNode json) throws MalformedJson {
        if (!json.isObject()) {
            throw new MalformedJson("a JSON object is expected");
        }
        return new Fields(json);
    }

    public Optional<String> text(String name) throws MalformedJson {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isTextual() || value.get().textValue().length() > LONGEST_TEXT) {
            throw new MalformedJson(name + " must be a text of at most " + LONGEST_TEXT + " characters");
        }
        return Optional.of(value.get().textValue());
    }

    /** One of the choices, each spelt as told. */
    public <E> Optional<E> word(String name, E[] choices, Function<E, String> spelling) throws MalformedJson {
        Optional<String> typed = text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        for (E choice : choices) {
            if (spelling.apply(choice).equals(typed.get())) {
                return Optional.of(choice);
            }
        }
        throw new MalformedJson(
                name + " must be one of " + Arrays.stream(choices).map(spelling).collect(Collectors.joining(", ")));
    }

    public Optional<Long> number(String name, long least, long most) throws MalformedJson {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isIntegralNumber()
                || !value.get().canConvertToLong()
                || value.get().longValue() < least
                || value.get().longValue() > most) {
            throw new MalformedJson(name + " must be a whole number from " + least + " to " + most);
        }
        return Optional.of(value.get().longValue());
    }

    public Optional<LocalDate> date(String name) throws MalformedJson {
        Optional<String> typed = text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.get()));
        } catch (DateTimeParseException notADate) {
            throw new MalformedJson(name + " must be a calendar date such as 2026-11-20");
        }
    }

    public Optional<Fields> object(String name) throws MalformedJson {
        Optional<JsonNode> value = value(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(of(value.get()));
    }

    public List<Fields> objects(String name, int most) throws MalformedJson {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || value.get().size() > most) {
            throw new MalformedJson(name + " must be a list of at most " + most);
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : value.get()) {
            objects.add(of(element));
        }
        return objects;
    }

    public MalformedJson missing(String name) {
        return new MalformedJson(name + " is missing");
    }

    /** Refuses what nobody has asked for, so that a misspelt name is heard of. */
    public void nothingElse() throws MalformedJson {
        List<String> unknown = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            throw new MalformedJson(
                    "only these fields are known: " + read.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private Optional<JsonNode> value(String name) {
        read.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
