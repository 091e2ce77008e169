<?php
/**
 * Says who a citizen is, by an access token of citizen-auth (RFC 9068) and the keys that its server publishes
 * (RFC 7517). Needs PHP 8.0 with OpenSSL, and nothing else. MIT.
 */

declare(strict_types=1);

namespace CitizenAuth;

/** A token that cannot be trusted. The message is for a log: it holds nothing of the token. */
final class InvalidToken extends \Exception {}

final class TokenVerifier
{
    /** Seconds that two clocks may differ. */
    public const LEEWAY = 30;

    /** Characters. Real tokens have about 700. */
    private const LONGEST = 8192;

    /** What stands before the point of a P-256 key in DER (RFC 5480). */
    private const KEY_PREFIX = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

    private string $issuer;
    private string $audience;
    /** @var callable */
    private $keys;

    /**
     * @param string   $issuer   address of the server with the city, e.g. https://id.ciudad.gob.ec/leon
     * @param string   $audience whom the city's tokens are for: `private.audience` of its profile
     * @param callable $keys     function (bool $renew): string, gives the text of jwks.json; with `true`, a key is
     *                           missing, and the list is to be fetched anew unless that was done a moment ago
     */
    public function __construct(string $issuer, string $audience, callable $keys)
    {
        $this->issuer = $issuer;
        $this->audience = $audience;
        $this->keys = $keys;
    }

    /**
     * @return array<string, mixed> the claims; `sub` is the account, for ever the same
     * @throws InvalidToken for whatever cannot be trusted
     */
    public function verify(string $token, ?int $now = null): array
    {
        $now ??= time();
        $parts = explode('.', $token);
        if (strlen($token) > self::LONGEST || count($parts) !== 3) {
            throw new InvalidToken('not a token');
        }
        [$head, $body, $signature] = $parts;
        $header = self::object($head);
        // The header chooses nothing: one algorithm, one type, no extensions (RFC 8725 §3.1, §3.11).
        if (($header['alg'] ?? '') !== 'ES256' || ($header['typ'] ?? '') !== 'at+jwt' || isset($header['crit'])) {
            throw new InvalidToken('not an access token signed with ES256');
        }
        $key = $this->key($header['kid'] ?? null);
        if (openssl_verify("$head.$body", self::der(self::bytes($signature)), $key, OPENSSL_ALGO_SHA256) !== 1) {
            throw new InvalidToken('the signature is not by a key of the city');
        }
        $claims = self::object($body);
        if (($claims['iss'] ?? null) !== $this->issuer) {
            throw new InvalidToken('of another issuer');
        }
        if (($claims['aud'] ?? null) !== $this->audience) {
            throw new InvalidToken('for another audience');
        }
        if (!is_int($claims['exp'] ?? null) || $claims['exp'] <= $now - self::LEEWAY) {
            throw new InvalidToken('has ended');
        }
        foreach (['nbf', 'iat'] as $begin) {
            if (isset($claims[$begin]) && (!is_int($claims[$begin]) || $claims[$begin] > $now + self::LEEWAY)) {
                throw new InvalidToken('has not begun: the clocks differ');
            }
        }
        if (!is_string($claims['sub'] ?? null) || $claims['sub'] === '') {
            throw new InvalidToken('says nobody');
        }
        return $claims;
    }

    /** The public key of that name, in PEM; when it is not in the list, the list is asked for once more. */
    private function key($kid): string
    {
        foreach ([false, true] as $renew) {
            $jwks = json_decode(($this->keys)($renew), true);
            foreach (is_array($jwks['keys'] ?? null) ? $jwks['keys'] : [] as $jwk) {
                if (is_string($kid) && ($jwk['kid'] ?? null) === $kid && ($jwk['crv'] ?? '') === 'P-256') {
                    $point = self::bytes($jwk['x'] ?? '') . self::bytes($jwk['y'] ?? '');
                    $der = base64_encode(hex2bin(self::KEY_PREFIX) . $point);
                    return "-----BEGIN PUBLIC KEY-----\n" . chunk_split($der, 64, "\n") . "-----END PUBLIC KEY-----\n";
                }
            }
        }
        throw new InvalidToken('under a key that the city does not publish');
    }

    /** The signature's two numbers as OpenSSL reads them: RFC 7518 §3.4 has them one after the other. */
    private static function der(string $signature): string
    {
        if (strlen($signature) !== 64) {
            throw new InvalidToken('no signature of ES256');
        }
        $numbers = '';
        foreach (str_split($signature, 32) as $number) {
            $number = ltrim($number, "\0");
            // A first bit that is set would make it negative.
            if ($number === '' || ord($number[0]) > 127) {
                $number = "\0" . $number;
            }
            $numbers .= "\x02" . chr(strlen($number)) . $number;
        }
        return "\x30" . chr(strlen($numbers)) . $numbers;
    }

    /** @return array<string, mixed> */
    private static function object(string $part): array
    {
        $read = json_decode(self::bytes($part), true);
        return is_array($read) ? $read : [];
    }

    private static function bytes(string $base64url): string
    {
        return (string) base64_decode(strtr($base64url, '-_', '+/'), true);
    }
}
