<?php

/** Draws the form where a module or a text asks for it, when the page is shown: nobody needs the right to write scripts. */

namespace Joomla\Plugin\System\CitizenAuth;

use CitizenAuth\FormTag;
use Joomla\CMS\Application\CMSApplicationInterface;
use Joomla\CMS\Language\Text;
use Joomla\CMS\Uri\Uri;

defined('_JEXEC') or die;

final class SignInForm
{
    public const RECEIVER = 'index.php?option=com_ajax&group=system&plugin=CitizenAuthSignIn&format=raw';

    private const WORDS = [
        'login' => 'PLG_SYSTEM_CITIZEN_AUTH_LOGIN',
        'register' => 'PLG_SYSTEM_CITIZEN_AUTH_REGISTER',
        'recover' => 'PLG_SYSTEM_CITIZEN_AUTH_RECOVER',
        'account' => 'PLG_SYSTEM_CITIZEN_AUTH_ACCOUNT',
    ];

    public function __construct(private CMSApplicationInterface $app, private Settings $settings, private Citizens $citizens)
    {
    }

    /** @param string $written of an author, such as `shows="register"` */
    public function htmlOf(string $written): string
    {
        $given = FormTag::attributes($written) + ['shows' => 'login', 'return-to' => '', 'styling' => ''];
        return $this->html($given['shows'], $given['return-to'], $given['styling']);
    }

    public function html(string $shows, string $returnTo, string $styling): string
    {
        $server = $this->settings->server();
        if ($server === '') {
            $mayKnow = $this->app->getIdentity()->authorise('core.manage', 'com_plugins');
            return $mayKnow ? '<p>' . Text::_('PLG_SYSTEM_CITIZEN_AUTH_NOT_SET') . '</p>' : '';
        }
        $tag = new FormTag($shows, $returnTo, $styling);
        $language = $this->app->getLanguage()->getTag();
        $words = Text::_(self::WORDS[$tag->shows()]);
        $link = $tag->link($server, $language, Uri::getInstance()->toString(), Uri::root(), $words);
        $scripts = $this->app->getDocument()->getWebAssetManager();
        $scripts->registerAndUseScript('citizen-auth.widget', "$server/widget.js", [], ['type' => 'module']);
        return $tag->html($this->receiver(), $link);
    }

    /** What the tag says of this site's receiver; nothing while somebody else is signed in to Joomla. */
    private function receiver(): array
    {
        $present = $this->app->getIdentity();
        $isWanted = $this->settings->signsIn() && ($present->guest || $this->citizens->isCitizen((int) $present->id));
        return $isWanted ? [
            'login-uri' => Uri::root(true) . '/' . self::RECEIVER,
            'state' => Uri::getInstance()->toString(['path', 'query']),
        ] : [];
    }
}
