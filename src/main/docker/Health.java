import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The container's health check: an image without curl still has a JVM. */
class Health {
  public static void main(String... args) throws Exception {
    String port = System.getenv().getOrDefault("PORT", "8080");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    HttpResponse<Void> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    System.exit(answer.statusCode() == 200 ? 0 : 1);
  }
}
