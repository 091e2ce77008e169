<?php

namespace Drupal\citizen_auth;

use CitizenAuth\RoleRules;
use Drupal\Core\Entity\EntityTypeManagerInterface;
use Drupal\Core\StringTranslation\StringTranslationTrait;
use Drupal\user\RoleInterface;

/**
 * Which role of Drupal a citizen gets, by the rules that an administrator wrote.
 */
final class Roles {

  use StringTranslationTrait;

  public function __construct(
    private readonly Settings $settings,
    private readonly EntityTypeManagerInterface $entities,
  ) {}

  /**
   * What is wrong, a sentence a line of the text.
   *
   * @return string[]
   */
  public function errors(string $text): array {
    $errors = [];
    foreach ($this->rules($text)->errors() as $number => [$code, $typed]) {
      $errors[] = match ($code) {
        'no-rule' => sprintf($this->t('Line %1$d of the roles is no rule. A rule looks like %2$s.'), $number, '“acr = aal2 : contributor”'),
        'no-grounds' => sprintf($this->t('Line %1$d of the roles: “%2$s” decides no role, because it changes or everybody has it.'), $number, $typed),
        'no-role' => sprintf($this->t('Line %1$d of the roles: there is no role “%2$s”. There are: %3$s.'), $number, $typed, implode(', ', array_keys($this->known()))),
      };
    }
    return $errors;
  }

  /**
   * @param array<string, mixed> $claims
   *   Of a verified token.
   *
   * @return string
   *   A role beside the one that every user has; empty for none.
   */
  public function roleFor(array $claims): string {
    // A role may have become powerful since it was chosen.
    $usual = $this->settings->get('role');
    $is_harmless = isset($this->settings->harmlessRoles()[$usual]) && isset($this->known()[$usual]);
    return $this->rules($this->settings->get('rules'))->roleFor($claims) ?? ($is_harmless ? $usual : '');
  }

  private function rules(string $text): RoleRules {
    return new RoleRules($text, fn(string $role) => isset($this->known()[$role]));
  }

  /**
   * Roles that can be given; two follow from being signed in or not.
   */
  private function known(): array {
    $roles = $this->entities->getStorage('user_role')->loadMultiple();
    return array_diff_key($roles, [RoleInterface::ANONYMOUS_ID => 1, RoleInterface::AUTHENTICATED_ID => 1]);
  }

}
