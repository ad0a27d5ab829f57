package customrobots.file;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("User-agent: *\nAllow: /\n\nSitemap: https://www.example.com/sitemap.xml");
    }
}
