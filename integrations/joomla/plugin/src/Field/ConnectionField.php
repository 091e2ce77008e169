<?php

/** Says in plain words whether the connection works, whenever the form is shown; and who can change what is wrong. */

namespace Joomla\Plugin\System\CitizenAuth\Field;

use CitizenAuth\ConnectionTest;
use Joomla\CMS\Factory;
use Joomla\CMS\Form\FormField;
use Joomla\CMS\Language\Text;
use Joomla\Database\DatabaseInterface;
use Joomla\Http\HttpFactory;
use Joomla\Plugin\System\CitizenAuth\Settings;
use Joomla\Registry\Registry;

defined('_JEXEC') or die;

final class ConnectionField extends FormField
{
    private const SENTENCES = [
        'no-server' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_NO_SERVER',
        'unreachable' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_UNREACHABLE',
        'no-city' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_NO_CITY',
        'city' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_CITY',
        'script' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_SCRIPT',
        'origin' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_ORIGIN',
        'no-origin' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_NO_ORIGIN',
        'keys' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_KEYS',
        'no-keys' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_NO_KEYS',
        'clock' => 'PLG_SYSTEM_CITIZEN_AUTH_FOUND_CLOCK',
    ];

    protected $type = 'Connection';

    protected function getInput()
    {
        $params = new Registry($this->form->getData()->get('params'));
        $server = (new Settings($params, Factory::getContainer()->get(DatabaseInterface::class)))->server();
        $findings = (new ConnectionTest($server, Settings::origin(), self::ask(...)))->run();
        $lines = array_map(static function (array $found): string {
            $says = htmlspecialchars(Text::sprintf(self::SENTENCES[$found['code']], ...$found['values']), ENT_QUOTES);
            return sprintf('<div class="alert alert-%s">%s</div>', $found['good'] ? 'success' : 'danger', $says);
        }, $findings);
        return '<div id="citizen-auth-findings" role="status">' . implode('', $lines) . '</div>';
    }

    /** @throws \RuntimeException with what Joomla says went wrong */
    private static function ask(string $method, string $address, array $headers): array
    {
        $http = (new HttpFactory())->getHttp(['follow_location' => false]);
        $response = $method === 'OPTIONS' ? $http->options($address, $headers, 8) : $http->get($address, $headers, 8);
        $lines = array_map(static fn($values) => implode(', ', (array) $values), array_change_key_case($response->getHeaders()));
        return ['status' => $response->getStatusCode(), 'body' => (string) $response->getBody(), 'headers' => $lines];
    }
}
