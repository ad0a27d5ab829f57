package io.routelet.deploy;

import io.routelet.route.ParamsRecord;
import io.routelet.route.ParamsRecord.Component;
import io.routelet.route.ParamsRecord.Trait;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The type argument of {@code RouteContext} as the rules want to see it, read by reflection. */
final class ParamsModel {
    private ParamsModel() {}

    static ParamsRecord of(Class<?> type) {
        List<Component> components = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                components.add(component(component));
            }
        }
        return new ParamsRecord(type.getName(), type.isRecord(), components);
    }

    private static Component component(RecordComponent component) {
        Type type = component.getGenericType();
        boolean list = type instanceof ParameterizedType generic && generic.getRawType() == List.class;
        Type element = list ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        Set<Trait> traits = element instanceof Class<?> single ? traits(single) : Set.of();
        return new Component(component.getName(), type.getTypeName(), list, element.getTypeName(), traits);
    }

    private static Set<Trait> traits(Class<?> type) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (type.isEnum()) {
            traits.add(Trait.ENUM);
        }
        if (SegmentConversion.to(type) != null) {
            traits.add(Trait.CONSTRUCTOR);
        }
        return traits;
    }
}
