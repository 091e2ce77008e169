<?php

/** Which group of Joomla a citizen gets, by the rules that an administrator wrote. */

namespace Joomla\Plugin\System\CitizenAuth;

use CitizenAuth\RoleRules;
use Joomla\CMS\Language\Text;

defined('_JEXEC') or die;

final class Groups
{
    /** "Registered", as Joomla installs it. */
    private const REGISTERED = 2;

    public function __construct(private Settings $settings)
    {
    }

    /** @return string[] what is wrong, a sentence a line of the text */
    public function errors(string $text): array
    {
        $errors = [];
        foreach ($this->rules($text)->errors() as $number => [$code, $typed]) {
            $errors[] = match ($code) {
                'no-rule' => Text::sprintf('PLG_SYSTEM_CITIZEN_AUTH_NO_RULE', $number, '“acr = aal2 : Author”'),
                'no-grounds' => Text::sprintf('PLG_SYSTEM_CITIZEN_AUTH_NO_GROUNDS', $number, $typed),
                'no-role' => Text::sprintf('PLG_SYSTEM_CITIZEN_AUTH_NO_ROLE', $number, $typed, implode(', ', $this->settings->groups())),
            };
        }
        return $errors;
    }

    /**
     * @param array<string, mixed> $claims of a verified token
     * @return int the id of the group
     */
    public function groupFor(array $claims): int
    {
        $named = $this->rules($this->settings->get('rules'))->roleFor($claims);
        if ($named !== null) {
            return (int) array_search($named, $this->settings->groups(), true);
        }
        // A group may have become powerful since it was chosen.
        $usual = (int) $this->settings->get('group');
        return isset($this->settings->harmlessGroups()[$usual]) ? $usual : self::REGISTERED;
    }

    private function rules(string $text): RoleRules
    {
        return new RoleRules($text, fn(string $title): bool => in_array($title, $this->settings->groups(), true));
    }
}
