"""Takes the post of `login-uri` and says who the citizen is. Needs PyJWT and cryptography alone."""

import os
import re
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import jwt

ISSUER = "https://id.ciudad.gob.ec/leon"  # The server and the city.
SITE = "https://www.ciudad.gob.ec"  # Yours, and `private.audience` of the city's profile.

# Kept for ten minutes; a key that is missing is asked for at once.
KEYS = jwt.PyJWKClient(f"{ISSUER}/.well-known/jwks.json", cache_keys=False, lifespan=600)


def citizen_of(token):
    """Raises for whatever cannot be trusted."""
    if jwt.get_unverified_header(token).get("typ") != "at+jwt":
        raise jwt.InvalidTokenError("not an access token")
    return jwt.decode(
        token,
        KEYS.get_signing_key_from_jwt(token).key,
        algorithms=["ES256"],
        issuer=ISSUER,
        audience=SITE,
        leeway=30,
        options={"require": ["exp", "iat", "sub"]},
    )


def is_from_our_page(headers, form):
    """Only a page of this host can write the cookie that repeats the field."""
    try:
        cookie = SimpleCookie(headers.get("Cookie", "")).get("__Host-citizen_csrf_token")
    except CookieError:
        return False
    field = form.get("citizen_csrf_token", "")
    return cookie is not None and cookie.value != "" and compare_digest(cookie.value.encode(), field.encode())


def next_page(form):
    """Where the page wished the citizen to go on, if that is yours."""
    wish = form.get("return-to", "")
    return wish if wish.startswith(f"{SITE}/") and re.fullmatch(r"[!-~]+", wish) else "/"


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), 20_000))
        form = {name: values[0] for name, values in parse_qs(body.decode("ascii", "replace")).items()}
        try:
            if not is_from_our_page(self.headers, form):
                raise jwt.InvalidTokenError("from elsewhere")
            citizen = citizen_of(form.get("credential", ""))
        except jwt.PyJWTError:
            self.send_response(403)
        else:
            # Begin a session of your own here, for `citizen["sub"]`.
            self.send_response(303)
            self.send_header("Location", next_page(form))
        self.send_header("Content-Length", "0")
        self.end_headers()


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", 8080))), Receiver).serve_forever()
