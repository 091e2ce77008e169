// Takes the post of `login-uri` and says who the citizen is. Needs .NET 8 or newer, and nothing else.

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

const string issuer = "https://id.ciudad.gob.ec/leon"; // The server and the city.
const string site = "https://www.ciudad.gob.ec"; // Yours, and `private.audience` of the city's profile.
const long leeway = 30; // Seconds that two clocks may differ.

var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
var turns = new SemaphoreSlim(1);
var jwks = JsonDocument.Parse("""{"keys":[]}""").RootElement;
var fetched = DateTimeOffset.MinValue;

// Kept for ten minutes; a key that is missing is asked for at once, but not twice within ten seconds.
async Task<ECDsa> Key(string kid)
{
    await turns.WaitAsync();
    try
    {
        foreach (var seconds in new[] { 600, 10 })
        {
            if (fetched < DateTimeOffset.UtcNow.AddSeconds(-seconds))
            {
                jwks = JsonDocument.Parse(await client.GetStringAsync($"{issuer}/.well-known/jwks.json")).RootElement;
                fetched = DateTimeOffset.UtcNow;
            }
            foreach (var jwk in jwks.GetProperty("keys").EnumerateArray())
                if (Said(jwk, "kid") == kid)
                    return ECDsa.Create(new ECParameters
                    {
                        Curve = ECCurve.NamedCurves.nistP256,
                        Q = new ECPoint { X = Decoded(Said(jwk, "x")), Y = Decoded(Said(jwk, "y")) },
                    });
        }
    }
    finally
    {
        turns.Release();
    }
    throw new CryptographicException("under a key that the city does not publish");
}

static byte[] Decoded(string base64url)
{
    var text = base64url.Replace('-', '+').Replace('_', '/');
    return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}

static string Said(JsonElement of, string name) =>
    of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

static void Must(bool holds, string otherwise)
{
    if (!holds) throw new CryptographicException(otherwise);
}

// Throws for whatever cannot be trusted.
async Task<JsonElement> CitizenOf(string token)
{
    var parts = token.Split('.');
    Must(token.Length < 8192 && parts.Length == 3, "no token");
    var header = JsonDocument.Parse(Decoded(parts[0])).RootElement;
    Must(Said(header, "alg") == "ES256" && Said(header, "typ") == "at+jwt", "another kind of token");
    Must(!header.TryGetProperty("crit", out _), "an extension that is not known");
    using var key = await Key(Said(header, "kid"));
    var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
    Must(key.VerifyData(signed, Decoded(parts[2]), HashAlgorithmName.SHA256), "another signature");
    var claims = JsonDocument.Parse(Decoded(parts[1])).RootElement;
    var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    Must(Said(claims, "iss") == issuer, "of another issuer");
    Must(Said(claims, "aud") == site, "for another audience");
    Must(claims.GetProperty("exp").GetInt64() > now - leeway, "has ended");
    Must(claims.GetProperty("iat").GetInt64() <= now + leeway, "was issued in the future");
    Must(!claims.TryGetProperty("nbf", out var nbf) || nbf.GetInt64() <= now + leeway, "is not valid yet");
    Must(Said(claims, "sub") != "", "says nobody");
    return claims;
}

// Only a page of this host can write the cookie that repeats the field.
static bool IsFromOurPage(HttpRequest request, IFormCollection form)
{
    var cookie = request.Cookies["__Host-citizen_csrf_token"];
    return !string.IsNullOrEmpty(cookie) && cookie == form["citizen_csrf_token"];
}

var app = WebApplication.CreateBuilder(args).Build();

app.MapPost("/entrada", async (HttpRequest request) =>
{
    try
    {
        var form = await request.ReadFormAsync();
        Must(IsFromOurPage(request, form), "from elsewhere");
        var citizen = await CitizenOf(form["credential"].ToString());
        // Begin a session of your own here, for `sub` of the citizen; go on where the page wished, if that is yours.
        var wish = form["return-to"].ToString();
        var next = wish.StartsWith($"{site}/", StringComparison.Ordinal) && Regex.IsMatch(wish, @"\A[!-~]+\z") ? wish : "/";
        request.HttpContext.Response.Headers.Location = next;
        return Results.StatusCode(303);
    }
    catch (Exception refused) when (refused is CryptographicException or JsonException or FormatException
        or KeyNotFoundException or InvalidOperationException or HttpRequestException)
    {
        return Results.StatusCode(403);
    }
});

app.Run($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "8080"}");
