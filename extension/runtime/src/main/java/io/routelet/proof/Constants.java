package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which final fields always say the same. The type is enough for text, numbers and time; for the rest it takes a look at
 * the instruction before the one that sets the field.
 */
final class Constants {
    private final Walk walk;
    private final Shared shared;

    Constants(Walk walk, Shared shared) {
        this.walk = walk;
        this.shared = shared;
    }

    /** What sets a field: the instruction before, in its method. */
    private record Maker(MethodCode method, @Nullable Step step) {}

    boolean isConstant(FieldCode field, Site site) {
        Type type = Type.getType(field.descriptor());
        if (!field.isFinal() || type.getSort() == Type.ARRAY) {
            return false;
        }
        return type.getSort() < Type.ARRAY || isConstant(field, type.getInternalName(), site);
    }

    private boolean isConstant(FieldCode field, String type, Site site) {
        if (isElement(type, site)) {
            return true;
        }
        if (walk.policy.isContainer(type)) {
            List<String> names = GenericTypes.of(field.signature());
            return names.size() > 1
                    && names.subList(1, names.size()).stream().allMatch(name -> isElement(name, site))
                    && isAlwaysSet(field, this::isFixed);
        }
        return isAlwaysSet(field, maker -> isMade(maker, site));
    }

    /** A type all of whose instances are constants; that they have constant fields is asked where these are read. */
    private boolean isElement(String type, Site site) {
        ClassCode code = walk.types.find(type);
        if (code != null && (code.isFinal() || code.isEnum())) {
            share(type, site);
            return true;
        }
        return code == null && walk.policy.isValue(type);
    }

    private void share(String type, Site site) {
        shared.add(type, site);
        walk.judged.add(type, site);
    }

    private boolean isFixed(Maker maker) {
        return maker.step() instanceof Step.Call call && walk.policy.isFixed(call.owner(), call.name());
    }

    /** A new object of a known class, a lambda, or a combination of lambdas. */
    private boolean isMade(Maker maker, Site site) {
        if (maker.step() instanceof Step.Call call) {
            if (call.name().equals("<init>") && walk.types.isApplication(call.owner())) {
                share(call.owner(), site);
                return true;
            }
            return walk.policy.isCombinator(call.owner(), call.name()) && areLambdas(maker.method(), site);
        }
        return maker.step() instanceof Step.Dynamic lambda && isLambda(lambda, site);
    }

    private boolean isLambda(Step.Dynamic lambda, Site site) {
        walk.callSites.link(lambda, site);
        for (Type captured : Type.getArgumentTypes(lambda.descriptor())) {
            boolean isKnown = captured.getSort() < Type.ARRAY
                    || captured.getSort() == Type.OBJECT && isElement(captured.getInternalName(), site);
            if (!isKnown) {
                return false;
            }
        }
        return true;
    }

    /** Whether all functions that an initialiser could touch are lambdas made in it. */
    private boolean areLambdas(MethodCode initialiser, Site site) {
        for (Type parameter : Type.getArgumentTypes(initialiser.descriptor())) {
            if (mayBeFunction(parameter)) {
                return false;
            }
        }
        return initialiser.steps().stream()
                .allMatch(step -> step instanceof Step.Dynamic lambda ? isLambda(lambda, site) : !bringsFunction(step));
    }

    private boolean bringsFunction(Step step) {
        if (step instanceof Step.Call call) {
            boolean isKnown = walk.policy.isFixed(call.owner(), call.name())
                    || walk.policy.isCombinator(call.owner(), call.name());
            return !isKnown && mayBeFunction(made(call)) && !isSuper(call);
        }
        return step instanceof Step.Field field && mayBeFunction(Type.getType(field.descriptor())) && isRead(field);
    }

    private static Type made(Step.Call call) {
        return call.name().equals("<init>") ? Type.getObjectType(call.owner()) : Type.getReturnType(call.descriptor());
    }

    /** The constructor of a class without fields. */
    private static boolean isSuper(Step.Call call) {
        return call.name().equals("<init>") && call.owner().equals("java/lang/Object");
    }

    private static boolean isRead(Step.Field field) {
        return field.opcode() == Opcodes.GETSTATIC || field.opcode() == Opcodes.GETFIELD;
    }

    /** Whether something of this type could call code of the application. */
    private boolean mayBeFunction(Type type) {
        String name = type.getSort() == Type.OBJECT ? type.getInternalName() : "java/lang/String";
        return type.getSort() == Type.ARRAY || !walk.policy.isValue(name);
    }

    /** Whether all that sets a final field is of a kind: in the initialiser or the constructors of its class. */
    private boolean isAlwaysSet(FieldCode field, Predicate<Maker> kind) {
        List<Maker> makers = new ArrayList<>();
        ClassCode owner = walk.types.find(field.owner());
        if (owner != null) {
            String initialiser = field.isStatic() ? "<clinit>" : "<init>";
            owner.methods().values().stream()
                    .filter(method -> method.name().equals(initialiser))
                    .forEach(method -> addMakers(method, field, makers));
        }
        return !makers.isEmpty() && makers.stream().allMatch(kind);
    }

    private static void addMakers(MethodCode method, FieldCode field, List<Maker> makers) {
        List<Step> steps = method.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Field set
                    && (set.opcode() == Opcodes.PUTFIELD || set.opcode() == Opcodes.PUTSTATIC)
                    && set.owner().equals(field.owner())
                    && set.name().equals(field.name())) {
                int before = i > 0 && steps.get(i - 1) instanceof Step.Mention ? i - 2 : i - 1;
                makers.add(new Maker(method, before < 0 ? null : steps.get(before)));
            }
        }
    }
}
