<?php

namespace Drupal\citizen_auth;

use Drupal\Component\Utility\Unicode;
use Drupal\Core\Database\Connection as Database;
use Drupal\Core\Entity\EntityTypeManagerInterface;
use Drupal\Core\Lock\LockBackendInterface;
use Drupal\user\UserInterface;

/**
 * Whose user of Drupal a citizen is: known by issuer and account (`iss`, `sub`), never by an e-mail address.
 */
final class Citizens {

  private const TABLE = 'citizen_auth_identity';

  /**
   * Rows that were read, by user.
   */
  private array $read = [];

  public function __construct(
    private readonly Database $database,
    private readonly EntityTypeManagerInterface $entities,
    private readonly LockBackendInterface $lock,
    private readonly Roles $roles,
  ) {}

  public function isCitizen(int $user): bool {
    return $this->identityOf($user) !== '';
  }

  /**
   * `https://id.ciudad.gob.ec/leon acc_…`; empty for who is no citizen.
   */
  public function identityOf(int $user): string {
    return $this->row($user)['identity'] ?? '';
  }

  public function nameOf(int $user): string {
    return $this->row($user)['name'] ?? '';
  }

  public function userWith(string $identity): ?int {
    $found = $this->database->select(self::TABLE, 'b')->fields('b', ['uid'])->condition('identity', $identity)->execute()->fetchField();
    return $found === FALSE ? NULL : (int) $found;
  }

  /**
   * Finds the citizen's user, or makes one.
   *
   * @param array<string, mixed> $claims
   *   Of a verified token.
   *
   * @return \Drupal\user\UserInterface|null
   *   NULL when the user is blocked, or none can be made.
   */
  public function userFor(array $claims): ?UserInterface {
    $identity = "{$claims['iss']} {$claims['sub']}";
    $lock = 'citizen_auth:' . hash('sha256', $identity);
    if (!$this->lock->acquire($lock) && $this->lock->wait($lock)) {
      return NULL;
    }
    $known = $this->userWith($identity);
    $user = $known ? $this->entities->getStorage('user')->load($known) : $this->create($identity, $claims);
    $this->lock->release($lock);
    if (!$user || !$user->isActive()) {
      return NULL;
    }
    $this->giveRole($user, $this->roles->roleFor($claims));
    return $user;
  }

  public function bind(int $user, string $identity): void {
    if ($identity !== $this->identityOf($user)) {
      $this->unbind($user);
      $this->database->insert(self::TABLE)->fields(['identity' => $identity, 'uid' => $user])->execute();
      unset($this->read[$user]);
    }
  }

  public function unbind(int $user): void {
    $this->database->delete(self::TABLE)->condition('uid', $user)->execute();
    unset($this->read[$user]);
  }

  /**
   * Without an e-mail address, so that none can be used to take the account over by a password reset.
   */
  private function create(string $identity, array $claims): UserInterface {
    $said = array_filter([$claims['givenNames'] ?? '', $claims['familyNames'] ?? ''], 'is_string');
    $user = $this->entities->getStorage('user')->create([
      // Drawn, so that nobody can have registered it before.
      'name' => 'citizen-' . bin2hex(random_bytes(12)),
      'pass' => bin2hex(random_bytes(32)),
      'status' => 1,
    ]);
    $user->save();
    $name = Unicode::truncate(trim(implode(' ', $said)), 255);
    $this->database->insert(self::TABLE)->fields(['identity' => $identity, 'uid' => $user->id(), 'name' => $name])->execute();
    unset($this->read[$user->id()]);
    return $user;
  }

  /**
   * Follows the rules, unless a person has taken the role away that was given last. Others are left alone.
   */
  private function giveRole(UserInterface $user, string $role): void {
    $given = $this->row((int) $user->id())['role'] ?? '';
    if ($role === $given || ($given !== '' && !$user->hasRole($given))) {
      return;
    }
    if ($given !== '') {
      $user->removeRole($given);
    }
    if ($role !== '') {
      $user->addRole($role);
    }
    $user->save();
    $this->database->update(self::TABLE)->fields(['role' => $role])->condition('uid', $user->id())->execute();
    unset($this->read[$user->id()]);
  }

  private function row(int $user): array {
    return $user === 0 ? [] : ($this->read[$user] ??= $this->database->select(self::TABLE, 'b')->fields('b')->condition('uid', $user)->execute()->fetchAssoc() ?: []);
  }

}
