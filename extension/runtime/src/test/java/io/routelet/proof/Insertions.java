package io.routelet.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Pieces of byte code that leave the stack as it was. */
final class Insertions {
    private static final String OUTSIDE = "corpus/Outside";

    private Insertions() {}

    /** @param code writes it */
    record Insertion(String name, Consumer<MethodVisitor> code) {}

    /** What no static handler may contain. */
    static List<Insertion> impure() {
        List<Insertion> all = new ArrayList<>();
        calls(all);
        objects(all);
        state(all);
        code(all);
        return all;
    }

    /** What changes nothing. */
    static List<Insertion> harmless() {
        return List.of(
                new Insertion("constant", code -> {
                    code.visitLdcInsn("x");
                    code.visitInsn(Opcodes.POP);
                }),
                call("java/lang/System", "lineSeparator", "()Ljava/lang/String;"),
                call("java/util/Collections", "emptyList", "()Ljava/util/List;"));
    }

    private static void calls(List<Insertion> all) {
        all.add(call("java/lang/System", "currentTimeMillis", "()J"));
        all.add(call("java/lang/System", "nanoTime", "()J"));
        all.add(call("java/time/Instant", "now", "()Ljava/time/Instant;"));
        all.add(call("java/time/LocalDate", "now", "()Ljava/time/LocalDate;"));
        all.add(call("java/time/Clock", "systemUTC", "()Ljava/time/Clock;"));
        all.add(call("java/lang/Math", "random", "()D"));
        all.add(call("java/util/UUID", "randomUUID", "()Ljava/util/UUID;"));
        all.add(call(
                "java/util/concurrent/ThreadLocalRandom", "current", "()Ljava/util/concurrent/ThreadLocalRandom;"));
        all.add(call("io/routelet/RequestScope", "headers", "()Lio/routelet/Headers;"));
        all.add(call("io/routelet/RequestScope", "cookies", "()Lio/routelet/CookieJar;"));
        all.add(call("io/routelet/RequestScope", "draftMode", "()Lio/routelet/DraftMode;"));
        all.add(call("io/routelet/RequestScope", "connection", "()V"));
        all.add(call("java/lang/Thread", "currentThread", "()Ljava/lang/Thread;"));
        all.add(call("java/lang/Thread", "yield", "()V"));
        all.add(call("java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;"));
        all.add(call("java/util/Locale", "getDefault", "()Ljava/util/Locale;"));
        all.add(call("java/net/InetAddress", "getLocalHost", "()Ljava/net/InetAddress;"));
        all.add(call("java/net/http/HttpClient", "newHttpClient", "()Ljava/net/http/HttpClient;"));
        all.add(call("java/lang/invoke/MethodHandles", "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;"));
        all.add(call(
                "com/github/benmanes/caffeine/cache/Caffeine",
                "newBuilder",
                "()Lcom/github/benmanes/caffeine/cache/Caffeine;"));
        all.add(call(OUTSIDE, "deep", "()Ljava/lang/String;"));
        all.add(call(OUTSIDE, "nativeCode", "()I"));
        all.add(callWithText("java/lang/System", "getenv", "(Ljava/lang/String;)Ljava/lang/String;"));
        all.add(callWithText("java/lang/System", "getProperty", "(Ljava/lang/String;)Ljava/lang/String;"));
        all.add(callWithText("java/lang/Integer", "getInteger", "(Ljava/lang/String;)Ljava/lang/Integer;"));
        all.add(callWithText("java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;"));
        all.add(callWithText("java/sql/DriverManager", "getConnection", "(Ljava/lang/String;)Ljava/sql/Connection;"));
        all.add(callWithText("java/lang/System", "loadLibrary", "(Ljava/lang/String;)V"));
        all.add(callWithText("io/routelet/cache/Cache", "revalidateTag", "(Ljava/lang/String;)V"));
        all.add(callWithText("java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I"));
    }

    private static void objects(List<Insertion> all) {
        for (String type : List.of(
                "java/util/Date",
                "java/util/Random",
                "java/security/SecureRandom",
                "java/lang/Thread",
                "java/lang/Object",
                OUTSIDE + "$Clock",
                OUTSIDE + "$Ticks",
                OUTSIDE + "$Stamp")) {
            all.add(new Insertion("new " + type, code -> {
                make(code, type);
                code.visitInsn(Opcodes.POP);
            }));
        }
        all.add(made("java/io/File"));
        all.add(made("java/io/FileInputStream"));
        all.add(made("java/net/URL"));
        all.add(new Insertion("text of an impure object", code -> {
            make(code, OUTSIDE + "$Stamp");
            invoke(code, "java/lang/String", "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;");
        }));
        all.add(new Insertion("JSON of an impure object", code -> {
            code.visitTypeInsn(Opcodes.NEW, OUTSIDE + "$Bean");
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn("x");
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, OUTSIDE + "$Bean", "<init>", "(Ljava/lang/String;)V", false);
            invoke(code, "io/routelet/Response", "json", "(Ljava/lang/Object;)Lio/routelet/Response;");
        }));
        all.add(new Insertion("an override", code -> {
            make(code, OUTSIDE + "$Derived");
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, OUTSIDE + "$Base", "text", "()Ljava/lang/String;", false);
            code.visitInsn(Opcodes.POP);
        }));
    }

    private static void state(List<Insertion> all) {
        all.add(read(OUTSIDE, "value", "I"));
        all.add(read(OUTSIDE, "COUNT", "Ljava/util/concurrent/atomic/AtomicInteger;"));
        all.add(read(OUTSIDE, "ARRAY", "[I"));
        all.add(read(OUTSIDE, "LIST", "Ljava/util/List;"));
        all.add(read(OUTSIDE, "SUPPLIER", "Ljava/util/function/Supplier;"));
        all.add(read(OUTSIDE, "LOCAL", "Ljava/lang/ThreadLocal;"));
        all.add(read("java/lang/System", "out", "Ljava/io/PrintStream;"));
        all.add(new Insertion("write of a static", code -> {
            code.visitInsn(Opcodes.ICONST_1);
            code.visitFieldInsn(Opcodes.PUTSTATIC, OUTSIDE, "value", "I");
        }));
        all.add(new Insertion("write of an enum", code -> {
            code.visitFieldInsn(Opcodes.GETSTATIC, OUTSIDE + "$Meter", "ONE", "L" + OUTSIDE + "$Meter;");
            code.visitInsn(Opcodes.ICONST_1);
            code.visitFieldInsn(Opcodes.PUTFIELD, OUTSIDE + "$Meter", "value", "I");
        }));
    }

    private static void code(List<Insertion> all) {
        all.add(lambda("java/lang/Math", "random", "()D", "()Ljava/lang/Double;"));
        all.add(lambda(OUTSIDE, "deep", "()Ljava/lang/String;", "()Ljava/lang/String;"));
        all.add(new Insertion("a scope that is run", code -> {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, OUTSIDE, "scope", "()Lio/routelet/cache/Scope;", false);
            code.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE, "io/routelet/cache/Scope", "run", "()Ljava/lang/Object;", true);
            code.visitInsn(Opcodes.POP);
        }));
        all.add(new Insertion("an interface without implementation", code -> {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, OUTSIDE, "unknown", "()L" + OUTSIDE + "$Unknown;", false);
            code.visitMethodInsn(Opcodes.INVOKEINTERFACE, OUTSIDE + "$Unknown", "ask", "()Ljava/lang/String;", true);
            code.visitInsn(Opcodes.POP);
        }));
        all.add(new Insertion("a path", code -> {
            code.visitLdcInsn("x");
            code.visitInsn(Opcodes.ICONST_0);
            code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/nio/file/Path",
                    "of",
                    "(Ljava/lang/String;[Ljava/lang/String;)Ljava/nio/file/Path;",
                    true);
            code.visitInsn(Opcodes.POP);
        }));
        all.add(new Insertion("a method handle", code -> {
            code.visitLdcInsn(new Handle(Opcodes.H_INVOKESTATIC, "java/lang/Math", "random", "()D", false));
            code.visitInsn(Opcodes.POP);
        }));
    }

    private static Insertion call(String owner, String name, String descriptor) {
        return new Insertion(owner + "." + name, code -> invoke(code, owner, name, descriptor));
    }

    private static Insertion callWithText(String owner, String name, String descriptor) {
        return new Insertion(owner + "." + name, code -> {
            code.visitLdcInsn("x");
            invoke(code, owner, name, descriptor);
        });
    }

    private static Insertion read(String owner, String name, String descriptor) {
        return new Insertion("read of " + owner + "." + name, code -> {
            code.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
            code.visitInsn(Opcodes.POP);
        });
    }

    private static Insertion made(String type) {
        return new Insertion("new " + type, code -> {
            code.visitTypeInsn(Opcodes.NEW, type);
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn("x");
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "(Ljava/lang/String;)V", false);
            code.visitInsn(Opcodes.POP);
        });
    }

    private static Insertion lambda(String owner, String name, String descriptor, String instantiated) {
        return new Insertion("reference to " + owner + "." + name, code -> {
            Handle factory = new Handle(
                    Opcodes.H_INVOKESTATIC,
                    "java/lang/invoke/LambdaMetafactory",
                    "metafactory",
                    "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                            + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
                            + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
                    false);
            code.visitInvokeDynamicInsn(
                    "get",
                    "()Ljava/util/function/Supplier;",
                    factory,
                    Type.getMethodType("()Ljava/lang/Object;"),
                    new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor, false),
                    Type.getMethodType(instantiated));
            code.visitInsn(Opcodes.POP);
        });
    }

    private static void make(MethodVisitor code, String type) {
        code.visitTypeInsn(Opcodes.NEW, type);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false);
    }

    private static void invoke(MethodVisitor code, String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
        switch (Type.getReturnType(descriptor).getSize()) {
            case 0 -> {}
            case 1 -> code.visitInsn(Opcodes.POP);
            default -> code.visitInsn(Opcodes.POP2);
        }
    }
}
