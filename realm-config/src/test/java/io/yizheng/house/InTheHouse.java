package io.yizheng.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs the furnished house. All classes of a run share one server, which is started for the first of
 * them; a {@code Server}, {@code AdminApi} or {@code Welcome} parameter of a constructor or method is that server's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServer.class)
public @interface InTheHouse {}
