package contract.clean.transaction;

import contract.clean.CallersTransaction;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.Cache;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Revalidates in a transaction, and answers with what another client gets before that ends. */
public final class Route {
    public static Response POST(Request request) throws Exception {
        UserTransaction transaction = CallersTransaction.begin();
        Cache.revalidateTag("seen");
        String meanwhile = another(request.text(), request.headers().get("Authorization"));
        if (request.url().searchParams().has("fails")) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
        return Response.text(meanwhile);
    }

    private static String another(String url, String authorization) throws Exception {
        HttpRequest page = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(page, BodyHandlers.ofString()).body();
    }
}
