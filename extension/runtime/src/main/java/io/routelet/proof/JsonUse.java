package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.ArrayList;
import java.util.List;

/** Something writes objects as JSON: the getters of all classes that have instances are called, by nobody to be seen. */
final class JsonUse {
    private final Walk walk;
    private final List<Instance> waiting = new ArrayList<>();
    private boolean isUsed;

    JsonUse(Walk walk) {
        this.walk = walk;
    }

    private record Instance(ClassCode code, Site site) {}

    /** A call that writes JSON was found. */
    void use() {
        isUsed = true;
        for (Instance instance : waiting) {
            read(instance.code(), instance.site());
        }
        waiting.clear();
    }

    /** A class has instances. */
    void add(ClassCode code, Site site) {
        if (isUsed) {
            read(code, site);
        } else {
            waiting.add(new Instance(code, site));
        }
    }

    private void read(ClassCode code, Site site) {
        for (String type : walk.types.lineage(code.name())) {
            ClassCode one = walk.types.find(type);
            if (one != null) {
                for (String annotation : one.annotations()) {
                    check(annotation, site);
                }
            }
        }
        for (MethodCode method : walk.types.overridable(code.name())) {
            if (isProperty(method, code)) {
                walk.follow(method, false, site);
            }
        }
    }

    private static boolean isProperty(MethodCode method, ClassCode code) {
        boolean isAccessor = code.isRecord() && code.fields().containsKey(method.name());
        return method.descriptor().startsWith("()") && (isAccessor || Names.isGetter(method.name()));
    }

    /** JSON Binding honours its annotations on annotations, too. */
    private void check(String annotation, Site site) {
        ClassCode own = walk.types.find(annotation);
        boolean isForeign = annotation.startsWith("jakarta/json/bind/") && !walk.policy.isPlain(annotation);
        if (isForeign || own != null && own.annotations().toString().contains("jakarta/json/")) {
            walk.report(site, "JSON binding", Names.binary(annotation));
        }
    }
}
