<?php

namespace Drupal\citizen_auth\EventSubscriber;

use Drupal\Core\Session\AccountInterface;
use Drupal\Core\Url;
use Symfony\Component\EventDispatcher\EventSubscriberInterface;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpKernel\Event\RequestEvent;
use Symfony\Component\HttpKernel\Event\ResponseEvent;
use Symfony\Component\HttpKernel\KernelEvents;

/**
 * How a citizen's session of Drupal ends: after a while, and by way of a page that ends the one in the browser, too.
 */
final class CitizenSession implements EventSubscriberInterface {

  /**
   * Of the request: a citizen has signed out in it.
   */
  public const HAS_LEFT = '_citizen_auth_has_left';

  /**
   * Of the session: when it ends, in seconds of Unix time.
   */
  public const ENDS = 'citizen_auth_ends';

  /**
   * Seconds, as long as the citizen's own session lives at most.
   */
  public const LONGEST = 12 * 3600;

  public function __construct(private readonly AccountInterface $present) {}

  public static function getSubscribedEvents(): array {
    return [KernelEvents::REQUEST => ['endLongSession', 30], KernelEvents::RESPONSE => 'leadByThePage'];
  }

  public function endLongSession(RequestEvent $event): void {
    $request = $event->getRequest();
    if (!$event->isMainRequest() || !$request->hasPreviousSession() || !$this->present->isAuthenticated()) {
      return;
    }
    $ends = $request->getSession()->get(self::ENDS);
    if ($ends !== NULL && $ends < time()) {
      user_logout();
    }
  }

  public function leadByThePage(ResponseEvent $event): void {
    $response = $event->getResponse();
    if ($response instanceof RedirectResponse && $event->getRequest()->attributes->get(self::HAS_LEFT)) {
      $response->setTargetUrl(Url::fromRoute('citizen_auth.signed_out')->setAbsolute()->toString(TRUE)->getGeneratedUrl());
    }
  }

}
