package io.yizheng.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.yizheng.gateway.simulation.MalformedJson;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as it comes in and goes out here, whatever a caller says of its type. */
final class Json {
    private static final String UTF_8 = "application/json;charset=UTF-8";
    private static final int LONGEST = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static JsonNode read(byte @Nullable [] body) throws Refusal {
        if (body == null || body.length == 0) {
            throw Refusal.malformed("a JSON object is expected");
        }
        if (body.length > LONGEST) {
            throw Refusal.malformed("at most " + LONGEST + " bytes are read");
        }
        try {
            return STRICT.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw Refusal.malformed("the body is not JSON");
        } catch (IOException notUtf8) {
            throw Refusal.malformed("the body is not UTF-8");
        }
    }

    /** What the work brings, nothing being an empty answer; or the sentence by which it was refused. */
    static Response answer(Work work) {
        try {
            JsonNode answer = work.done();
            return answer == null ? Response.noContent().build() : response(Response.Status.OK, answer);
        } catch (Refusal refusal) {
            return refused(refusal.status(), refusal.sentence());
        } catch (MalformedJson malformed) {
            return refused(Response.Status.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
    }

    private static Response refused(Response.Status status, String sentence) {
        return response(status, JsonNodeFactory.instance.objectNode().put("error", sentence));
    }

    private static Response response(Response.Status status, JsonNode json) {
        return Response.status(status)
                .type(UTF_8)
                .header("Cache-Control", "no-store")
                .entity(json.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    interface Work {
        @Nullable
        JsonNode done() throws Refusal, MalformedJson;
    }
}
