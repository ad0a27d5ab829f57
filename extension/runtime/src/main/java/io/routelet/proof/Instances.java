package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes have instances, and so what virtual calls can reach: rapid type analysis. There are two of these: one for
 * the code that is judged, one for what scopes remember.
 */
final class Instances {
    /** Library types whose methods nobody calls behind the application's back, or only those of {@link #ALWAYS}. */
    private static final Set<String> QUIET = Set.of(
            "java/lang/Object",
            "java/lang/Record",
            "java/lang/Enum",
            "java/lang/Comparable",
            "java/lang/Cloneable",
            "java/io/Serializable");

    private static final Set<String> ALWAYS = Set.of("toString", "equals", "hashCode", "compareTo", "finalize");

    private final Walk walk;
    private final boolean isRemembered;
    private final Map<String, Site> made = new LinkedHashMap<>();
    private final List<VirtualCall> calls = new ArrayList<>();
    private final Set<String> lambdas = new HashSet<>();

    Instances(Walk walk, boolean isRemembered) {
        this.walk = walk;
        this.isRemembered = isRemembered;
    }

    /** @param declared what the call resolves to, null where that is a library's */
    private record VirtualCall(Step.Call call, @Nullable MethodCode declared, Site site) {
        String key() {
            return call.name().concat(call.descriptor());
        }
    }

    /** There are instances of a class of the application. */
    void add(String type, Site site) {
        ClassCode code = walk.types.find(type);
        if (code == null || code.isInterface() || made.putIfAbsent(type, site) != null) {
            return;
        }
        followCallbacks(type, site);
        dispatchAll(type);
        if (!isRemembered) {
            walk.remembered.dispatchAll(type);
            walk.json.add(code, site);
            addParts(code, site);
        } else if (code.isData() || isThrown(type)) {
            walk.judged.add(type, site);
        }
    }

    /** Besides its result, what a scope throws gets out of it. */
    private boolean isThrown(String type) {
        String parent = walk.types.libraryTypes(type).get(0);
        return parent.endsWith("Exception") || parent.endsWith("Error") || parent.endsWith("Throwable");
    }

    /** What libraries call on an instance. */
    private void followCallbacks(String type, Site site) {
        boolean isKnownToLibraries = !QUIET.containsAll(walk.types.libraryTypes(type));
        for (MethodCode method : walk.types.overridable(type)) {
            if (isKnownToLibraries || ALWAYS.contains(method.name())) {
                walk.follow(method, isRemembered, site);
            }
        }
    }

    private void dispatchAll(String type) {
        for (VirtualCall call : calls) {
            dispatch(call, type);
        }
    }

    /** What comes with data: the components of a record, the constants of an enum. */
    private void addParts(ClassCode code, Site site) {
        if (code.isRecord()) {
            for (FieldCode field : code.fields().values()) {
                for (String type : GenericTypes.of(field)) {
                    addConcrete(type, site);
                }
            }
        } else if (code.isEnum()) {
            addConstants(code, site);
        }
    }

    /** Those with a body have classes of their own, and libraries ask for all of them. */
    private void addConstants(ClassCode code, Site site) {
        for (MethodCode method : code.methods().values()) {
            if (method.name().equals("values")) {
                walk.follow(method, false, site);
            }
            for (Step step : method.name().equals("<clinit>") ? method.steps() : List.<Step>of()) {
                if (step instanceof Step.Create create
                        && walk.types.lineage(create.type()).contains(code.name())) {
                    add(create.type(), site);
                }
            }
        }
    }

    private void addConcrete(String type, Site site) {
        ClassCode code = walk.types.find(type);
        if (code != null && (code.isData() || !code.isAbstract())) {
            add(type, site);
        }
    }

    /** A lambda of this interface was made; it is followed by itself. */
    void addLambda(String type) {
        lambdas.addAll(walk.types.lineage(type));
    }

    /** @param declared what it resolves to, null where that is a library's */
    void call(Step.Call call, @Nullable MethodCode declared, Site site) {
        VirtualCall one = new VirtualCall(call, declared, site);
        calls.add(one);
        for (String type : made.keySet()) {
            dispatch(one, type);
        }
        if (isRemembered) {
            for (String type : walk.judged.made.keySet()) {
                dispatch(one, type);
            }
        }
    }

    private void dispatch(VirtualCall call, String type) {
        MethodCode target = target(call, type);
        if (target != null) {
            walk.follow(target, isRemembered, call.site());
        }
    }

    private @Nullable MethodCode target(VirtualCall call, String type) {
        if (!walk.types.lineage(type).contains(call.call().owner())) {
            return null;
        }
        return walk.types.selected(type, call.key());
    }

    /** A call that nothing on the way answers is answered by something that was not seen. */
    void requireTargets() {
        for (VirtualCall call : calls) {
            MethodCode declared = call.declared();
            if (declared != null
                    && declared.isAbstract()
                    && !lambdas.contains(call.call().owner())
                    && made.keySet().stream().allMatch(type -> target(call, type) == null)) {
                String what = Names.member(call.call().owner(), call.call().name());
                walk.report(call.site(), "code that cannot be followed", what);
            }
        }
    }
}
