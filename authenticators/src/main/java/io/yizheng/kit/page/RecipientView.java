package io.yizheng.kit.page;

/**
 * Where a code goes, as a page shows it.
 *
 * @param shown what was typed so far, or the mask of a recipient that is settled
 * @param held whether it is settled and only its mask is known to the page
 * @param changeable whether the citizen may still name another one
 */
public record RecipientView(String shown, boolean held, boolean changeable) {}
