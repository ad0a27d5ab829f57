package app.api.products.$id.picture;

import static io.routelet.Navigation.notFound;
import static io.routelet.RequestScope.after;

import app.api.products._lib.Tags;
import io.routelet.FilePart;
import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import shop.PictureType;
import shop.Pictures;
import shop.Product;
import shop.Products;
import shop.Shop;

/** The picture of a product. */
public final class Route {
    public record Params(long id) {}

    private final Products products;
    private final Pictures pictures;

    public Route() {
        this(Shop.current());
    }

    Route(Shop shop) {
        products = shop.products();
        pictures = shop.pictures();
    }

    /** A file: with its type, its length, a tag of its own, and in parts where a client asks for a part. */
    public Response GET(RouteContext<Params> context) throws SQLException {
        String picture = find(context).picture();
        if (picture == null) {
            throw notFound();
        }
        return Response.file(pictures.file(picture)).withHeader("Cache-Control", "no-cache");
    }

    /** Takes the file {@code picture} of a multipart form. */
    public Response PUT(Request request, RouteContext<Params> context) throws SQLException, IOException {
        Product product = find(context);
        FilePart upload = request.formData().file("picture");
        if (upload == null || upload.size() == 0) {
            throw new HttpException(422, "Send a form with the file \"picture\".");
        }
        String name = pictures.newName(typeOf(upload));
        upload.transferTo(pictures.file(name));
        return replace(product, name);
    }

    public Response DELETE(RouteContext<Params> context) throws SQLException, IOException {
        return replace(find(context), null);
    }

    private Response replace(Product product, @Nullable String name) throws SQLException, IOException {
        boolean done = products.setPicture(product, name);
        String unused = done ? product.picture() : name;
        if (unused != null) {
            after(() -> pictures.delete(unused));
        }
        if (!done) {
            throw Tags.overtaken();
        }
        return Response.noContent();
    }

    private Product find(RouteContext<Params> context) throws SQLException {
        Product product = products.find(context.params().id());
        if (product == null) {
            throw notFound();
        }
        return product;
    }

    /** Looks at the bytes: what the client claims may be wrong, and a browser must never run a picture. */
    private static PictureType typeOf(FilePart upload) throws IOException {
        try (InputStream bytes = upload.stream()) {
            PictureType type = PictureType.of(bytes.readNBytes(PictureType.BEGINNING));
            if (type == null) {
                throw new HttpException(415, "A picture is a PNG, a JPEG or a GIF.");
            }
            return type;
        }
    }
}
