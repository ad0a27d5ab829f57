package contract.bodies.folder;

import io.routelet.Request;
import io.routelet.Response;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

public final class Route {
    public static Response GET(Request request) throws IOException {
        return Response.text(permissions(request).toString());
    }

    public static Response POST(Request request) throws IOException {
        request.formData();
        return GET(request);
    }

    public static Response PUT(Request request) {
        request.formData();
        throw new IllegalStateException("after the form was read");
    }

    private static List<String> permissions(Request request) throws IOException {
        ServletContext context = request.unwrap(HttpServletRequest.class).getServletContext();
        Path folder = ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
        List<String> permissions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".part"))
                    .toList()) {
                permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return permissions;
    }
}
