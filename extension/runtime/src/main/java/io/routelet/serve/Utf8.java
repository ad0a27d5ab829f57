package io.routelet.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 that is exactly that: no overlong forms, no surrogates, no replacement characters, no C1 controls. */
final class Utf8 {
    private Utf8() {}

    static String decode(byte[] bytes, int length) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw PathGuard.refused("an escape that is not UTF-8");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && text.charAt(i) <= 0x9f) {
                throw PathGuard.refused("an encoded control character");
            }
        }
        return text;
    }
}
