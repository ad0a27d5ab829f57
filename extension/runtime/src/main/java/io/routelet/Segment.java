package io.routelet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the path segment of a package that Java cannot spell, in its {@code package-info.java}.
 *
 * <pre>{@code
 * @Segment("feed.xml")
 * package app.feed;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Segment {
    /**
     * One bracket form ({@code [id]}, {@code [...slug]}, {@code [[...slug]]}, {@code (group)}) or one literal, decoded,
     * without {@code /}, and neither {@code .} nor {@code ..}.
     */
    String value();
}
