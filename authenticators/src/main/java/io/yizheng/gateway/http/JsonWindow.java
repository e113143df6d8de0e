package io.yizheng.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.http.JsonAnswer.Silence;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;

/**
 * One service that is asked in JSON. Uses the connections of Keycloak, so that truststore, proxies and pool are set where
 * an administrator knows to set them, and asks no question twice.
 */
public final class JsonWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JsonWindow.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final String service;
    private final JsonWindowConfig config;
    private final Turnstile turnstile;
    private final ScheduledThreadPoolExecutor alarm;

    public JsonWindow(String service, JsonWindowConfig config) {
        this.service = service;
        this.config = config;
        turnstile = new Turnstile(config.places());
        alarm = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, service + " limit");
            thread.setDaemon(true);
            return thread;
        });
        alarm.setRemoveOnCancelPolicy(true);
    }

    /** What the service replied, or a silence where it did not, or not in time, or too much. */
    public JsonAnswer ask(CloseableHttpClient http, String requestId, JsonNode question) {
        return turnstile.pass(() -> askAtOnce(http, requestId, question), Silence.NOT_REACHED);
    }

    private JsonAnswer askAtOnce(CloseableHttpClient http, String requestId, JsonNode question) {
        HttpPost post = post(requestId, question);
        // The timeouts of a connection begin anew with each byte; only this one ends a call.
        ScheduledFuture<?> limit = alarm.schedule(post::abort, config.limit().toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpResponse response = http.execute(post)) {
            return reply(response);
        } catch (IOException | IllegalStateException outage) {
            LOG.warnf(
                    "%s did not answer: %s",
                    service,
                    post.isAborted()
                            ? "no whole answer in time"
                            : outage.getClass().getSimpleName());
            return isBeforeTheQuestion(outage) ? Silence.NOT_REACHED : Silence.UNANSWERED;
        } finally {
            limit.cancel(false);
        }
    }

    /** No connection came about, or none of the pool was free. */
    private static boolean isBeforeTheQuestion(Exception outage) {
        return outage instanceof ConnectException
                || outage instanceof ConnectTimeoutException
                || outage instanceof NoRouteToHostException
                || outage instanceof UnknownHostException;
    }

    private HttpPost post(String requestId, JsonNode question) {
        int millis = Math.toIntExact(config.limit().toMillis());
        HttpPost post = new HttpPost(config.endpoint());
        post.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(millis)
                .setConnectTimeout(millis)
                .setSocketTimeout(millis)
                .setRedirectsEnabled(false)
                .build());
        post.setHeader("Accept", ContentType.APPLICATION_JSON.getMimeType());
        post.setHeader(config.requestIdHeader(), requestId);
        if (config.token() != null) {
            boolean standard = config.tokenHeader().equalsIgnoreCase("Authorization");
            post.setHeader(config.tokenHeader(), standard ? "Bearer " + config.token() : config.token());
        }
        post.setEntity(new StringEntity(question.toString(), ContentType.APPLICATION_JSON));
        return post;
    }

    private JsonAnswer reply(CloseableHttpResponse response) throws IOException {
        int status = response.getStatusLine().getStatusCode();
        byte[] body = body(response.getEntity());
        if (body.length > LARGEST_ANSWER) {
            LOG.warnf("%s answered more than %d bytes", service, LARGEST_ANSWER);
            return Silence.UNANSWERED;
        }
        JsonReply reply = new JsonReply(status, parsed(body));
        if (!reply.isSuccess()) {
            LOG.warnf("%s answered with status %d", service, status);
        }
        return reply;
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream content = entity.getContent()) {
            return content.readNBytes(LARGEST_ANSWER + 1);
        }
    }

    private static JsonNode parsed(byte[] body) throws IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException garbage) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        alarm.shutdownNow();
    }
}
