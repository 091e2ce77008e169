<?php

namespace Drupal\citizen_auth;

use CitizenAuth\City;
use CitizenAuth\FormTag;
use Drupal\Component\Render\MarkupInterface;
use Drupal\Core\Language\LanguageManagerInterface;
use Drupal\Core\Path\CurrentPathStack;
use Drupal\Core\Render\Markup;
use Drupal\Core\Security\TrustedCallbackInterface;
use Drupal\Core\Session\AccountInterface;
use Drupal\Core\StringTranslation\StringTranslationTrait;
use Drupal\Core\Url;
use Symfony\Component\HttpFoundation\RequestStack;

/**
 * Draws the form where a block or a text asks for it, when the page is shown: nobody needs the right to write scripts.
 */
final class SignInForm implements TrustedCallbackInterface {

  use StringTranslationTrait;

  /**
   * Tells the page why a sign-in was refused.
   */
  public const REFUSAL = 'citizen-auth';

  public function __construct(
    private readonly Settings $settings,
    private readonly Citizens $citizens,
    private readonly AccountInterface $present,
    private readonly RequestStack $requests,
    private readonly LanguageManagerInterface $languages,
    private readonly CurrentPathStack $path,
  ) {}

  public static function trustedCallbacks(): array {
    return ['render', 'signOut'];
  }

  public function render(string $shows, string $return_to, string $styling): array {
    $build = ['#cache' => ['contexts' => ['user', 'url', 'languages:language_interface'], 'tags' => ['config:' . Settings::NAME]]];
    $server = $this->settings->server();
    if ($server === '') {
      $may_know = $this->present->hasPermission('administer citizen auth');
      $hint = $this->t('The sign-in is not shown yet: the address of the city is missing in the settings of Citizen Auth.');
      return $build + ['#plain_text' => $may_know ? $hint : ''];
    }
    $tag = new FormTag($shows, $return_to, $styling);
    $home = Url::fromRoute('<front>', [], ['absolute' => TRUE])->toString(TRUE)->getGeneratedUrl();
    $link = $tag->link($server, $this->languages->getCurrentLanguage()->getId(), $this->requests->getCurrentRequest()->getUri(), $home, $this->words($tag->shows()));
    return $build + [
      'notice' => $this->notice(),
      // Of names that we wrote, and values that were escaped.
      'form' => ['#markup' => Markup::create($tag->html($this->receiver(), $link))],
      '#attached' => ['library' => ['citizen_auth/widget']],
    ];
  }

  /**
   * For citizens alone: a visitor's page carries nothing of it.
   */
  public function signOut(): array {
    $build = ['#cache' => ['contexts' => ['user'], 'tags' => ['config:' . Settings::NAME]]];
    if (!$this->citizens->isCitizen((int) $this->present->id())) {
      return $build;
    }
    $address = static fn(string $route) => Url::fromRoute($route)->toString(TRUE)->getGeneratedUrl();
    $attributes = [
      'hidden' => TRUE,
      'data-citizen-auth-sign-out' => $address('citizen_auth.sign_out'),
      'data-citizen-auth-token-header' => 'X-CSRF-Token',
      'data-citizen-auth-token-address' => $address('system.csrftoken'),
      'data-citizen-auth-kept' => City::keptUnder($this->settings->server()),
    ];
    return $build + [
      'site' => ['#type' => 'html_tag', '#tag' => 'div', '#attributes' => $attributes],
      '#attached' => ['library' => ['citizen_auth/sign_out']],
    ];
  }

  /**
   * What the tag says of this site's receiver; nothing while somebody else is signed in to Drupal.
   */
  private function receiver(): array {
    $is_wanted = $this->settings->signsIn() && ($this->present->isAnonymous() || $this->citizens->isCitizen((int) $this->present->id()));
    return $is_wanted ? [
      'login-uri' => Url::fromRoute('citizen_auth.sign_in')->toString(TRUE)->getGeneratedUrl(),
      'state' => $this->path->getPath(),
    ] : [];
  }

  private function words(string $shows): MarkupInterface {
    return match ($shows) {
      'login' => $this->t('Sign in'),
      'register' => $this->t('Create an account'),
      'recover' => $this->t('Recover the password'),
      'account' => $this->t('My account'),
    };
  }

  /**
   * Says above the form why a citizen is not signed in to this site.
   */
  private function notice(): array {
    $sentence = match ($this->requests->getCurrentRequest()->query->get(self::REFUSAL)) {
      'csrf' => $this->t('We could not sign you in to this site, because your browser did not keep a cookie for it. Please allow cookies for this site, and sign in again.'),
      'token' => $this->t('We could not sign you in to this site, because what proves your sign-in was not accepted. Please sign in again; if it happens again, tell the city’s web office.'),
      'user' => $this->t('We could not open your account on this site. Please try again later, or tell the city’s web office.'),
      'somebody-else' => $this->t('Somebody else is signed in to this site in this browser. Sign out there first, and sign in again.'),
      default => NULL,
    };
    return $sentence ? ['#type' => 'html_tag', '#tag' => 'p', '#attributes' => ['role' => 'alert'], '#value' => $sentence] : [];
  }

}
