package dk.raadslag.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Someone who talks to the running program over HTTP as a browser does, with cookies. */
public final class Visitor {

    private final CookieManager cookies;
    private final HttpClient client;
    private final String address;
    private final boolean sendsToken;
    private String credentials = "";

    /** @param port where the program listens on loopback */
    public Visitor(int port) {
        this("http://127.0.0.1:" + port, new CookieManager(), true);
    }

    private Visitor(String address, CookieManager cookies, boolean sendsToken) {
        this.address = address;
        this.cookies = cookies;
        this.sendsToken = sendsToken;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same session, used by a foreign page, which does not know the session's token. */
    public Visitor withoutToken() {
        return new Visitor(address, cookies, false);
    }

    /** Signs in to Tasklist and returns the HTTP status. */
    public int logIn(String user, String password) {
        get("/camunda/app/tasklist/default/");
        int status = send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))))
                .statusCode();
        get("/camunda/app/tasklist/default/");
        return status;
    }

    /** Sends a name and password with each request, as programs do that use the REST API. */
    public Visitor withPassword(String user, String password) {
        credentials = basic(user, password);
        return this;
    }

    /** The header by which a program says who it is. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** GETs a path. */
    public HttpResponse<String> get(String path) {
        return send(request(path)
                .header("Accept", "text/html, application/json, text/plain")
                .GET());
    }

    /** GETs a file. */
    public byte[] bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    /** POSTs JSON to a path. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** POSTs JSON to a path and asks for an answer of the type. */
    public HttpResponse<String> post(String path, String json, String accept) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(json)));
    }

    /** PUTs JSON to a path. */
    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Sends a form of a page. */
    public HttpResponse<String> send(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a file, and the token of its page, as a page's form does. */
    public HttpResponse<String> sendFile(String path, String token, String name, String file) {
        String body = """
                --edge\r
                Content-Disposition: form-data; name="token"\r
                \r
                %s\r
                --edge\r
                Content-Disposition: form-data; name="fil"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --edge--\r
                """.formatted(token, name, file);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a PDF with the fields of a page's form. */
    public HttpResponse<String> sendPaper(String path, Map<String, String> fields, byte[] pdf) {
        String head = fields.entrySet().stream()
                        .map(field -> "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(field.getKey(), field.getValue()))
                        .collect(Collectors.joining())
                + "--edge\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"x.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        pdf,
                        "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    /** Sends JSON, or nothing, to a path by any method. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** DELETEs a path. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).header("Accept", "application/json").DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> sendsToken && cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
