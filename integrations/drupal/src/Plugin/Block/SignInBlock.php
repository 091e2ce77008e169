<?php

namespace Drupal\citizen_auth\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * The city's sign-in, registration, recovery or account, for citizens.
 *
 * @Block(
 *   id = "citizen_auth_sign_in",
 *   admin_label = @Translation("Citizens’ sign-in"),
 *   category = @Translation("Citizen Auth"),
 * )
 */
final class SignInBlock extends BlockBase {

  public function defaultConfiguration(): array {
    return ['shows' => 'login', 'return_to' => '', 'styling' => 'card', 'label_display' => '0'];
  }

  public function blockForm($form, FormStateInterface $form_state): array {
    return [
      'shows' => [
        '#type' => 'select',
        '#title' => $this->t('Shows'),
        '#options' => [
          'login' => $this->t('Sign-in'),
          'register' => $this->t('Registration'),
          'recover' => $this->t('Recovery of the password'),
          'account' => $this->t('The citizen’s account'),
        ],
        '#default_value' => $this->configuration['shows'],
      ],
      'return_to' => [
        '#type' => 'textfield',
        '#title' => $this->t('Page to go to afterwards'),
        '#description' => $this->t('A path of this site, such as /tramites. Empty: the citizen stays.'),
        '#default_value' => $this->configuration['return_to'],
      ],
      'styling' => [
        '#type' => 'checkbox',
        '#title' => $this->t('Without a card'),
        '#description' => $this->t('The form stands on the page’s own ground.'),
        '#default_value' => $this->configuration['styling'] === 'inherit',
      ],
    ];
  }

  public function blockSubmit($form, FormStateInterface $form_state): void {
    $this->configuration['shows'] = $form_state->getValue('shows');
    $this->configuration['return_to'] = $form_state->getValue('return_to');
    $this->configuration['styling'] = $form_state->getValue('styling') ? 'inherit' : 'card';
  }

  public function build(): array {
    ['shows' => $shows, 'return_to' => $return_to, 'styling' => $styling] = $this->configuration;
    return ['#lazy_builder' => ['citizen_auth.form:render', [$shows, $return_to, $styling]], '#create_placeholder' => TRUE];
  }

}
