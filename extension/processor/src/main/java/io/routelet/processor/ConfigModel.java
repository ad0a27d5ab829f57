package io.routelet.processor;

import io.routelet.route.Place;
import io.routelet.route.RouteSettings;
import io.routelet.route.RouteSettings.Mode;
import java.util.List;
import java.util.OptionalLong;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What {@code @RouteConfig} says, as the rules want to see it. */
final class ConfigModel {
    private static final String CONFIG = "io.routelet.RouteConfig";
    private static final long NEVER = -1;

    private final AnnotationMirror config;

    private ConfigModel(AnnotationMirror config) {
        this.config = config;
    }

    /** Reads the annotation of a class, and enters its members under the class' name. */
    static RouteSettings of(TypeElement type, String name, Spots spots) {
        AnnotationMirror config = Annotations.find(type, CONFIG);
        if (config == null) {
            return RouteSettings.NONE;
        }
        config.getElementValues().forEach((member, value) -> {
            String text = "RouteConfig(" + member.getSimpleName() + ")";
            spots.put(Place.ofAnnotation(name, "", text), type, config, value);
        });
        return new ConfigModel(config).read();
    }

    private RouteSettings read() {
        AnnotationValue generated = Annotations.written(config, "dynamicParams");
        return new RouteSettings(
                mode(Annotations.written(config, "dynamic")),
                seconds("revalidate", NEVER),
                seconds("expire", RouteSettings.EXPIRE),
                seconds("maxDuration", NEVER),
                tags(Annotations.written(config, "tags")),
                generated == null || !Boolean.FALSE.equals(generated.getValue()));
    }

    private static Mode mode(@Nullable AnnotationValue value) {
        String name = value != null && value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
        for (Mode mode : Mode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        return Mode.AUTO;
    }

    /** The default that is written out says no more than the one that is left out. */
    private OptionalLong seconds(String member, long unset) {
        AnnotationValue value = Annotations.written(config, member);
        return value != null && value.getValue() instanceof Number number && number.longValue() != unset
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    private static List<String> tags(@Nullable AnnotationValue value) {
        return value != null && value.getValue() instanceof List<?> values
                ? values.stream()
                        .map(tag -> String.valueOf(((AnnotationValue) tag).getValue()))
                        .toList()
                : List.of();
    }
}
