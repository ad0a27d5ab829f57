package io.routelet.proof;

import java.util.List;

/**
 * Shows that a handler needs nothing from the request, from its byte code alone: no class is loaded.
 *
 * <p>From the handler it follows every call into the application's own classes; a call that leaves them is judged by the
 * {@link Policy}. It needs no flow of data: what a value may do is known from where it can come from. An object that the
 * code reaches is made by code that is followed, or by a library call that the policy calls pure, or it is a constant
 * (a final field whose value never changes), or it is the request, which may only be passed on as what it is and asked
 * for method and path name. Hence the rules:
 *
 * <ul>
 *   <li>A virtual call goes to what each class that is made somewhere on the way has for it. A class that is made also
 *       brings {@code toString}, {@code equals}, {@code hashCode} and all that overrides a library's type, because
 *       libraries call these. A call without any such class cannot be followed.
 *   <li>A lambda is followed where it is made, not where it is called.
 *   <li>A static field is a constant if it is final and of a type that never changes. One that was set from the clock is
 *       constant as long as the JVM lives. So static initialisers are not followed.
 *   <li>Fields of an instance that requests share (the route itself, constants, enums) are judged in the same way.
 *   <li>A scope of {@code useCache} is a border: what it calls is remembered, not proved. It is read all the same, for the
 *       classes that it makes: their methods may be called on its result.
 *   <li>A task of {@code after} runs when the response is out, and is not read.
 * </ul>
 *
 * <p>What a scope throws is not remembered, and a handler may catch it: whoever keeps the response has to see that no
 * scope failed while it was made. A scope that changes a list that it captures is wrong by itself, and is not looked for.
 *
 * <p>Not seen, and harmless as any single run is right: the order of a hash table by identity hash codes, and {@code
 * Object.toString} of an object whose type is not known at the call.
 *
 * <p>For one thread, as its index is.
 */
public final class StaticProof {
    private final Hierarchy types;
    private final Policy policy;

    private StaticProof(Hierarchy types, Policy policy) {
        this.types = types;
        this.policy = policy;
    }

    public static StaticProof of(ClassIndex index, Policy policy) {
        return new StaticProof(new Hierarchy(index), policy);
    }

    /**
     * Judges a handler.
     *
     * @param className as {@code Class.getName} has it
     * @param descriptor with {@code Request} and {@code RouteContext} as parameters, or none
     * @return dynamic, too, where the proof fails for any reason
     */
    public Verdict prove(String className, String methodName, String descriptor) {
        try {
            return new Walk(types, policy).from(className, methodName + descriptor);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String step = Names.simple(className) + "." + methodName;
            return new Verdict.Dynamic("a failed analysis (" + e + ")", "", className, 0, List.of(step));
        }
    }
}
