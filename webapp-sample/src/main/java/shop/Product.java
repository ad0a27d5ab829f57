package shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing for sale, as it was when it was read.
 *
 * @param version rises with every change
 * @param picture the file name of its picture, another one for each upload; null without a picture
 */
public record Product(
        long id,
        String name,
        String description,
        BigDecimal price,
        long version,
        @Nullable String picture) {}
