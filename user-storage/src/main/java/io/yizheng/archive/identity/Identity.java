package io.yizheng.archive.identity;

import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is: name, document, and when the document is in force.
 *
 * @param validity unknown where a provider vouches for the person without it
 */
public record Identity(
        PersonName name,
        IdentityDocument document,
        @Nullable Validity validity) {

    /** Whether both are one person: by the document's lasting part, for names and dates change. */
    public boolean isSamePersonAs(Identity other) {
        return document.type() == other.document.type() && document.key().equals(other.document.key());
    }

    @Override
    public String toString() {
        return name.masked() + " " + document.type().word() + " " + document.masked();
    }
}
