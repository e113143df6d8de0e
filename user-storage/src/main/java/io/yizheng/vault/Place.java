package io.yizheng.vault;

/** Where a sealed value lies. A value moved to another place does not open there. */
public record Place(String realm, String table, String column, String row) {

    public Place {
        refuseBar("realm", realm);
        refuseBar("table", table);
        refuseBar("column", column);
        refuseBar("row", row);
    }

    /** The bar separates the parts of what is bound, so none of them may hold one. */
    private static void refuseBar(String part, String value) {
        if (value.indexOf('|') >= 0) {
            throw new IllegalArgumentException("a " + part + " with a bar in it cannot be bound");
        }
    }

    String boundTo(String keyId) {
        return "uia.f.v1|" + realm + "|" + table + "." + column + "|" + keyId + "|" + row;
    }
}
