package io.yizheng.portal;

/** Whom the platform vouched for, in its own words; the level is empty where it told none. */
record SamlVisitor(String subject, String level) {}
