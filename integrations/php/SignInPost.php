<?php
/**
 * What the browser posts to `login-uri` after a citizen has signed in. What proves the citizen is the token; what proves
 * that they meant this site is a cookie that only a page of this host can write.
 */

declare(strict_types=1);

namespace CitizenAuth;

/** A post that signs nobody in. `reason` is for the page to explain, the message for a log: it holds nothing of the post. */
final class RefusedPost extends \Exception
{
    public string $reason;

    public function __construct(string $reason, string $message = '')
    {
        parent::__construct($message === '' ? $reason : $message);
        $this->reason = $reason;
    }
}

final class SignInPost
{
    public const CSRF_COOKIE = '__Host-citizen_csrf_token';

    /** How the cookie is taken back: proven once, the same post cannot be sent again. */
    public const NO_COOKIE = ['expires' => 1, 'path' => '/', 'secure' => true, 'samesite' => 'Strict'];

    /** Of addresses: ASCII without a backslash, which browsers take for a slash. */
    private const PRINTABLE = '[!-\[\]-\~]';

    private const CSRF_FIELD = 'citizen_csrf_token';

    /** @var array<mixed> */
    private array $fields;

    /** @param array<mixed> $fields of the body, never of the address */
    public function __construct(array $fields)
    {
        $this->fields = $fields;
    }

    /**
     * @param mixed    $cookie  what the cookie says, if it is there
     * @param callable $useOnce function (string $jti, int $until): bool, false when that token was used before; until
     *                          then, seconds of Unix time, it must be remembered
     * @return array<string, mixed> the claims of a verified token
     * @throws RefusedPost `csrf` or `token`
     */
    public function citizen($cookie, TokenVerifier $verifier, callable $useOnce): array
    {
        if (!is_string($cookie) || $cookie === '' || !hash_equals($cookie, $this->field(self::CSRF_FIELD))) {
            throw new RefusedPost('csrf');
        }
        try {
            $claims = $verifier->verify($this->field('credential'));
        } catch (InvalidToken $error) {
            throw new RefusedPost('token', $error->getMessage());
        }
        $jti = $claims['jti'] ?? null;
        if (!is_string($jti) || $jti === '' || !$useOnce($jti, $claims['exp'] + TokenVerifier::LEEWAY)) {
            throw new RefusedPost('token', 'was used before');
        }
        return $claims;
    }

    /** The page that posted, as it called itself: believe it no more than an address bar. */
    public function state(): string
    {
        return $this->field('state');
    }

    /** The same where pages call themselves by their path: one of this site, or null. */
    public function path(): ?string
    {
        return preg_match('~^/(?![/\\\\])' . self::PRINTABLE . '*$~D', $this->state()) ? $this->state() : null;
    }

    /**
     * Where the page wants the citizen next.
     *
     * @param string $origin of this site; nobody is led elsewhere
     * @return string|null a whole address; null for no wish, and for one that is not of this site
     */
    public function returnTo(string $origin): ?string
    {
        $wish = $this->field('return-to');
        $isOurs = str_starts_with($wish, "$origin/") && preg_match('~^' . self::PRINTABLE . '+$~D', $wish);
        return $isOurs ? $wish : null;
    }

    private function field(string $name): string
    {
        $value = $this->fields[$name] ?? '';
        return is_string($value) ? $value : '';
    }
}
