<?php
/** The keys that a city's server publishes, kept for a while: what a TokenVerifier asks for. */

declare(strict_types=1);

namespace CitizenAuth;

final class PublishedKeys
{
    /** Seconds. The list holds the next key long before it is used: ten minutes are within that. */
    public const KEPT = 600;

    /** Seconds between two requests for a key that is missing: made-up tokens cannot make us ask all the time. */
    private const COOLDOWN = 10;

    private string $server;
    /** @var callable */
    private $kept;
    /** @var callable */
    private $keep;
    /** @var callable */
    private $get;

    /**
     * @param callable $kept function (): mixed, what was kept, of whatever type where it was somebody else's
     * @param callable $keep function (array $value): void, for KEPT seconds
     * @param callable $get  function (string $address): ?string, the body of a 200 without following redirections; else
     *                       null
     */
    public function __construct(string $server, callable $kept, callable $keep, callable $get)
    {
        $this->server = $server;
        $this->kept = $kept;
        $this->keep = $keep;
        $this->get = $get;
    }

    /**
     * @param bool $renew a key is missing in what is kept
     * @return string text of the JWKS; empty when it cannot be had
     */
    public function __invoke(bool $renew): string
    {
        $kept = ($this->kept)();
        $isOurs = is_array($kept) && ($kept['server'] ?? '') === $this->server;
        $age = $isOurs ? time() - $kept['at'] : PHP_INT_MAX;
        if ($age < ($renew ? self::COOLDOWN : self::KEPT)) {
            return $kept['jwks'];
        }
        $jwks = ($this->get)($this->server . '/.well-known/jwks.json');
        if ($jwks === null) {
            return $isOurs ? $kept['jwks'] : '';
        }
        ($this->keep)(['server' => $this->server, 'jwks' => $jwks, 'at' => time()]);
        return $jwks;
    }
}
