<?php

namespace Drupal\citizen_auth;

use Drupal\Core\DependencyInjection\ContainerInjectionInterface;
use Drupal\Core\DependencyInjection\DependencySerializationTrait;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Session\AccountInterface;
use Drupal\Core\StringTranslation\StringTranslationTrait;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Who has a user already keeps it: an administrator writes the citizen's account (`sub`) into the user's form.
 */
final class IdentityField implements ContainerInjectionInterface {

  use DependencySerializationTrait;
  use StringTranslationTrait;

  private const FIELD = 'citizen_auth_sub';

  public function __construct(
    private Settings $settings,
    private Citizens $citizens,
    private AccountInterface $present,
  ) {}

  public static function create(ContainerInterface $container): self {
    return new self($container->get('citizen_auth.settings'), $container->get('citizen_auth.citizens'), $container->get('current_user'));
  }

  public function alter(array &$form, FormStateInterface $form_state): void {
    $user = (int) $form_state->getFormObject()->getEntity()->id();
    if ($user === 0 || $this->settings->server() === '' || !$this->present->hasPermission('administer users')) {
      return;
    }
    $form[self::FIELD] = [
      '#type' => 'textfield',
      '#title' => $this->t('Account of the city'),
      '#description' => $this->t('Whoever signs in with this account of the city (acc_…) is this user here. Empty: nobody.'),
      '#default_value' => explode(' ', $this->citizens->identityOf($user) . ' ')[1],
    ];
    $form['#validate'][] = [$this, 'validate'];
    $form['actions']['submit']['#submit'][] = [$this, 'submit'];
  }

  public function validate(array &$form, FormStateInterface $form_state): void {
    $sub = $this->typed($form_state);
    $user = (int) $form_state->getFormObject()->getEntity()->id();
    if ($sub !== '' && !preg_match('/^[\w-]+$/D', $sub)) {
      $form_state->setErrorByName(self::FIELD, $this->t('An account of the city looks like acc_01J9ZK.'));
    }
    if ($sub !== '' && !in_array($this->citizens->userWith("{$this->settings->server()} $sub"), [NULL, $user], TRUE)) {
      $form_state->setErrorByName(self::FIELD, $this->t('This account of the city belongs to another user already.'));
    }
  }

  public function submit(array &$form, FormStateInterface $form_state): void {
    $sub = $this->typed($form_state);
    $user = (int) $form_state->getFormObject()->getEntity()->id();
    $sub === '' ? $this->citizens->unbind($user) : $this->citizens->bind($user, "{$this->settings->server()} $sub");
  }

  private function typed(FormStateInterface $form_state): string {
    return trim((string) $form_state->getValue(self::FIELD));
  }

}
