<?php

namespace Drupal\citizen_auth\Controller;

use Drupal\Core\Access\AccessResult;
use Drupal\Core\Access\AccessResultInterface;
use Drupal\Core\Controller\ControllerBase;
use Drupal\Core\Session\AccountInterface;
use Drupal\Core\Url;
use Symfony\Component\HttpFoundation\Response;

/**
 * Either sign-out ends both sessions: the citizen's in the page, and that of Drupal.
 */
final class SignOutController extends ControllerBase {

  public function isCitizen(AccountInterface $account): AccessResultInterface {
    return AccessResult::allowedIf(\Drupal::service('citizen_auth.citizens')->isCitizen((int) $account->id()))->setCacheMaxAge(0);
  }

  /**
   * The page tells that the citizen has signed out; the route asks for a token of Drupal's.
   */
  public function signOut(): Response {
    user_logout();
    return new Response('', 204, ['Cache-Control' => 'no-store']);
  }

  /**
   * Ends the citizen's session in the browser after that of Drupal has ended. Shown for a moment.
   */
  public function signedOut(): array {
    $front = Url::fromRoute('<front>')->toString();
    $settings = \Drupal::service('citizen_auth.settings');
    return [
      '#cache' => ['tags' => ['config:citizen_auth.settings']],
      '#type' => 'html_tag',
      '#tag' => 'p',
      '#attributes' => [
        'role' => 'status',
        'data-citizen-auth-server' => $settings->server(),
        'data-citizen-auth-target' => $front,
      ],
      'sentence' => ['#plain_text' => $this->t('You are being signed out.') . ' '],
      'link' => ['#type' => 'link', '#title' => $this->t('Go on'), '#url' => Url::fromRoute('<front>')],
      '#attached' => ['library' => ['citizen_auth/signed_out']],
    ];
  }

}
