package io.yizheng.bench;

/** A part of the page: what was measured, in tables and the sentence that they need. */
record Section(String title, String text) {

    @Override
    public String toString() {
        return "## " + title + "\n\n" + text;
    }
}
