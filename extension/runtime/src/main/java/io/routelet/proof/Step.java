package io.routelet.proof;

import java.util.List;
import org.objectweb.asm.Handle;

/** One instruction, as far as a proof looks at it. */
sealed interface Step {
    /** A method is called. {@code opcode} is one of the four {@code INVOKE…}. */
    record Call(int opcode, String owner, String name, String descriptor, int line) implements Step {}

    /** A field is read or written. */
    record Field(int opcode, String owner, String name, String descriptor, int line) implements Step {}

    /** A call site that a bootstrap method links: a lambda, a concatenation, a switch. */
    record Dynamic(String name, String descriptor, Handle bootstrap, List<Object> arguments, int line)
            implements Step {}

    /** An instance is created; its constructor is a {@link Call} that follows. Or an array; of whatever primitives. */
    record Create(String type, int line) implements Step {}

    /** A type is named: by a cast or as a class literal. */
    record Mention(String type, int line) implements Step {}

    /** A constant that something has to link first: a method handle, a dynamic constant. */
    record Linked(String what, int line) implements Step {}

    /** A reference in a local variable is read. */
    record Load(int slot, int line) implements Step {}

    /** Whatever else pushes one value and does nothing else. */
    record Push() implements Step {}

    /** Two ways of control meet. */
    record Meeting() implements Step {}

    /** Arithmetic, jumps, stores: nothing that leaves the method. */
    record Other() implements Step {}
}
