package io.routelet.deploy;

import io.routelet.route.ParamsRecord;
import io.routelet.route.ParamsRecord.Component;
import io.routelet.route.ParamsRecord.Trait;
import io.routelet.route.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type argument of {@code RouteContext} as the rules want to see it, read from its class file. */
final class ParamsModel {
    private static final String LIST = "java.util.List<";

    private ParamsModel() {}

    /** @param place what messages name */
    static ParamsRecord of(ClassFile type, Place place, ClassFiles files) {
        List<Component> components = new ArrayList<>();
        for (ClassFile.Member component : type.components()) {
            components.add(component(component, files));
        }
        return new ParamsRecord(type.name(), place, type.isRecord(), components);
    }

    private static Component component(ClassFile.Member component, ClassFiles files) {
        String type = TypeNames.ofField(component);
        boolean list = type.startsWith(LIST) && type.endsWith(">");
        String element = list ? type.substring(LIST.length(), type.length() - 1) : type;
        Class<?> converted = find(element, files);
        return new Component(component.name(), type, list, element, converted == null ? Set.of() : traits(converted));
    }

    /**
     * The only classes that are loaded to be looked at, nearly always those of the JDK; null for a type that is no class.
     * A name without a package is a type variable.
     */
    private static @Nullable Class<?> find(String name, ClassFiles files) {
        return switch (name) {
            case "int" -> int.class;
            case "long" -> long.class;
            case "double" -> double.class;
            case "boolean" -> boolean.class;
            default -> name.indexOf('.') < 0 || isGeneric(name) ? null : files.load(name);
        };
    }

    private static boolean isGeneric(String name) {
        return name.indexOf('<') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }

    private static Set<Trait> traits(Class<?> type) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (type.isEnum()) {
            traits.add(Trait.ENUM);
        }
        if (SegmentConversion.isPossible(type)) {
            traits.add(Trait.CONSTRUCTOR);
        }
        return traits;
    }
}
