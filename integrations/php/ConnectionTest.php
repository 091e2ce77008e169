<?php
/** Asks a city's server what a page would ask it, and finds what is wrong; each system says it in its own words. */

declare(strict_types=1);

namespace CitizenAuth;

final class ConnectionTest
{
    /** Seconds that two clocks may differ before tokens are refused. */
    private const CLOCK_TOLERANCE = 30;

    private string $server;
    private string $origin;
    /** @var callable */
    private $ask;

    /**
     * @param string   $server may be empty, as before anything was set
     * @param string   $origin of this site
     * @param callable $ask    function (string $method, string $address, array $headers): array{status: int, body:
     *                         string, headers: array<string, string>}, the names of headers in lower case, without
     *                         following redirections; throws \RuntimeException when there is no answer
     */
    public function __construct(string $server, string $origin, callable $ask)
    {
        $this->server = $server;
        $this->origin = $origin;
        $this->ask = $ask;
    }

    /**
     * @return array<int, array{good: bool, code: string, values: array<string|int>}> in the order in which things are to
     *         be put right. Codes, with their values: `no-server`; `unreachable` server, why; `no-city` server, status;
     *         `city` service, city; `script` address; `origin` and `no-origin` origin; `keys` how many; `no-keys`;
     *         `clock` seconds
     */
    public function run(): array
    {
        if ($this->server === '') {
            return [self::finding(false, 'no-server')];
        }
        try {
            $profile = $this->ask('/profile.json');
            $read = json_decode($profile['body'], true);
            if ($profile['status'] !== 200 || !isset($read['slug'])) {
                return [self::finding(false, 'no-city', $this->server, $profile['status'])];
            }
            $city = self::finding(true, 'city', $read['service'] ?? $read['slug'], $read['name'] ?? $read['slug']);
            return array_values(
                array_filter([$city, $this->script(), $this->listed(), $this->keys(), self::clock($profile)]),
            );
        } catch (\RuntimeException $error) {
            return [self::finding(false, 'unreachable', $this->server, $error->getMessage())];
        }
    }

    private static function finding(bool $good, string $code, string|int ...$values): array
    {
        return compact('good', 'code', 'values');
    }

    private function ask(string $path, string $method = 'GET'): array
    {
        return ($this->ask)($method, $this->server . $path, ['Origin' => $this->origin]);
    }

    /** The server tells the address of its script in embed.json, where it has one. */
    private function script(): ?array
    {
        $script = json_decode($this->ask('/embed.json')['body'], true)['script'] ?? '';
        $isTold = is_string($script) && $script !== '' && $script !== "{$this->server}/widget.js";
        return $isTold ? self::finding(false, 'script', $script) : null;
    }

    /** Whether pages of this site may send forms: what a browser asks before it does (CORS). */
    private function listed(): array
    {
        $allowed = $this->ask('/session', 'OPTIONS')['headers']['access-control-allow-origin'] ?? '';
        $isListed = $allowed === $this->origin;
        return self::finding($isListed, $isListed ? 'origin' : 'no-origin', $this->origin);
    }

    private function keys(): array
    {
        $keys = json_decode($this->ask('/.well-known/jwks.json')['body'], true)['keys'] ?? [];
        $good = array_filter(is_array($keys) ? $keys : [], static fn($key) => ($key['alg'] ?? '') === 'ES256');
        return $good ? self::finding(true, 'keys', count($good)) : self::finding(false, 'no-keys');
    }

    private static function clock(array $profile): ?array
    {
        $theirs = strtotime($profile['headers']['date'] ?? '');
        $seconds = $theirs ? abs(time() - $theirs) : 0;
        return $seconds > self::CLOCK_TOLERANCE ? self::finding(false, 'clock', $seconds) : null;
    }
}
