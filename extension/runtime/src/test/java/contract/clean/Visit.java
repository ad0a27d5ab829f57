package contract.clean;

import jakarta.enterprise.context.RequestScoped;

@RequestScoped
public class Visit {
    private String token = "new";

    public void begin(String of) {
        token = of;
    }

    public String token() {
        return token;
    }
}
