package io.routelet.processor;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that authors use. */
enum CompilerKind {
    JAVAC {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }
    },
    ECLIPSE {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        boolean showsAll(Fixture fixture) {
            return !fixture.toString().startsWith("segment-")
                    && !fixture.toString().startsWith("params-");
        }
    };

    abstract JavaCompiler compiler();

    /** Whether it can underline what is wrong; Eclipse's compiler has no lines for packages and records. */
    boolean showsAll(Fixture fixture) {
        return true;
    }
}
