package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Where calls go: on into the application, or out of it, where the policy decides. */
final class Calls {
    private static final Set<String> PLAIN = Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");
    private static final Set<String> OF_OBJECT =
            Set.of("<init>", "hashCode", "clone", "finalize", "wait", "notify", "notifyAll");

    private final Walk walk;

    Calls(Walk walk) {
        this.walk = walk;
    }

    void call(Step.Call call, Site site) {
        Type result = Type.getReturnType(call.descriptor());
        if (result.getSort() >= Type.ARRAY) {
            walk.mention(result.getInternalName(), site);
        }
        if (!walk.types.isApplication(call.owner())) {
            library(call.owner(), call.name(), site);
        } else {
            application(call, site);
        }
    }

    private void application(Step.Call call, Site site) {
        walk.mention(call.owner(), site);
        boolean isVirtual = call.opcode() == Opcodes.INVOKEVIRTUAL || call.opcode() == Opcodes.INVOKEINTERFACE;
        MethodCode method = walk.types.method(call.owner(), call.name().concat(call.descriptor()));
        if (method == null) {
            inherited(call, site);
        } else if (!method.isAbstract()) {
            walk.follow(method, site.remembered(), site);
        }
        if (isVirtual) {
            (site.remembered() ? walk.remembered : walk.judged).call(call, method, site);
        }
    }

    /** A method that the application inherits from a library. */
    private void inherited(Step.Call call, Site site) {
        if (site.remembered()) {
            return;
        }
        if (call.name().equals("toString") && call.descriptor().startsWith("()")) {
            walk.texts.ofObject(call.owner(), site);
        } else {
            library(libraryOwner(call.owner(), call.name()), call.name(), site);
        }
    }

    void library(String owner, String name, Site site) {
        if (walk.policy.isJson(owner, name)) {
            walk.json.use();
        }
        String reason = site.remembered() || owner.startsWith("[") ? null : walk.policy.against(owner, name);
        if (reason != null) {
            walk.report(site, reason, Names.member(owner, name));
        }
    }

    /**
     * Which library type above one of the application has a member: the super class where it is one of substance or the
     * member one of {@code Object}; else an interface that the policy knows.
     */
    String libraryOwner(String type, String name) {
        List<String> above = walk.types.libraryTypes(type);
        String parent = above.get(0);
        if (!PLAIN.contains(parent) || walk.policy.against(parent, name) == null || OF_OBJECT.contains(name)) {
            return parent;
        }
        for (String one : above) {
            if (walk.policy.against(one, name) == null) {
                return one;
            }
        }
        return above.get(above.size() - 1);
    }
}
