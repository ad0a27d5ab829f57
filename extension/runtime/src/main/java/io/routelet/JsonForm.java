package io.routelet;

import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** How a record is written and read. */
interface JsonForm extends JsonReading {
    void write(Object value, JsonGenerator out, SerializationContext context);
}
