package refused.slashinparameter.st.gspok.$id;

import io.routelet.Response;
import java.util.List;

public final class Route {
    record Params(String id) {}

    public static List<Params> generateStaticParams() {
        return List.of(new Params("1"), new Params("x/y"));
    }

    public static Response GET() {
        return Response.text("gspok");
    }
}
