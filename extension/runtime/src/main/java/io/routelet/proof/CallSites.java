package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.lang.invoke.LambdaMetafactory;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What compilers use {@code invokedynamic} for. */
final class CallSites {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String TEXTS = "java/lang/invoke/StringConcatFactory";
    /** They call what the application already brings: accessors, {@code equals}; or nothing. */
    private static final Set<String> HARMLESS =
            Set.of("java/lang/runtime/ObjectMethods", "java/lang/runtime/SwitchBootstraps");

    private final Walk walk;

    CallSites(Walk walk) {
        this.walk = walk;
    }

    void link(Step.Dynamic step, Site site) {
        String bootstrap = step.bootstrap().getOwner();
        if (bootstrap.equals(LAMBDAS)) {
            lambda(step, site);
        } else if (bootstrap.equals(TEXTS)) {
            texts(step, site);
        } else if (!HARMLESS.contains(bootstrap) && !site.remembered()) {
            walk.report(
                    site,
                    "code that cannot be followed",
                    Names.member(bootstrap, step.bootstrap().getName()));
        }
    }

    private void texts(Step.Dynamic step, Site site) {
        for (Type part : Type.getArgumentTypes(step.descriptor())) {
            if (part.getSort() >= Type.ARRAY && !site.remembered()) {
                walk.texts.ofObject(part.getInternalName(), site);
            }
        }
    }

    private void lambda(Step.Dynamic step, Site site) {
        String type = Type.getReturnType(step.descriptor()).getInternalName();
        Handle code = (Handle) step.arguments().get(1);
        if (isBorder(type) && !isSeveralTypes(step)) {
            refuseRequest(step, site);
            if (walk.policy.isRemembered(type)) {
                refuseState(step, site);
                follow(code, new Visit(site.visit().method(), true, site.visit().from()).at(site.line()));
            }
        } else {
            (site.remembered() ? walk.remembered : walk.judged).addLambda(type);
            follow(code, site);
        }
    }

    private boolean isBorder(String type) {
        return walk.policy.isRemembered(type) || walk.policy.isAfterwards(type);
    }

    /** A cast to an intersection of types could have it called as something else. */
    private static boolean isSeveralTypes(Step.Dynamic step) {
        return step.bootstrap().getName().equals("altMetafactory")
                && ((Integer) step.arguments().get(3) & LambdaMetafactory.FLAG_MARKERS) != 0;
    }

    private void refuseRequest(Step.Dynamic step, Site site) {
        boolean hasRequest = step.descriptor().contains(RequestUse.REQUEST);
        if (hasRequest && !site.remembered()) {
            walk.report(site, "the request", "io.routelet.Request");
        }
    }

    /** What a scope could change while it runs, and does not change when its result is remembered. */
    private void refuseState(Step.Dynamic step, Site site) {
        for (Type type : Type.getArgumentTypes(step.descriptor())) {
            boolean isState = type.getSort() == Type.ARRAY
                    || type.getSort() == Type.OBJECT && !walk.shared.isConstant(type.getInternalName());
            if (isState && !site.remembered()) {
                walk.report(site, "shared state", type.getClassName());
            }
        }
    }

    private void follow(Handle code, Site site) {
        int opcode =
                switch (code.getTag()) {
                    case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                    case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
                    case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                    default -> Opcodes.INVOKESPECIAL;
                };
        if (code.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            walk.create(new Step.Create(code.getOwner(), site.line()), site);
        }
        Step.Call call = new Step.Call(opcode, code.getOwner(), code.getName(), code.getDesc(), site.line());
        walk.request.checkReference(call, site);
        walk.calls.call(call, site);
    }
}
