package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Objects become text, by a concatenation or one of the calls that compilers write for one. */
final class Texts {
    private static final Set<String> MAKERS =
            Set.of("java/lang/String.valueOf", "java/lang/StringBuilder.append", "java/util/Objects.toString");

    private final Walk walk;

    Texts(Walk walk) {
        this.walk = walk;
    }

    /** Where a call makes text of an object whose type the instruction before tells. */
    void check(Visit visit, int index, Step.Call call) {
        if (index > 0 && !visit.remembered() && isText(call)) {
            Type type = result(visit.method(), visit.method().steps().get(index - 1));
            if (type.getSort() >= Type.ARRAY) {
                ofObject(type.getInternalName(), visit.at(call.line()));
            }
        }
    }

    private static boolean isText(Step.Call call) {
        String member = call.owner().concat(".").concat(call.name());
        return call.descriptor().startsWith("(Ljava/lang/Object;)") && MAKERS.contains(member)
                || member.equals("java/lang/Object.toString");
    }

    /** What an instruction leaves on the stack; void where that is not known. */
    private static Type result(MethodCode method, Step step) {
        if (step instanceof Step.Call call) {
            return call.name().equals("<init>")
                    ? Type.getObjectType(call.owner())
                    : Type.getReturnType(call.descriptor());
        }
        Type parameter = step instanceof Step.Load load ? method.parameter(load.slot()) : null;
        if (parameter != null) {
            return parameter;
        }
        return step instanceof Step.Create create ? Type.getObjectType(create.type()) : Type.VOID_TYPE;
    }

    /** An object of this static type becomes text. */
    void ofObject(String type, Site site) {
        if (type.startsWith("[")) {
            walk.report(site, "object identity", "an array as text");
        } else if (!walk.types.isApplication(type)) {
            walk.calls.library(type, "toString", site);
        } else if (walk.types.method(type, "toString()Ljava/lang/String;") != null) {
            walk.calls.call(toStringOf(type, site), site);
        } else if (hasNoText(type)) {
            walk.report(site, "object identity", Names.binary(type) + ".toString");
        } else {
            walk.calls.library(walk.calls.libraryOwner(type, "toString"), "toString", site);
        }
    }

    private static Step.Call toStringOf(String type, Site site) {
        return new Step.Call(Opcodes.INVOKEVIRTUAL, type, "toString", "()Ljava/lang/String;", site.line());
    }

    /** A class whose objects print their identity; an interface or an abstract class may stand for better ones. */
    private boolean hasNoText(String type) {
        ClassCode code = walk.types.find(type);
        List<String> above = walk.types.libraryTypes(type);
        return code != null
                && !code.isInterface()
                && !code.isAbstract()
                && above.get(0).equals("java/lang/Object");
    }
}
