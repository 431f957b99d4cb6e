import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives M2M webhooks with the JDK's own classes, and Gson for the JSON.
 *
 * <pre>M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 java -cp gson.jar Receiver.java</pre>
 */
public final class Receiver {
  // #region verify
  private static final List<String> M2M_HEADERS =
      List.of("X-M2M-Signature", "X-M2M-Signature-Next", "X-M2M-Signature-Previous");
  private static final Pattern M2M_SIGNATURE = Pattern.compile("sha256=[0-9a-f]{64}");
  private static final Pattern STANDARD_SIGNATURE = Pattern.compile("v1,[A-Za-z0-9+/]{43}=");
  private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern SHORT_TEXT = Pattern.compile("[!-~ ]{1,1000}");
  private static final long TOLERANCE_SECONDS = 300;

  /** Why a delivery was refused: the reason for programs, the message for people. Neither holds a secret. */
  public static final class VerificationException extends Exception {
    private static final long serialVersionUID = 1;
    public final String reason;

    VerificationException(String reason, String message) {
      super(message);
      this.reason = reason;
    }
  }

  private record Signatures(String timestamp, List<String> received, List<String> expected) {}

  /**
   * Returns the parsed event.
   *
   * @param body the bytes as they came: a parsed and re-written body has other bytes, hence another signature
   * @param headers all headers, names in any case
   * @param secrets all that you hold: two while you change one
   */
  public static JsonObject verify(byte[] body, Map<String, List<String>> headers, List<String> secrets, Instant now)
      throws VerificationException {
    boolean isM2m = M2M_HEADERS.stream().anyMatch(name -> !valuesOf(headers, name).isEmpty());
    Signatures signatures = isM2m ? readM2m(body, headers, secrets) : readStandard(body, headers, secrets);
    if (Math.abs(now.getEpochSecond() - Long.parseLong(signatures.timestamp)) > TOLERANCE_SECONDS) {
      throw new VerificationException("timestamp_out_of_range", "signed at " + signatures.timestamp + ", now " + now);
    }
    int matches = 0;
    for (String mine : signatures.expected) { // no early end: the time must not tell which one was nearly right
      for (String theirs : signatures.received) {
        if (MessageDigest.isEqual(ascii(mine), ascii(theirs))) matches++;
      }
    }
    if (matches == 0) {
      throw new VerificationException("signature_mismatch", "wrong secret, or the body was changed");
    }
    try { // an adapter is strict, and the decoder too: Gson's and Java's shortcuts repair what they do not understand
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return new Gson().getAdapter(JsonObject.class).fromJson(text);
    } catch (IOException | JsonParseException e) {
      throw new VerificationException("body_not_json", "the signature is right, but the body is not JSON");
    }
  }

  /** M2M's own scheme: the key is the whole secret, the text is {@code timestamp.body}, the result lower-case hex. */
  private static Signatures readM2m(byte[] body, Map<String, List<String>> headers, List<String> secrets)
      throws VerificationException {
    String timestamp = required(headers, "X-M2M-Timestamp", UNIX_SECONDS);
    List<String> received = M2M_HEADERS.stream()
        .map(name -> String.join(", ", valuesOf(headers, name)))
        .filter(M2M_SIGNATURE.asMatchPredicate())
        .toList();
    if (received.isEmpty()) throw new VerificationException("malformed_header", "X-M2M-Signature");
    List<String> expected = secrets.stream()
        .map(secret -> "sha256=" + HexFormat.of().formatHex(mac(ascii(secret), timestamp + ".", body)))
        .toList();
    return new Signatures(timestamp, received, expected);
  }

  /** Standard Webhooks: the key is what follows whsec_, read as base64; the id is signed too; base64 comes out. */
  private static Signatures readStandard(byte[] body, Map<String, List<String>> headers, List<String> secrets)
      throws VerificationException {
    String list = required(headers, "webhook-signature", SHORT_TEXT);
    String id = required(headers, "webhook-id", SHORT_TEXT);
    String timestamp = required(headers, "webhook-timestamp", UNIX_SECONDS);
    List<String> received = Arrays.stream(list.split(" ")).filter(STANDARD_SIGNATURE.asMatchPredicate()).toList();
    if (received.isEmpty()) throw new VerificationException("malformed_header", "webhook-signature");
    List<String> expected = new ArrayList<>();
    for (String secret : secrets) {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      expected.add("v1," + Base64.getEncoder().encodeToString(mac(key, id + "." + timestamp + ".", body)));
    }
    return new Signatures(timestamp, received, expected);
  }

  private static byte[] mac(byte[] key, String prefix, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(ascii(prefix));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** A repeated header is refused: two signers cannot both be right. */
  private static String required(Map<String, List<String>> headers, String name, Pattern form)
      throws VerificationException {
    List<String> values = valuesOf(headers, name);
    if (values.isEmpty()) throw new VerificationException("missing_header", name);
    if (values.size() > 1 || !form.matcher(values.get(0)).matches()) {
      throw new VerificationException("malformed_header", name);
    }
    return values.get(0);
  }

  private static List<String> valuesOf(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
  // #endregion verify

  private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;
  private static final int MAX_REMEMBERED = 10_000;

  /** In production: a table with a unique column, written in the transaction that does or queues the work. */
  private static final Set<String> SEEN = Collections.synchronizedSet(Collections.newSetFromMap(
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MAX_REMEMBERED;
        }
      }));

  private record Answer(int status, String text) {}

  private static Answer receive(HttpExchange exchange, List<String> secrets) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) return new Answer(405, "method_not_allowed: POST only");
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) return new Answer(413, "body_too_large: more than " + MAX_BODY_BYTES + " bytes");
    try {
      String id = required(exchange.getRequestHeaders(), "webhook-id", SHORT_TEXT);
      JsonObject event = verify(body, exchange.getRequestHeaders(), secrets, Instant.now());
      if (!SEEN.add(id)) return new Answer(200, "duplicate");
      // Only note it here and do the work afterwards: the sender waits 30 seconds at most.
      System.out.println("received " + event.get("event") + " " + id);
      return new Answer(200, "accepted");
    } catch (VerificationException refused) {
      System.err.println("refused: " + refused.reason);
      return new Answer(400, refused.reason + ": " + refused.getMessage());
    }
  }

  public static void main(String[] args) throws IOException {
    List<String> secrets = List.of(System.getenv().getOrDefault("M2M_WEBHOOK_SECRETS", "").split(",", -1));
    if (!secrets.stream().allMatch(Pattern.compile("whsec_[0-9a-f]{48}").asMatchPredicate())) {
      System.err.println("Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.");
      System.exit(2);
    }
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "3000"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", exchange -> {
      try (exchange) {
        Answer answer = receive(exchange, secrets);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(answer.status, answer.text.length());
        exchange.getResponseBody().write(ascii(answer.text));
      }
    });
    server.start();
    System.out.println("listening on " + port);
  }
}
