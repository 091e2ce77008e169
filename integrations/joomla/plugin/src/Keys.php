<?php

/** What Joomla keeps to verify tokens: the city's keys, and which tokens were used. */

namespace Joomla\Plugin\System\CitizenAuth;

use CitizenAuth\PublishedKeys;
use CitizenAuth\TokenVerifier;
use Joomla\CMS\Cache\CacheControllerFactoryInterface;
use Joomla\CMS\Factory;
use Joomla\Database\DatabaseInterface;
use Joomla\Http\HttpFactory;

defined('_JEXEC') or die;

final class Keys
{
    public const CACHED = 'citizen_auth';

    public function __construct(private Settings $settings, private DatabaseInterface $database)
    {
    }

    public function verifier(): TokenVerifier
    {
        // Whatever the site's own setting of its cache; the lifetime is in minutes.
        $options = ['defaultgroup' => self::CACHED, 'caching' => true, 'lifetime' => PublishedKeys::KEPT / 60];
        $cache = Factory::getContainer()->get(CacheControllerFactoryInterface::class)->createCacheController('output', $options);
        $keys = new PublishedKeys(
            $this->settings->server(),
            static fn() => json_decode((string) ($cache->get('keys') ?: ''), true),
            static fn(array $kept) => $cache->store(json_encode($kept), 'keys'),
            self::fetch(...)
        );
        return new TokenVerifier($this->settings->server(), $this->settings->get('audience'), $keys);
    }

    private static function fetch(string $address): ?string
    {
        try {
            $response = (new HttpFactory())->getHttp(['follow_location' => false])->get($address, [], 5);
            return $response->getStatusCode() === 200 ? (string) $response->getBody() : null;
        } catch (\RuntimeException) {
            return null;
        }
    }

    /** Whether this is the first time: whoever comes first writes the row. */
    public function useOnce(string $jti, int $until): bool
    {
        $now = time();
        $digest = hash('sha256', $jti);
        $ended = $this->database->getQuery(true)->delete('#__citizen_auth_used')->where('until < ' . $now);
        $this->database->setQuery($ended)->execute();
        $query = $this->database->getQuery(true)->insert('#__citizen_auth_used')->columns(['token', 'until'])
            ->values(':token, ' . $until)->bind(':token', $digest);
        try {
            return $this->database->setQuery($query)->execute();
        } catch (\RuntimeException) {
            return false;
        }
    }
}
