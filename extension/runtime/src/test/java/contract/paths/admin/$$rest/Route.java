package contract.paths.admin.$$rest;

import contract.paths.Protected;
import io.routelet.Response;

public final class Route extends Protected {
    public static Response PUT() {
        return answer();
    }
}
