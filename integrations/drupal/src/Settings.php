<?php

namespace Drupal\citizen_auth;

use CitizenAuth\City;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Entity\EntityTypeManagerInterface;
use Drupal\user\PermissionHandlerInterface;
use Drupal\user\RoleInterface;
use Symfony\Component\HttpFoundation\RequestStack;

require_once dirname(__DIR__) . '/php/library.php';

/**
 * What an administrator has set, and what may be set.
 */
final class Settings {

  public const NAME = 'citizen_auth.settings';

  /**
   * Names of permissions over what is not one's own, beside those that Drupal itself calls dangerous.
   */
  private const POWERS = '/^(administer|bypass|access administration)|\b(any|revisions|users)\b/';

  public function __construct(
    private readonly ConfigFactoryInterface $config,
    private readonly RequestStack $requests,
    private readonly EntityTypeManagerInterface $entities,
    private readonly PermissionHandlerInterface $permissions,
  ) {}

  public function get(string $key): string {
    return (string) $this->config->get(self::NAME)->get($key);
  }

  /**
   * Address of the server with the city; empty before anything was set.
   */
  public function server(): string {
    return $this->get('server');
  }

  /**
   * Whether citizens are signed in to this site. Whom tokens are for must be written down: a request could say anything.
   */
  public function signsIn(): bool {
    return $this->server() !== '' && $this->get('sign_in') && $this->get('audience') !== '';
  }

  public function origin(): string {
    return City::origin($this->requests->getCurrentRequest()->getSchemeAndHttpHost());
  }

  /**
   * Roles that citizens may be given without being named: those that can neither change the site nor anybody in it.
   *
   * @return array<string, string>
   *   Names for people, by the names for machines.
   */
  public function harmlessRoles(): array {
    $dangerous = array_filter($this->permissions->getPermissions(), static fn(array $one) => !empty($one['restrict access']));
    $is_power = static fn(string $name) => isset($dangerous[$name]) || preg_match(self::POWERS, $name);
    $is_harmless = static fn(RoleInterface $role) => $role->id() !== RoleInterface::ANONYMOUS_ID && !$role->isAdmin() && !array_filter($role->getPermissions(), $is_power);
    $roles = array_filter($this->entities->getStorage('user_role')->loadMultiple(), $is_harmless);
    return array_map(static fn(RoleInterface $role) => (string) $role->label(), $roles);
  }

}
