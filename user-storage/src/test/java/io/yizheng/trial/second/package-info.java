/**
 * Every rule of the domain once more, from the written rules and by other means: regular expressions, big integers and the
 * old calendar instead of tables and loops. It shares no line with the domain, so that both must err alike for an error to
 * pass. An answer of null, or one that begins with "refused", is a refusal.
 */
package io.yizheng.trial.second;
