package io.routelet.metadata;

import java.util.Map;

/**
 * Puts values into a text with <code>{{name}}</code> in it, so that none of them ends the element or attribute it stands
 * in.
 */
final class SvgTemplate {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private SvgTemplate() {}

    /** @throws IllegalArgumentException if a value is missing */
    static String fill(String template, Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf(OPEN); open >= 0; open = template.indexOf(OPEN, from)) {
            int close = template.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            String name = template.substring(open + OPEN.length(), close).strip();
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("There is no value for {{" + name + "}} of the template");
            }
            text.append(template, from, open).append(escaped(String.valueOf(values.get(name))));
            from = close + CLOSE.length();
        }
        return text.append(template, from, template.length()).toString();
    }

    private static String escaped(String value) {
        return Texts.xml(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
