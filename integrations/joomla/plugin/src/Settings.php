<?php

/** What an administrator has set, and what may be set. */

namespace Joomla\Plugin\System\CitizenAuth;

use CitizenAuth\City;
use Joomla\CMS\Access\Access;
use Joomla\CMS\Uri\Uri;
use Joomla\Database\DatabaseInterface;
use Joomla\Registry\Registry;

defined('_JEXEC') or die;

require_once dirname(__DIR__) . '/php/library.php';

final class Settings
{
    /** What lets a group change the site, or what is not its own. */
    private const POWERS = ['core.admin', 'core.manage', 'core.login.admin', 'core.edit', 'core.edit.state', 'core.delete', 'core.options'];

    public function __construct(private Registry $params, private DatabaseInterface $database)
    {
    }

    public function get(string $key): string
    {
        return (string) $this->params->get($key, '');
    }

    /** Address of the server with the city; empty before anything was set. */
    public function server(): string
    {
        return City::address($this->get('server')) ?? '';
    }

    /** Whether citizens are signed in to this site. Whom tokens are for must be written down: a request could say anything. */
    public function signsIn(): bool
    {
        return $this->server() !== '' && $this->get('sign_in') === '1' && $this->get('audience') !== '';
    }

    public static function origin(): string
    {
        return City::origin(Uri::root());
    }

    /** @return array<int, string> titles by id, but those of who is not signed in */
    public function groups(): array
    {
        $query = $this->database->getQuery(true)->select(['id', 'title'])->from('#__usergroups')->order('lft');
        $groups = $this->database->setQuery($query)->loadAssocList('id', 'title');
        $signsIn = static fn($id) => Access::checkGroup($id, 'core.login.site') || Access::checkGroup($id, 'core.admin');
        return array_filter($groups, $signsIn, ARRAY_FILTER_USE_KEY);
    }

    /** @return array<int, string> titles by id of groups that can neither change the site nor anybody in it */
    public function harmlessGroups(): array
    {
        $isHarmless = static fn($id) => !array_filter(self::POWERS, static fn($power) => Access::checkGroup($id, $power));
        return array_filter($this->groups(), $isHarmless, ARRAY_FILTER_USE_KEY);
    }
}
