import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class BatchUpdateUserStatus {
  public static void main(String[] arguments) throws Exception {
    var baseUrl = System.getenv().getOrDefault("HWC_BASE_URL", "http://127.0.0.1:4010");
    var token = System.getenv().getOrDefault("HWC_TOKEN", "any-token");

    var request = HttpRequest.newBuilder(URI.create(baseUrl + "/v1/usg/dcs/corp/member/status/0"))
        .timeout(Duration.ofSeconds(10))
        .header("X-Access-Token", token)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("[\"test010\"]"))
        .build();
    // This client follows no redirect, which would send the token to another host.
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300)
      throw new IOException(response.statusCode() + " " + response.body());
  }
}
