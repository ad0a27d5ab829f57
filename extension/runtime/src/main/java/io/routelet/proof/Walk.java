package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** One proof: a work list of methods, from the handler on. The first reason found ends it. */
final class Walk {
    private static final int MOST_METHODS = 5_000;

    final Hierarchy types;
    final Policy policy;
    final Instances judged = new Instances(this, false);
    final Instances remembered = new Instances(this, true);
    final JsonUse json = new JsonUse(this);
    final Shared shared = new Shared(this);
    final Calls calls = new Calls(this);
    final Texts texts = new Texts(this);
    final CallSites callSites = new CallSites(this);
    final RequestUse request = new RequestUse(this);
    private final Queue<Visit> queue = new ArrayDeque<>();
    private final Set<MethodCode> judgedMethods = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<MethodCode> rememberedMethods = Collections.newSetFromMap(new IdentityHashMap<>());
    private Verdict.@Nullable Dynamic found;

    Walk(Hierarchy types, Policy policy) {
        this.types = types;
        this.policy = policy;
    }

    Verdict from(String className, String key) {
        String type = className.replace('.', '/');
        MethodCode handler = types.method(type, key);
        if (handler == null || handler.isAbstract() || handler.isNative()) {
            return new Verdict.Dynamic("a handler without byte code", "", className, 0, List.of(className));
        }
        Site start = new Visit(handler, false, null).at(0);
        request.checkParameters(start);
        if (!handler.isStatic()) {
            shared.add(type, start);
            judged.add(type, start);
        }
        queue.add(start.visit());
        run();
        return found == null ? new Verdict.Static() : found;
    }

    private void run() {
        while (found == null && !queue.isEmpty()) {
            walk(queue.remove());
            if (queue.isEmpty()) {
                judged.requireTargets();
            }
        }
    }

    /** Has a method of the application followed; a second time it is known. */
    void follow(MethodCode method, boolean isRemembered, Site from) {
        Set<MethodCode> seen = isRemembered ? rememberedMethods : judgedMethods;
        if (seen.add(method)) {
            if (method.isNative() && !isRemembered) {
                report(from, "native code", Names.member(method.owner(), method.name()));
            } else if (seen.size() > MOST_METHODS) {
                report(from, "code that is too much to follow", Names.member(method.owner(), method.name()));
            } else {
                queue.add(new Visit(method, isRemembered, from.visit()));
            }
        }
    }

    void report(Site site, String why, String what) {
        if (found == null) {
            found = site.dynamic(why, what);
        }
    }

    private void walk(Visit visit) {
        List<Step> steps = visit.method().steps();
        for (int i = 0; i < steps.size() && found == null; i++) {
            step(visit, i, steps.get(i));
        }
    }

    private void step(Visit visit, int index, Step step) {
        if (step instanceof Step.Call call) {
            request.checkCall(visit, index, call);
            texts.check(visit, index, call);
            calls.call(call, visit.at(call.line()));
        } else if (step instanceof Step.Field field) {
            field(field, visit.at(field.line()));
        } else if (step instanceof Step.Dynamic dynamic) {
            callSites.link(dynamic, visit.at(dynamic.line()));
        } else if (step instanceof Step.Create create) {
            create(create, visit.at(create.line()));
        } else if (step instanceof Step.Mention mention) {
            mention(mention.type(), visit.at(mention.line()));
        } else if (step instanceof Step.Linked linked && !visit.remembered()) {
            report(visit.at(linked.line()), "code that cannot be followed", linked.what());
        } else if (step instanceof Step.Load load) {
            request.checkLoad(visit, index, load);
        }
    }

    void create(Step.Create create, Site site) {
        if (!create.type().startsWith("[") && types.isApplication(create.type())) {
            (site.remembered() ? remembered : judged).add(create.type(), site);
            mention(create.type(), site);
        } else if (create.type().equals("java/lang/Object") && !site.remembered()) {
            report(site, "object identity", "java.lang.Object.new");
        }
    }

    /** Data may come from where nothing is followed: its type is enough to know that there are instances. */
    void mention(String type, Site site) {
        ClassCode code = types.find(element(type));
        if (code != null && code.isData()) {
            judged.add(code.name(), site);
        }
    }

    private static String element(String type) {
        return type.startsWith("[") ? Type.getObjectType(type).getElementType().getInternalName() : type;
    }

    private void field(Step.Field step, Site site) {
        Type type = Type.getType(step.descriptor());
        if (type.getSort() >= Type.ARRAY) {
            mention(type.getInternalName(), site);
        }
        if (site.remembered()) {
            return;
        }
        FieldCode field = types.field(step.owner(), step.name());
        boolean isWrite = step.opcode() == Opcodes.PUTFIELD || step.opcode() == Opcodes.PUTSTATIC;
        if (field == null) {
            libraryField(step, isWrite, site);
        } else if (field.isStatic()) {
            shared.useStatic(field, isWrite, site);
        } else {
            shared.use(field, isWrite, site);
        }
    }

    private void libraryField(Step.Field step, boolean isWrite, Site site) {
        String owner = calls.libraryOwner(step.owner(), step.name());
        String reason = isWrite ? "shared state" : policy.against(owner, step.name());
        if (reason != null) {
            report(site, reason, Names.member(owner, step.name()));
        }
    }
}
