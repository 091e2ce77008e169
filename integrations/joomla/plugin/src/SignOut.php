<?php

/** Either sign-out ends both sessions: the citizen's in the page, and that of Joomla. */

namespace Joomla\Plugin\System\CitizenAuth;

use CitizenAuth\City;
use Joomla\CMS\Application\CMSApplicationInterface;
use Joomla\CMS\Document\HtmlDocument;
use Joomla\CMS\Language\Text;
use Joomla\CMS\Session\Session;
use Joomla\CMS\Uri\Uri;

defined('_JEXEC') or die;

final class SignOut
{
    /** Of the session: when it ends, in seconds of Unix time. */
    public const ENDS = 'citizen_auth.ends';

    /** Seconds, as long as the citizen's own session lives at most. */
    public const LONGEST = 12 * 3600;

    private const AJAX = 'index.php?option=com_ajax&group=system&plugin=CitizenAuth';

    public function __construct(private CMSApplicationInterface $app, private Settings $settings, private Citizens $citizens)
    {
    }

    public function endLongSession(): void
    {
        if ($this->app->isClient('site') && $this->app->getSession()->get(self::ENDS, PHP_INT_MAX) < time()) {
            $this->app->logout();
        }
    }

    /** For citizens alone: a visitor's page carries nothing of it. */
    public function tellOfSignOut(HtmlDocument $document): void
    {
        if (!$this->app->isClient('site') || !$this->isCitizen()) {
            return;
        }
        $attributes = [
            'data-citizen-auth-sign-out' => Uri::root(true) . '/' . self::AJAX . 'SignOut&format=raw',
            'data-citizen-auth-token-header' => 'X-CSRF-Token',
            'data-citizen-auth-token' => Session::getFormToken(),
            'data-citizen-auth-kept' => City::keptUnder($this->settings->server()),
        ];
        $document->getWebAssetManager()->registerAndUseScript(
            'citizen-auth.sign-out',
            'plg_system_citizen_auth/sign-out.js',
            [],
            ['defer' => true] + $attributes
        );
    }

    /** The page tells that the citizen has signed out, with Joomla's own token in a header. */
    public function signOut(): void
    {
        $isAllowed = $this->app->getInput()->getMethod() === 'POST' && Session::checkToken() && $this->isCitizen();
        if ($isAllowed) {
            $this->app->logout();
        }
        $this->app->setHeader('status', $isAllowed ? 204 : 403, true);
        $this->app->sendHeaders();
        $this->app->close();
    }

    /** After Joomla's own sign-out: leads by the page that ends the session in the browser, too. */
    public function leadByThePage(int $user): void
    {
        $isOwn = $this->app->isClient('site') && $this->app->getInput()->get('option') === 'com_users';
        if ($isOwn && $this->citizens->isCitizen($user) && $this->settings->server() !== '') {
            $this->app->redirect(Uri::root() . self::AJAX . 'SignedOut&format=html');
        }
    }

    /** Shown for a moment. Changes nothing of Joomla: whoever is led here merely signs out of what they had signed in to. */
    public function page(): string
    {
        $scripts = $this->app->getDocument()->getWebAssetManager();
        $scripts->registerAndUseScript('citizen-auth.signed-out', 'plg_system_citizen_auth/signed-out.js', [], ['type' => 'module']);
        $escaped = static fn(string $text): string => htmlspecialchars($text, ENT_QUOTES);
        return sprintf(
            '<p role="status" data-citizen-auth-server="%1$s" data-citizen-auth-target="%2$s">%3$s <a href="%2$s">%4$s</a></p>',
            $escaped($this->settings->server()),
            $escaped(Uri::root()),
            $escaped(Text::_('PLG_SYSTEM_CITIZEN_AUTH_SIGNED_OUT')),
            $escaped(Text::_('PLG_SYSTEM_CITIZEN_AUTH_GO_ON'))
        );
    }

    private function isCitizen(): bool
    {
        return $this->citizens->isCitizen((int) ($this->app->getIdentity()->id ?? 0));
    }
}
