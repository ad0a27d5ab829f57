package contract.injection;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Greeting {
    public String text() {
        return "hello from a bean";
    }
}
