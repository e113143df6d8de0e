package io.yizheng.house;

import io.restassured.response.Response;
import java.util.Map;

/** What an app was given for its code. */
public record Tokens(Response response) {

    public int status() {
        return response.statusCode();
    }

    public String access() {
        return response.path("access_token");
    }

    public String refresh() {
        return response.path("refresh_token");
    }

    public Map<String, Object> accessClaims() {
        return Citizen.claims(access());
    }

    public Map<String, Object> idClaims() {
        return Citizen.claims(response.path("id_token"));
    }
}
