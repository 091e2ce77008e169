/** Takes the post of `login-uri` and says who the citizen is. Needs a JDK of 17 or newer, and Gson to read JSON. */

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.math.BigInteger;
import java.net.*;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.security.*;
import java.security.spec.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.Executors;

public class Receiver {
  static final String ISSUER = "https://id.ciudad.gob.ec/leon"; // The server and the city.
  static final String SITE = "https://www.ciudad.gob.ec"; // Yours, and `private.audience` of the city's profile.
  static final long LEEWAY = 30; // Seconds that two clocks may differ.
  static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private static JsonObject jwks = new JsonObject();
  private static Instant fetched = Instant.EPOCH;

  /** Kept for ten minutes; a key that is missing is asked for at once, but not twice within ten seconds. */
  static synchronized PublicKey key(String kid) throws Exception {
    for (long seconds : new long[] {600, 10}) {
      if (fetched.plusSeconds(seconds).isBefore(Instant.now())) {
        var address = URI.create(ISSUER + "/.well-known/jwks.json");
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        jwks = JsonParser.parseString(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body()).getAsJsonObject();
        fetched = Instant.now();
      }
      for (JsonElement one : jwks.getAsJsonArray("keys")) {
        var jwk = one.getAsJsonObject();
        if (jwk.get("kid").getAsString().equals(kid)) return publicKey(jwk);
      }
    }
    throw new SignatureException("under a key that the city does not publish");
  }

  static PublicKey publicKey(JsonObject jwk) throws Exception {
    var curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    var point = new ECPoint(new BigInteger(1, bytes(jwk, "x")), new BigInteger(1, bytes(jwk, "y")));
    var spec = new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class));
    return KeyFactory.getInstance("EC").generatePublic(spec);
  }

  static byte[] bytes(JsonObject jwk, String name) {
    return Base64.getUrlDecoder().decode(jwk.get(name).getAsString());
  }

  static JsonObject object(String part) {
    var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static void must(boolean holds, String otherwise) throws SignatureException {
    if (!holds) throw new SignatureException(otherwise);
  }

  /** Throws for whatever cannot be trusted. */
  static JsonObject citizenOf(String token) throws Exception {
    var parts = token.split("\\.", -1);
    must(token.length() < 8192 && parts.length == 3, "no token");
    var header = object(parts[0]);
    must("ES256".equals(text(header, "alg")) && "at+jwt".equals(text(header, "typ")), "another kind of token");
    must(!header.has("crit"), "an extension that is not known");
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(key(text(header, "kid")));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    must(signature.verify(Base64.getUrlDecoder().decode(parts[2])), "another signature");
    var claims = object(parts[1]);
    var now = Instant.now().getEpochSecond();
    must(ISSUER.equals(text(claims, "iss")), "of another issuer");
    must(SITE.equals(text(claims, "aud")), "for another audience");
    must(claims.get("exp").getAsLong() > now - LEEWAY, "has ended");
    must(claims.get("iat").getAsLong() <= now + LEEWAY, "was issued in the future");
    must(!claims.has("nbf") || claims.get("nbf").getAsLong() <= now + LEEWAY, "is not valid yet");
    must(!text(claims, "sub").isEmpty(), "says nobody");
    return claims;
  }

  static String text(JsonObject object, String name) {
    return object.has(name) && object.get(name).isJsonPrimitive() ? object.get(name).getAsString() : "";
  }

  /** Only a page of this host can write the cookie that repeats the field. */
  static boolean isFromOurPage(HttpExchange exchange, Map<String, String> form) {
    for (String cookies : exchange.getRequestHeaders().getOrDefault("Cookie", List.of()))
      for (String cookie : cookies.split("; ?"))
        if (cookie.startsWith("__Host-citizen_csrf_token=") && cookie.length() > 26)
          return cookie.substring(26).equals(form.get("citizen_csrf_token"));
    return false;
  }

  static Map<String, String> read(HttpExchange exchange) throws Exception {
    var form = new HashMap<String, String>();
    var body = new String(exchange.getRequestBody().readNBytes(20_000), StandardCharsets.US_ASCII);
    for (String pair : body.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) form.put(decoded(parts[0]), decoded(parts[1]));
    }
    return form;
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static void receive(HttpExchange exchange) {
    try (exchange) {
      try {
        var form = read(exchange);
        must(isFromOurPage(exchange, form), "from elsewhere");
        var citizen = citizenOf(form.getOrDefault("credential", ""));
        // Begin a session of your own here, for `sub` of the citizen; go on where the page wished, if that is yours.
        var wish = form.getOrDefault("return-to", "");
        var next = wish.startsWith(SITE + "/") && wish.matches("[!-~]+") ? wish : "/";
        exchange.getResponseHeaders().set("Location", next);
        exchange.sendResponseHeaders(303, -1);
      } catch (Exception refused) {
        exchange.sendResponseHeaders(403, -1);
      }
    } catch (java.io.IOException gone) {
      // Nobody waits for the answer any more.
    }
  }

  public static void main(String[] args) throws Exception {
    var port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/entrada", Receiver::receive);
    server.start();
  }
}
