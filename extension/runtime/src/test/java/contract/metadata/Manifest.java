package contract.metadata;

import java.util.List;

/** An instance method, and a record. */
public final class Manifest {
    private record Icon(String src, String sizes, String type) {}

    private record Members(String name, String short_name, String start_url, String display, List<Icon> icons) {}

    public Object generate() {
        return new Members(
                "N \"quoted\" </script>", "S", "/", "standalone", List.of(new Icon("/icon", "32x32", "image/png")));
    }
}
