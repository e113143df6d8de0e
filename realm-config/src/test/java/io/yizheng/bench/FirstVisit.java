package io.yizheng.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a browser is sent that has never been here: the page and all it names, compressed where the server compresses, with
 * the headers of each answer.
 */
final class FirstVisit {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private FirstVisit() {}

    static long bytes(String realm, String client, String callback) throws IOException, InterruptedException {
        String address = Surfer.authorization(realm, client, callback);
        HttpResponse<byte[]> page = fetch(address);
        long sum = size(page);
        Document document = Jsoup.parse(html(page), address);
        for (Element part : document.select("link[rel=stylesheet], script[src], img[src], link[rel=icon]")) {
            sum += size(fetch(part.absUrl(part.hasAttr("src") ? "src" : "href")));
        }
        return sum;
    }

    private static HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " at " + address);
        }
        return response;
    }

    private static String html(HttpResponse<byte[]> page) throws IOException {
        boolean compressed =
                page.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] plain =
                compressed ? new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes() : page.body();
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static long size(HttpResponse<byte[]> response) {
        // A header's line has a colon, a space and an end of two signs beside its name and value.
        long headers = response.headers().map().entrySet().stream()
                .flatMapToLong(header -> header.getValue().stream()
                        .mapToLong(value -> header.getKey().length() + value.length() + 4))
                .sum();
        return response.body().length + headers;
    }
}
