package io.yizheng.bench;

import io.restassured.response.Response;
import io.yizheng.house.Citizen;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import org.jsoup.nodes.Element;

/** What a browser transfers that has never been here: the page and all it names, compressed where the server compresses. */
final class FirstVisit {

    private FirstVisit() {}

    static long bytes(Town town) {
        Citizen citizen = town.citizen().sends("Accept-Encoding", "gzip");
        WebPage page = citizen.comesFrom("capital-window");
        long sum = size(page.response());
        for (Element part : page.document().select("link[rel=stylesheet], script[src], img[src], link[rel=icon]")) {
            String address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
            sum += size(citizen.fetches(address));
        }
        return sum;
    }

    private static long size(Response response) {
        String length = response.getHeader("Content-Length");
        long body = length == null ? response.asByteArray().length : Long.parseLong(length);
        long headers = response.getHeaders().asList().stream()
                .mapToLong(
                        header -> header.getName().length() + header.getValue().length() + 4)
                .sum();
        return body + headers;
    }
}
