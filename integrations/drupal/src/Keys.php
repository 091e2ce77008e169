<?php

namespace Drupal\citizen_auth;

use CitizenAuth\PublishedKeys;
use CitizenAuth\TokenVerifier;
use Drupal\Core\Cache\CacheBackendInterface;
use Drupal\Core\Lock\LockBackendInterface;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;

/**
 * What Drupal keeps to verify tokens: the city's keys, and which tokens were used.
 */
final class Keys {

  public const CACHED = 'citizen_auth:keys';

  public function __construct(
    private readonly Settings $settings,
    private readonly CacheBackendInterface $cache,
    private readonly ClientInterface $http,
    private readonly LockBackendInterface $lock,
  ) {}

  public function verifier(): TokenVerifier {
    $keys = new PublishedKeys(
      $this->settings->server(),
      fn() => $this->cache->get(self::CACHED)->data ?? NULL,
      fn(array $kept) => $this->cache->set(self::CACHED, $kept, time() + PublishedKeys::KEPT),
      fn(string $address) => $this->fetch($address),
    );
    return new TokenVerifier($this->settings->server(), $this->settings->get('audience'), $keys);
  }

  private function fetch(string $address): ?string {
    try {
      $response = $this->http->request('GET', $address, ['timeout' => 5, 'allow_redirects' => FALSE, 'http_errors' => FALSE]);
      return $response->getStatusCode() === 200 ? (string) $response->getBody() : NULL;
    }
    catch (GuzzleException) {
      return NULL;
    }
  }

  /**
   * Whether this is the first time: a lock that nobody gives back until the token has ended.
   */
  public function useOnce(string $jti, int $until): bool {
    return $this->lock->acquire('citizen_auth:' . hash('sha256', $jti), max(1, $until - time()));
  }

}
