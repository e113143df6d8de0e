package io.yizheng.kit.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One parameter that an administrator edits: its key, its words, its preset and how its text is read. What cannot be
 * read counts as not set, since a slip in the console must not close a city's login.
 */
public final class Setting<T> {

    private static final String BETWEEN_VALUES = "##";
    /** The console gives each value a line of its own; a list typed into one line is a list, too. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile(BETWEEN_VALUES + "|[、，,]");

    private final String key;
    private final String label;
    private final String help;
    private final String type;
    private final T preset;
    private final String presetText;
    private final List<String> options;
    private final Function<String, @Nullable T> reader;

    private Setting(
            String key,
            String label,
            String help,
            String type,
            T preset,
            String presetText,
            List<String> options,
            Function<String, @Nullable T> reader) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.type = type;
        this.preset = preset;
        this.presetText = presetText;
        this.options = List.copyOf(options);
        this.reader = reader;
    }

    public static Setting<Integer> whole(String key, String label, String help, int preset, int least, int most) {
        String range = help + "（" + least + "–" + most + "）";
        return new Setting<>(
                key,
                label,
                range,
                ProviderConfigProperty.STRING_TYPE,
                preset,
                Integer.toString(preset),
                List.of(),
                text -> within(text, least, most));
    }

    /** A time, kept as a number of seconds; the key ends in {@code -seconds}. */
    public static Setting<Duration> seconds(
            String key, String label, String help, Duration preset, int least, int most) {
        String range = help + "（" + least + "–" + most + " 秒）";
        return new Setting<>(
                key,
                label,
                range,
                ProviderConfigProperty.STRING_TYPE,
                preset,
                Long.toString(preset.toSeconds()),
                List.of(),
                text -> {
                    Integer seconds = within(text, least, most);
                    return seconds == null ? null : Duration.ofSeconds(seconds);
                });
    }

    public static Setting<Boolean> flag(String key, String label, String help, boolean preset) {
        return new Setting<>(
                key,
                label,
                help,
                ProviderConfigProperty.BOOLEAN_TYPE,
                preset,
                Boolean.toString(preset),
                List.of(),
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> null;
                });
    }

    public static Setting<String> text(String key, String label, String help, String preset) {
        return new Setting<>(
                key, label, help, ProviderConfigProperty.STRING_TYPE, preset, preset, List.of(), text -> text);
    }

    /** One of some words; each constant of the enum is written in the console as its {@code word}. */
    public static <E extends Enum<E>> Setting<E> choice(
            String key, String label, String help, E preset, Function<E, String> word) {
        List<E> all = List.of(preset.getDeclaringClass().getEnumConstants());
        return new Setting<>(
                key,
                label,
                help,
                ProviderConfigProperty.LIST_TYPE,
                preset,
                word.apply(preset),
                all.stream().map(word).toList(),
                text -> all.stream()
                        .filter(one -> word.apply(one).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    /** A list of words, in their order; an emptied list is an empty list and not the preset. */
    public static Setting<List<String>> words(String key, String label, String help, List<String> preset) {
        return new Setting<>(
                key,
                label,
                help,
                ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
                List.copyOf(preset),
                String.join(BETWEEN_VALUES, preset),
                List.of(),
                text -> split(text).toList());
    }

    /** Some of the words that the preset lists, in their own order. Others are not read, and none is as good as not set. */
    public static Setting<List<String>> someOf(String key, String label, String help, List<String> preset) {
        return new Setting<>(
                key,
                label,
                help,
                ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
                List.copyOf(preset),
                String.join(BETWEEN_VALUES, preset),
                List.of(),
                text -> {
                    List<String> known = split(text).filter(preset::contains).toList();
                    return known.isEmpty() ? null : known;
                });
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }

    public T preset() {
        return preset;
    }

    /** The preset as it stands in a realm file. */
    public String presetText() {
        return presetText;
    }

    public List<String> options() {
        return options;
    }

    /** What the administrator set, or the preset where nothing readable stands. */
    public T read(Map<String, String> config) {
        String text = config.get(key);
        if (text == null) {
            return preset;
        }
        T value = reader.apply(text.strip());
        return value == null ? preset : value;
    }

    /** The field that the admin console draws for it. */
    public ProviderConfigProperty property() {
        ProviderConfigProperty property = new ProviderConfigProperty(key, label, help, type, presetText);
        if (!options.isEmpty()) {
            property.setOptions(options);
        }
        return property;
    }

    private static Stream<String> split(String text) {
        return BETWEEN_WORDS.splitAsStream(text).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static @Nullable Integer within(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            return number < least || number > most ? null : number;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
