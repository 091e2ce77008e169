<?php

namespace Drupal\citizen_auth;

use CitizenAuth\ConnectionTest;
use Drupal\Core\StringTranslation\StringTranslationTrait;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;

/**
 * Says in plain words what is wrong with the connection, and who can change it.
 */
final class Connection {

  use StringTranslationTrait;

  public function __construct(
    private readonly Settings $settings,
    private readonly ClientInterface $http,
  ) {}

  /**
   * @return array<int, array{good: bool, says: string}>
   *   In the order in which things are to be put right.
   */
  public function findings(): array {
    $test = new ConnectionTest($this->settings->server(), $this->settings->origin(), fn(...$asked) => $this->ask(...$asked));
    $says = fn(array $found) => ['good' => $found['good'], 'says' => vsprintf($this->sentence($found['code'], (int) end($found['values'])), $found['values'])];
    return array_map($says, $test->run());
  }

  /**
   * @throws \RuntimeException
   *   With what Guzzle says went wrong.
   */
  private function ask(string $method, string $address, array $headers): array {
    try {
      $response = $this->http->request($method, $address, ['headers' => $headers, 'timeout' => 8, 'allow_redirects' => FALSE, 'http_errors' => FALSE]);
    }
    catch (GuzzleException $error) {
      throw new \RuntimeException($error->getMessage());
    }
    $lines = array_map(static fn(array $values) => implode(', ', $values), array_change_key_case($response->getHeaders()));
    return ['status' => $response->getStatusCode(), 'body' => (string) $response->getBody(), 'headers' => $lines];
  }

  private function sentence(string $code, int $many): string {
    return (string) match ($code) {
      'no-server' => $this->t('Write the address of the city first, and save.'),
      'unreachable' => $this->t('This site’s server cannot reach %1$s: %2$s. Ask your hosting provider whether it lets connections out.'),
      'no-city' => $this->t('No city answers at %1$s (%2$d). Look at the address: it is that of the script, without “/widget.js”.'),
      'city' => $this->t('%1$s of %2$s answers.'),
      'script' => $this->t('The city calls its script %s: write that address above.'),
      'origin' => $this->t('The city lists %s: the form works on pages of this site.'),
      'no-origin' => $this->t('The city does not list %s: the form cannot work on pages of this site. Ask whoever runs the city’s sign-in to add exactly this address to “origins”.'),
      'keys' => $this->formatPlural($many, 'The city publishes %d key, by which this site knows citizens.', 'The city publishes %d keys, by which this site knows citizens.'),
      'no-keys' => $this->t('The keys of the city (.well-known/jwks.json) cannot be read: nobody can be signed in to this site.'),
      'clock' => $this->t('The clock of this site’s server differs from the city’s by %d seconds: sign-ins would be refused. Ask your hosting provider to set it by NTP.'),
    };
  }

}
