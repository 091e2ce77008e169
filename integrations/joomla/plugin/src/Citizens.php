<?php

/** Whose user of Joomla a citizen is: known by issuer and account (`iss`, `sub`), never by an e-mail address. */

namespace Joomla\Plugin\System\CitizenAuth;

use Joomla\CMS\Access\Access;
use Joomla\CMS\Factory;
use Joomla\CMS\Language\Text;
use Joomla\CMS\User\User;
use Joomla\CMS\User\UserFactoryInterface;
use Joomla\Database\DatabaseInterface;

defined('_JEXEC') or die;

final class Citizens
{
    private const TABLE = '#__citizen_auth_identities';

    public function __construct(private DatabaseInterface $database, private Groups $groups)
    {
    }

    public function isCitizen(int $user): bool
    {
        return $this->identityOf($user) !== '';
    }

    /** `https://id.ciudad.gob.ec/leon acc_…`; empty for who is no citizen. */
    public function identityOf(int $user): string
    {
        return $user === 0 ? '' : (string) $this->value('identity', 'user_id', (string) $user);
    }

    public function userWith(string $identity): int
    {
        return (int) $this->value('user_id', 'identity', $identity);
    }

    /**
     * Finds the citizen's user, or makes one.
     *
     * @param array<string, mixed> $claims of a verified token
     * @return User|null null when the user is blocked, or Joomla refused to make one
     */
    public function userFor(array $claims): ?User
    {
        $identity = "{$claims['iss']} {$claims['sub']}";
        $group = $this->groups->groupFor($claims);
        $id = $this->userWith($identity) ?: $this->create($identity, $claims, $group);
        if ($id !== 0) {
            $this->giveGroup($id, $group);
        }
        $user = self::load($id);
        return $user->id && !$user->block && !$user->activation ? $user : null;
    }

    /** @return bool false when somebody else has that identity */
    public function bind(int $user, string $identity, int $group = 0): bool
    {
        $query = $this->database->getQuery(true)->insert(self::TABLE)->columns(['identity', 'user_id', 'given_group'])
            ->values(":identity, $user, $group")->bind(':identity', $identity);
        try {
            return $this->database->setQuery($query)->execute();
        } catch (\RuntimeException) {
            return false;
        }
    }

    public function unbind(int $user): void
    {
        $this->database->setQuery($this->database->getQuery(true)->delete(self::TABLE)->where("user_id = $user"))->execute();
    }

    /** With an address that nobody can have (RFC 2606 §2), so that none can be used to take the account over by a reset. */
    private function create(string $identity, array $claims, int $group): int
    {
        $said = array_filter([$claims['givenNames'] ?? '', $claims['familyNames'] ?? ''], 'is_string');
        $name = mb_substr(trim(strip_tags(implode(' ', $said))), 0, 400);
        // Drawn, so that nobody can have registered it before.
        $login = 'citizen-' . bin2hex(random_bytes(12));
        $user = new User();
        $user->name = $name === '' ? Text::_('PLG_SYSTEM_CITIZEN_AUTH_CITIZEN') : $name;
        $user->username = $login;
        $user->email = "$login@citizen.invalid";
        $user->password = password_hash(bin2hex(random_bytes(32)), PASSWORD_BCRYPT);
        $user->groups = [];
        if (!$user->save()) {
            return 0;
        }
        if (!$this->bind((int) $user->id, $identity, $group)) {
            // Of two first sign-ins at the same moment, the other was first.
            $user->delete();
            return $this->userWith($identity);
        }
        $this->putInto((int) $user->id, $group);
        return (int) $user->id;
    }

    /** Follows the rules, unless a person has taken the group away that was given last. Others are left alone. */
    private function giveGroup(int $user, int $group): void
    {
        $given = (int) $this->value('given_group', 'user_id', (string) $user);
        $has = $this->database->getQuery(true)->select('group_id')->from('#__user_usergroup_map')->where("user_id = $user");
        if ($group === $given || ($given !== 0 && !in_array($given, $this->database->setQuery($has)->loadColumn(), false))) {
            return;
        }
        $without = $this->database->getQuery(true)->delete('#__user_usergroup_map')->where("user_id = $user")->where("group_id = $given");
        $this->database->setQuery($without)->execute();
        $this->putInto($user, $group);
        $kept = $this->database->getQuery(true)->update(self::TABLE)->set("given_group = $group")->where("user_id = $user");
        $this->database->setQuery($kept)->execute();
    }

    /** Past User::save(), which lets a powerful group be given by the powerful alone: here, a line of the rules says so. */
    private function putInto(int $user, int $group): void
    {
        $has = $this->database->getQuery(true)->select('COUNT(*)')->from('#__user_usergroup_map')->where("user_id = $user")->where("group_id = $group");
        if ((int) $this->database->setQuery($has)->loadResult() === 0) {
            $map = $this->database->getQuery(true)->insert('#__user_usergroup_map')->columns(['user_id', 'group_id'])->values("$user, $group");
            $this->database->setQuery($map)->execute();
        }
        // What Joomla has read of the user's groups is from before.
        Access::clearStatics();
    }

    private static function load(int $user): User
    {
        return Factory::getContainer()->get(UserFactoryInterface::class)->loadUserById($user);
    }

    private function value(string $column, string $key, string $value)
    {
        $query = $this->database->getQuery(true)->select($column)->from(self::TABLE)->where("$key = :value")->bind(':value', $value);
        return $this->database->setQuery($query)->loadResult();
    }
}
