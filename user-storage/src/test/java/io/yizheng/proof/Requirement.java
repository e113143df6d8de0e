package io.yizheng.proof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rows of the requirements list that a test proves. A test that only touches a row does not prove it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {

    /** Ids of rows, as {@code COM-RN-01}. */
    String[] value();

    /** The realms for which it proves a row that several share; none for all of them. */
    String[] realm() default {};
}
