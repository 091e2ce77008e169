<?php
/** The address of a server with its city, as an administrator types it. */

declare(strict_types=1);

namespace CitizenAuth;

final class City
{
    /**
     * Takes the script's address for the city's, too, as it is what people have at hand.
     *
     * @return string|null without a slash at its end; empty for nothing; null for what is no address: https, or this
     *                     very machine
     */
    public static function address(string $typed): ?string
    {
        $address = rtrim(preg_replace('~/(widget\.js|profile\.json|embed\.json)(\?.*)?$~', '', trim($typed)), '/');
        $pattern = '~^(https://[\w.-]+|http://(localhost|127\.0\.0\.1))(:\d+)?/[a-z0-9-]+$~D';
        return $address === '' || preg_match($pattern, $address) ? $address : null;
    }

    /** Under which the element keeps in the browser that somebody is signed in. */
    public static function keptUnder(string $server): string
    {
        return 'citizen-auth:' . basename((string) parse_url($server, PHP_URL_PATH)) . ':signed-in';
    }

    /** Scheme, host and port, as a browser names them to a server. */
    public static function origin(string $address): string
    {
        $parts = parse_url($address) ?: [];
        $port = isset($parts['port']) ? ":{$parts['port']}" : '';
        return ($parts['scheme'] ?? '') . '://' . ($parts['host'] ?? '') . $port;
    }
}
