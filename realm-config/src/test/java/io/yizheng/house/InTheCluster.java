package io.yizheng.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs two furnished nodes on PostgreSQL. All classes of a run share them; a {@code TwoNodes} parameter of
 * a constructor is theirs. A class that kills a node brings it back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Needs(Tool.POSTGRES)
@ExtendWith(SharedCluster.class)
public @interface InTheCluster {}
