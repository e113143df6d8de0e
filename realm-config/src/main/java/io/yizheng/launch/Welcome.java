package io.yizheng.launch;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody who has started the house is told.
 *
 * @param doors what can be opened in a browser, in the order it is told
 * @param people who can log in there, one line each
 */
public record Welcome(List<Door> doors, List<String> people) {
    /** A portal, a realm or a companion, and where it is. */
    public record Door(String name, URI address) {}

    public static final Welcome NONE = new Welcome(List.of(), List.of());

    public Welcome {
        doors = List.copyOf(doors);
        people = List.copyOf(people);
    }

    Welcome and(Welcome more) {
        return new Welcome(
                Stream.concat(doors.stream(), more.doors.stream()).toList(),
                Stream.concat(people.stream(), more.people.stream()).toList());
    }
}
