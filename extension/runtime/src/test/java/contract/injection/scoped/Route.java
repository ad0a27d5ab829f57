package contract.injection.scoped;

import contract.injection.Greeting;
import io.routelet.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Route {
    private Greeting greeting;

    public Route() {}

    @Inject
    void greetWith(Greeting greeting) {
        this.greeting = greeting;
    }

    public Response GET() {
        return Response.text(greeting.text());
    }
}
