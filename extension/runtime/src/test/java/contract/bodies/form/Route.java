package contract.bodies.form;

import io.routelet.FilePart;
import io.routelet.FormData;
import io.routelet.Request;
import io.routelet.Response;
import java.util.stream.Collectors;

public final class Route {
    public static Response POST(Request request) {
        return Response.text(
                request.formData().entries().stream().map(Route::line).collect(Collectors.joining(",")));
    }

    private static String line(FormData.Entry entry) {
        return entry instanceof FilePart file
                ? file.name() + ":" + file.filename() + ":" + file.contentType() + ":" + file.size()
                : entry.name() + "=" + ((FormData.Text) entry).value();
    }
}
