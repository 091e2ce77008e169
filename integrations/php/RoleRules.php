<?php
/**
 * Which role a citizen gets, by what the token says. One rule a line, the first that fits counts:
 *
 *     acr = aal2 : contributor
 *     sub = acc_01J9ZK : administrator
 */

declare(strict_types=1);

namespace CitizenAuth;

final class RoleRules
{
    /** Claims that change hands, or that everybody has: no role follows from them. */
    private const NO_GROUNDS = ['email', 'exp', 'iat', 'nbf', 'jti', 'sid', 'iss', 'aud'];

    private const RULE = '/^\s*(?<claim>\w+)\s*=\s*(?<value>.+?)\s*:\s*(?<role>[^:]+?)\s*$/u';

    /** @var array<int, array<string, string>|null> by number of the line; null for a line that is no rule */
    private array $rules = [];

    /** @var callable */
    private $isRole;

    /** @param callable $isRole function (string $role): bool, whether the system has a role of that name */
    public function __construct(string $text, callable $isRole)
    {
        $this->isRole = $isRole;
        foreach (preg_split('/\R/', $text) as $index => $line) {
            if (trim($line) !== '') {
                $this->rules[$index + 1] = preg_match(self::RULE, $line, $found) ? $found : null;
            }
        }
    }

    /**
     * What is wrong, line by line.
     *
     * @return array<int, array{0: string, 1: string}> by number of the line: `no-rule`, `no-grounds` with the claim, or
     *                                                 `no-role` with what was typed
     */
    public function errors(): array
    {
        $errors = [];
        foreach ($this->rules as $number => $rule) {
            if ($rule === null) {
                $errors[$number] = ['no-rule', ''];
            } elseif (in_array($rule['claim'], self::NO_GROUNDS, true)) {
                $errors[$number] = ['no-grounds', $rule['claim']];
            } elseif (!($this->isRole)($rule['role'])) {
                $errors[$number] = ['no-role', $rule['role']];
            }
        }
        return $errors;
    }

    /**
     * @param array<string, mixed> $claims of a verified token
     * @return string|null null when no rule fits
     */
    public function roleFor(array $claims): ?string
    {
        foreach (array_diff_key($this->rules, $this->errors()) as $rule) {
            $said = array_filter((array) ($claims[$rule['claim']] ?? null), 'is_string');
            if (in_array($rule['value'], $said, true)) {
                return $rule['role'];
            }
        }
        return null;
    }
}
