package contract.injection.per_request;

import contract.injection.Visit;
import io.routelet.Response;
import jakarta.inject.Inject;

public class Route {
    @Inject
    private Visit visit;

    public Response GET() {
        return Response.text(Integer.toString(visit.number()));
    }
}
