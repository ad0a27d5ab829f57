package shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants a product to be; null leaves a part as it is. */
public record Draft(
        @Nullable String name,
        @Nullable String description,
        @Nullable BigDecimal price) {
    private static final int NAME_LENGTH = 80;
    private static final int DESCRIPTION_LENGTH = 1_000;
    private static final BigDecimal HIGHEST = new BigDecimal("99999.99");

    /** Takes the spaces off that nobody meant. */
    public Draft {
        name = name == null ? null : name.strip();
        description = description == null ? null : description.strip();
    }

    /** What is wrong with the parts that are there, in sentences for the reader; empty where nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (name != null && (name.isEmpty() || name.length() > NAME_LENGTH)) {
            problems.add("The name has 1 to " + NAME_LENGTH + " characters.");
        }
        if (description != null && description.length() > DESCRIPTION_LENGTH) {
            problems.add("The description has at most " + DESCRIPTION_LENGTH + " characters.");
        }
        if (!isText(name) || !isText(description)) {
            problems.add("Name and description are plain text.");
        }
        if (price != null && !isAmount(price)) {
            problems.add("The price is an amount from 0 to " + HIGHEST + " with at most two decimals.");
        }
        return problems;
    }

    /** Whether it says everything that a new product needs. */
    public boolean isComplete() {
        return name != null && description != null && price != null;
    }

    private static boolean isText(@Nullable String value) {
        return value == null
                || value.codePoints()
                        .allMatch(c -> Character.isISOControl(c)
                                ? Character.isWhitespace(c)
                                : Character.getType(c) != Character.SURROGATE);
    }

    private static boolean isAmount(BigDecimal price) {
        return price.scale() <= 2 && price.signum() >= 0 && price.compareTo(HIGHEST) <= 0;
    }
}
