package io.routelet.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the classes of the application stand to each other, by JVMS 5.4.3. */
final class Hierarchy {
    private final ClassIndex index;
    private final Map<String, Set<String>> lineages = new HashMap<>();

    Hierarchy(ClassIndex index) {
        this.index = index;
    }

    @Nullable
    ClassCode find(String type) {
        return index.find(type);
    }

    boolean isApplication(String type) {
        return index.has(type);
    }

    /** The type and all above it, classes first; those of libraries end their branch. */
    Set<String> lineage(String type) {
        Set<String> known = lineages.get(type);
        if (known == null) {
            known = new LinkedHashSet<>();
            for (String next = type; next != null; next = superOf(next)) {
                if (!known.add(next)) {
                    throw new IllegalArgumentException(type + " has itself above it");
                }
            }
            for (String one : List.copyOf(known)) {
                addInterfaces(one, known);
            }
            lineages.put(type, known);
        }
        return known;
    }

    private @Nullable String superOf(String type) {
        ClassCode code = index.find(type);
        return code == null ? null : code.superName();
    }

    private void addInterfaces(String type, Set<String> all) {
        ClassCode code = index.find(type);
        if (code != null) {
            for (String one : code.interfaces()) {
                if (all.add(one)) {
                    addInterfaces(one, all);
                }
            }
        }
    }

    /** What a call resolves to: a method with code before an abstract one. Null where the application has none. */
    @Nullable
    MethodCode method(String type, String key) {
        MethodCode declared = null;
        for (String one : lineage(type)) {
            MethodCode method = declared(one, key);
            if (method != null && !method.isAbstract()) {
                return mostSpecific(type, method);
            }
            declared = declared == null ? method : declared;
        }
        return declared;
    }

    /** What is run when a virtual call meets an instance of {@code type}; null where it is a library's. */
    @Nullable
    MethodCode selected(String type, String key) {
        for (String one : lineage(type)) {
            MethodCode method = declared(one, key);
            if (method != null && method.isOverridable()) {
                return mostSpecific(type, method);
            }
        }
        return null;
    }

    private @Nullable MethodCode declared(String type, String key) {
        ClassCode code = index.find(type);
        return code == null ? null : code.methods().get(key);
    }

    /** Of default methods, the one that overrides the others. */
    private MethodCode mostSpecific(String type, MethodCode found) {
        ClassCode owner = index.find(found.owner());
        MethodCode best = found;
        if (owner != null && owner.isInterface()) {
            for (String one : lineage(type)) {
                MethodCode other = declared(one, found.key());
                if (other != null && other.isOverridable() && lineage(one).contains(best.owner())) {
                    best = other;
                }
            }
        }
        return best;
    }

    @Nullable
    FieldCode field(String type, String name) {
        for (String one : lineage(type)) {
            ClassCode code = index.find(one);
            FieldCode field = code == null ? null : code.fields().get(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /** The types above that are not the application's, classes first. */
    List<String> libraryTypes(String type) {
        List<String> found = new ArrayList<>();
        for (String one : lineage(type)) {
            if (!index.has(one)) {
                found.add(one);
            }
        }
        return found;
    }

    /** What can be called on an instance by someone who knows a super type. */
    List<MethodCode> overridable(String type) {
        List<MethodCode> found = new ArrayList<>();
        for (String one : lineage(type)) {
            ClassCode code = index.find(one);
            if (code != null) {
                for (MethodCode method : code.methods().values()) {
                    if (method.isOverridable() && isSelected(method, type)) {
                        found.add(method);
                    }
                }
            }
        }
        return found;
    }

    /** Whether no class or interface between overrides it. */
    private boolean isSelected(MethodCode method, String type) {
        MethodCode selected = selected(type, method.key());
        return selected != null && selected.owner().equals(method.owner());
    }
}
