package io.yizheng.kit.page;

import java.util.List;

/**
 * What one template may read, as a record, and the names of the fields that it sends back. This is the whole contract
 * between Java and FreeMarker; everything in it is ready to be printed.
 */
public interface Page {

    /** The template's file name. */
    String template();

    /** The names of the inputs that a citizen fills in, in the order of the page. */
    List<String> fields();
}
