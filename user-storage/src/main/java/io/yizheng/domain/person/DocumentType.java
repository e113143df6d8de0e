package io.yizheng.domain.person;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents by which a person can prove who they are. */
public enum DocumentType {
    ID_CARD("id-card"),
    HK_PERMIT("hk-permit"),
    MACAO_PERMIT("macao-permit"),
    TAIWAN_PERMIT("taiwan-permit"),
    FOREIGN_PERMIT("foreign-permit"),
    RESIDENCE_PERMIT("residence-permit");

    private final String word;

    DocumentType(String word) {
        this.word = word;
    }

    /** The word in attributes, claims and addresses. */
    public String word() {
        return word;
    }

    public static Optional<DocumentType> of(@Nullable String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
