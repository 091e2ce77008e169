<?php

namespace Drupal\citizen_auth\Form;

use CitizenAuth\City;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\citizen_auth\Settings;

/**
 * Configuration → People → Citizen Auth: what an administrator sets, and whether it works.
 */
final class SettingsForm extends ConfigFormBase {

  public function getFormId(): string {
    return 'citizen_auth_settings';
  }

  protected function getEditableConfigNames(): array {
    return [Settings::NAME];
  }

  public function buildForm(array $form, FormStateInterface $form_state): array {
    $config = $this->config(Settings::NAME);
    $settings = \Drupal::service('citizen_auth.settings');
    $form['form'] = [
      '#type' => 'details',
      '#open' => TRUE,
      '#title' => $this->t('The form'),
      '#description' => $this->t('Put it on a page with the block “Citizens’ sign-in”; or write [citizen_auth] in a text whose format has that filter.'),
      'server' => [
        '#type' => 'textfield',
        '#title' => $this->t('Address of the city'),
        '#description' => $this->t('As whoever runs the city’s sign-in told you: https://id.ciudad.gob.ec/leon. The address of the script will do, too.'),
        '#default_value' => $config->get('server'),
        '#placeholder' => 'https://id.ciudad.gob.ec/leon',
      ],
    ];
    $form['users'] = [
      '#type' => 'details',
      '#open' => TRUE,
      '#title' => $this->t('Signing in to this site'),
      '#description' => $this->t('Only if citizens are to be users of this site. The form works without.'),
      'sign_in' => [
        '#type' => 'checkbox',
        '#title' => $this->t('Sign citizens in'),
        '#description' => $this->t('Whoever signs in as a citizen is signed in to this site, too. A user is made at the first sign-in, and known by the account of the city, never by an e-mail address.'),
        '#default_value' => $config->get('sign_in'),
      ],
      'audience' => [
        '#type' => 'textfield',
        '#title' => $this->t('Audience'),
        '#description' => $this->t('Whom the city’s tokens are for (“audience” of its profile). Empty: the address of this site.'),
        '#default_value' => $config->get('audience'),
        '#placeholder' => $settings->origin(),
      ],
      'role' => [
        '#type' => 'select',
        '#title' => $this->t('Usual role'),
        '#description' => $this->t('Of citizens whom no rule names. Roles that can change the site or its users are not offered.'),
        '#options' => $settings->harmlessRoles(),
        '#default_value' => $config->get('role'),
      ],
      'rules' => [
        '#type' => 'textarea',
        '#title' => $this->t('Roles by rule'),
        '#description' => $this->t('One a line, the first that fits counts: “acr = aal2 : contributor” gives that role to whoever the city is that sure of; “sub = acc_01J9ZK : editor” to one account. Nobody becomes an administrator unless a line says so.'),
        '#default_value' => $config->get('rules'),
        '#rows' => 4,
        '#attributes' => ['spellcheck' => 'false'],
      ],
    ];
    $form = parent::buildForm($form, $form_state);
    $form['actions']['test'] = [
      '#type' => 'submit',
      '#value' => $this->t('Test the connection'),
      '#submit' => ['::test'],
      '#limit_validation_errors' => [],
    ];
    return $form;
  }

  public function validateForm(array &$form, FormStateInterface $form_state): void {
    parent::validateForm($form, $form_state);
    $server = City::address((string) $form_state->getValue('server'));
    if ($server === NULL) {
      $form_state->setErrorByName('server', $this->t('The address of the city is not one: it looks like https://id.ciudad.gob.ec/leon.'));
    }
    else {
      $form_state->setValue('server', $server);
    }
    $wrong = \Drupal::service('citizen_auth.roles')->errors((string) $form_state->getValue('rules'));
    if ($wrong) {
      $form_state->setErrorByName('rules', implode(' ', $wrong));
    }
  }

  public function submitForm(array &$form, FormStateInterface $form_state): void {
    $audience = trim((string) $form_state->getValue('audience'));
    $this->config(Settings::NAME)
      ->set('server', $form_state->getValue('server'))
      ->set('sign_in', (bool) $form_state->getValue('sign_in'))
      ->set('audience', $audience !== '' ? $audience : \Drupal::service('citizen_auth.settings')->origin())
      ->set('role', $form_state->getValue('role'))
      ->set('rules', trim((string) $form_state->getValue('rules')))
      ->save();
    // The form's script is of that address.
    \Drupal::service('library.discovery')->clearCachedDefinitions();
    parent::submitForm($form, $form_state);
    $this->test();
  }

  /**
   * Whenever the button asks, and after every change.
   */
  public function test(): void {
    foreach (\Drupal::service('citizen_auth.connection')->findings() as ['good' => $is_good, 'says' => $says]) {
      $is_good ? $this->messenger()->addStatus($says) : $this->messenger()->addError($says);
    }
  }

}
