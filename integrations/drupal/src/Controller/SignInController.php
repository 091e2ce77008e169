<?php

namespace Drupal\citizen_auth\Controller;

use CitizenAuth\RefusedPost;
use CitizenAuth\SignInPost;
use Drupal\Core\Controller\ControllerBase;
use Drupal\Core\Path\PathValidatorInterface;
use Drupal\Core\Url;
use Drupal\citizen_auth\Citizens;
use Drupal\citizen_auth\EventSubscriber\CitizenSession;
use Drupal\citizen_auth\Keys;
use Drupal\citizen_auth\Settings;
use Drupal\citizen_auth\SignInForm;
use Symfony\Component\DependencyInjection\ContainerInterface;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/**
 * Takes the post of `login-uri` after a citizen has signed in, and opens a session of Drupal.
 */
final class SignInController extends ControllerBase {

  public function __construct(
    private readonly Settings $settings,
    private readonly Keys $keys,
    private readonly Citizens $citizens,
    private readonly PathValidatorInterface $paths,
  ) {}

  public static function create(ContainerInterface $container): self {
    return new self(
      $container->get('citizen_auth.settings'),
      $container->get('citizen_auth.keys'),
      $container->get('citizen_auth.citizens'),
      $container->get('path.validator'),
    );
  }

  public function receive(Request $request): Response {
    $post = new SignInPost($request->request->all());
    try {
      $this->signIn($request, $post);
      $target = $post->returnTo($this->settings->origin()) ?? $this->pageOf($post);
    }
    catch (RefusedPost $refused) {
      // Why, for whoever runs the site; never who.
      $this->getLogger('citizen_auth')->notice('A sign-in was refused: @why', ['@why' => $refused->getMessage()]);
      $target = $this->pageOf($post, [SignInForm::REFUSAL => $refused->reason]);
    }
    // Drupal lets no plain redirection lead away from the site either; a `destination` in the address decides nothing.
    $request->query->remove('destination');
    $response = new RedirectResponse($target, 303, ['Cache-Control' => 'no-store']);
    ['path' => $path, 'secure' => $secure, 'samesite' => $same_site] = SignInPost::NO_COOKIE;
    $response->headers->clearCookie(SignInPost::CSRF_COOKIE, $path, NULL, $secure, FALSE, $same_site);
    return $response;
  }

  /**
   * @throws \CitizenAuth\RefusedPost
   */
  private function signIn(Request $request, SignInPost $post): void {
    if (!$this->settings->signsIn()) {
      throw new RefusedPost('off');
    }
    $claims = $post->citizen($request->cookies->get(SignInPost::CSRF_COOKIE), $this->keys->verifier(), $this->keys->useOnce(...));
    $present = $this->currentUser();
    if ($present->isAuthenticated() && !$this->citizens->isCitizen((int) $present->id())) {
      throw new RefusedPost('somebody-else');
    }
    $user = $this->citizens->userFor($claims) ?? throw new RefusedPost('user');
    user_login_finalize($user);
    $request->getSession()->set(CitizenSession::ENDS, time() + CitizenSession::LONGEST);
  }

  /**
   * The page that posted, as its `state` says; a path of this site that the citizen may see.
   */
  private function pageOf(SignInPost $post, array $query = []): string {
    $path = $post->path();
    $page = $path ? $this->paths->getUrlIfValid($path) : FALSE;
    $url = $page && $page->isRouted() && !str_starts_with($page->getRouteName(), 'user.logout') ? $page : Url::fromRoute('<front>');
    return $url->setOptions(['absolute' => TRUE, 'query' => $query])->toString(TRUE)->getGeneratedUrl();
  }

}
