package contract.guards;

import jakarta.servlet.annotation.WebFilter;

@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class AnnotatedGuard extends Guard {
    private static final long serialVersionUID = 1L;

    public AnnotatedGuard() {
        super("annotation");
    }
}
