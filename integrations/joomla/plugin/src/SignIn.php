<?php

/** Takes the post of `login-uri` after a citizen has signed in, and opens a session of Joomla. */

namespace Joomla\Plugin\System\CitizenAuth;

use CitizenAuth\RefusedPost;
use CitizenAuth\SignInPost;
use Joomla\CMS\Application\CMSApplicationInterface;
use Joomla\CMS\Authentication\Authentication;
use Joomla\CMS\Authentication\AuthenticationResponse;
use Joomla\CMS\Language\Text;
use Joomla\CMS\Log\Log;
use Joomla\CMS\Plugin\PluginHelper;
use Joomla\CMS\User\User;

defined('_JEXEC') or die;

final class SignIn
{
    private const REFUSALS = [
        'csrf' => 'PLG_SYSTEM_CITIZEN_AUTH_REFUSED_CSRF',
        'token' => 'PLG_SYSTEM_CITIZEN_AUTH_REFUSED_TOKEN',
        'user' => 'PLG_SYSTEM_CITIZEN_AUTH_REFUSED_USER',
        'somebody-else' => 'PLG_SYSTEM_CITIZEN_AUTH_REFUSED_SOMEBODY_ELSE',
    ];

    public function __construct(
        private CMSApplicationInterface $app,
        private Settings $settings,
        private Keys $keys,
        private Citizens $citizens
    ) {
    }

    /** Leads back to the page, where Joomla says what there is to say. */
    public function receive(): void
    {
        $post = new SignInPost($this->app->getInput()->post->getArray([], null, 'raw'));
        setcookie(SignInPost::CSRF_COOKIE, '', SignInPost::NO_COOKIE);
        $page = Settings::origin() . ($post->path() ?? '/');
        try {
            $this->signIn($post);
            $page = $post->returnTo(Settings::origin()) ?? $page;
        } catch (RefusedPost $refused) {
            // Why, for whoever runs the site; never who.
            Log::add("A sign-in was refused: {$refused->getMessage()}", Log::NOTICE, 'citizen_auth');
            if (isset(self::REFUSALS[$refused->reason])) {
                $this->app->enqueueMessage(Text::_(self::REFUSALS[$refused->reason]), 'error');
            }
        }
        $this->app->redirect($page, 303);
    }

    /** @throws RefusedPost */
    private function signIn(SignInPost $post): void
    {
        if (!$this->settings->signsIn() || !$this->app->isClient('site') || $this->app->getInput()->getMethod() !== 'POST') {
            throw new RefusedPost('off');
        }
        $cookie = $this->app->getInput()->cookie->getString(SignInPost::CSRF_COOKIE, '');
        $claims = $post->citizen($cookie, $this->keys->verifier(), $this->keys->useOnce(...));
        $present = $this->app->getIdentity();
        if (!$present->guest && !$this->citizens->isCitizen((int) $present->id)) {
            throw new RefusedPost('somebody-else');
        }
        $this->open($this->citizens->userFor($claims) ?? throw new RefusedPost('user'));
        $this->app->getSession()->set(SignOut::ENDS, time() + SignOut::LONGEST);
    }

    /**
     * As Joomla's own sign-in by passkey does: user plugins open the session, and may refuse.
     *
     * @throws RefusedPost
     */
    private function open(User $user): void
    {
        PluginHelper::importPlugin('user');
        $response = new AuthenticationResponse();
        $response->type = 'CitizenAuth';
        $response->status = Authentication::STATUS_SUCCESS;
        $response->username = $user->username;
        $response->fullname = $user->name;
        $response->email = $user->email;
        $options = ['action' => 'core.login.site', 'remember' => false];
        if (in_array(false, $this->app->triggerEvent('onUserLogin', [(array) $response, $options]), true)) {
            $this->app->triggerEvent('onUserLoginFailure', [(array) $response, $options]);
            throw new RefusedPost('user');
        }
        $this->app->triggerEvent('onUserAfterLogin', [['user' => $user, 'responseType' => $response->type] + $options]);
    }
}
