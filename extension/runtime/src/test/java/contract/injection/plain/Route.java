package contract.injection.plain;

import contract.injection.Greeting;
import io.routelet.Response;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

public class Route {
    @Inject
    private Greeting greeting;

    private String state = "not ready";

    @PostConstruct
    void ready() {
        state = "ready";
    }

    public Response GET() {
        return Response.text(greeting.text() + ", " + state);
    }
}
