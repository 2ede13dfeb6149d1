import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

class UpdateUserInfo {
  public static void main(String[] arguments) throws Exception {
    var baseUrl = System.getenv().getOrDefault("HWC_BASE_URL", "http://127.0.0.1:4010");
    var token = System.getenv().getOrDefault("HWC_TOKEN", "any-token");

    var project = "0bec5db98280d2d02fd6c00c2de791ce";
    var user = "8a2c3f9579d240820179d51e6caf0001";
    var request = HttpRequest.newBuilder(URI.create(baseUrl + "/v2/" + project + "/users/" + user))
        .timeout(Duration.ofSeconds(10))
        .header("X-Auth-Token", token)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"disabled\": true}"))
        .build();
    // This client follows no redirect, which would send the token to another host.
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    // A response with status 200 can report an error too. Java has no JSON parser.
    var otherCode = Pattern.compile("\"error_code\"\\s*:\\s*\"(?!WKS\\.00000000\")");
    if (response.statusCode() >= 300 || otherCode.matcher(response.body()).find())
      throw new IOException(response.statusCode() + " " + response.body());
    System.out.println(response.body());
  }
}
