<?php
/** Takes the post of `login-uri` and says who the citizen is. Needs OpenSSL, and TokenVerifier.php beside it. */

declare(strict_types=1);

require __DIR__ . '/TokenVerifier.php';

const ISSUER = 'https://id.ciudad.gob.ec/leon'; // The server and the city.
const SITE = 'https://www.ciudad.gob.ec'; // Yours, and `private.audience` of the city's profile.

/** Kept for ten minutes; a key that is missing is asked for at once, but not twice within ten seconds. */
function keys(bool $renew): string
{
    $file = sys_get_temp_dir() . '/citizen-keys-' . hash('sha256', ISSUER . __DIR__) . '.json';
    clearstatcache();
    $age = is_file($file) ? time() - filemtime($file) : PHP_INT_MAX;
    if ($age < ($renew ? 10 : 600)) {
        return (string) file_get_contents($file);
    }
    $options = ['http' => ['timeout' => 5, 'follow_location' => 0]];
    $jwks = @file_get_contents(ISSUER . '/.well-known/jwks.json', false, stream_context_create($options));
    if ($jwks === false) {
        return is_file($file) ? (string) file_get_contents($file) : '';
    }
    file_put_contents($file, $jwks, LOCK_EX);
    return $jwks;
}

/** A field of the form, as text. */
function field(string $name): string
{
    return is_string($_POST[$name] ?? null) ? $_POST[$name] : '';
}

/** Only a page of this host can write the cookie that repeats the field. */
function is_from_our_page(): bool
{
    $cookie = $_COOKIE['__Host-citizen_csrf_token'] ?? '';
    return is_string($cookie) && $cookie !== '' && hash_equals($cookie, field('citizen_csrf_token'));
}

/** Where the page wished the citizen to go on, if that is yours. */
function next_page(): string
{
    $wish = field('return-to');
    return str_starts_with($wish, SITE . '/') && preg_match('/^[!-~]+$/D', $wish) ? $wish : '/';
}

try {
    if (!is_from_our_page()) {
        throw new CitizenAuth\InvalidToken('from elsewhere');
    }
    $verifier = new CitizenAuth\TokenVerifier(ISSUER, SITE, 'keys');
    $citizen = $verifier->verify(field('credential'));
    // Begin a session of your own here, for $citizen['sub'].
    header('Location: ' . next_page(), true, 303);
} catch (CitizenAuth\InvalidToken) {
    http_response_code(403);
}
