package contract.errors;

import io.routelet.Cookie;
import io.routelet.Navigation;
import io.routelet.RequestScope;
import java.io.IOException;

/** What can go wrong in a handler, by name. */
public final class Failure {
    private Failure() {}

    public static void of(String kind) throws Exception {
        switch (kind) {
            case "checked" -> throw new IOException("secret");
            case "runtime" -> throw new IllegalStateException("secret <b>");
            case "overflow" -> overflow(0);
            case "missing" -> throw new NoClassDefFoundError("secret");
            case "assertion" -> throw new AssertionError("secret");
            case "conversion" -> Long.parseLong("secret");
            case "cookies" -> {
                RequestScope.cookies().set(Cookie.of("a", "b"));
                throw Navigation.notFound();
            }
            case "redirect" -> {
                RequestScope.cookies().set(Cookie.of("a", "b"));
                throw Navigation.seeOther("/x");
            }
            default -> {}
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }
}
