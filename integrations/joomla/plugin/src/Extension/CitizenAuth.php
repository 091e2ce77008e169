<?php

/** What Joomla asks of the plugin by the names of its events. */

namespace Joomla\Plugin\System\CitizenAuth\Extension;

use Joomla\CMS\Document\HtmlDocument;
use Joomla\CMS\Plugin\CMSPlugin;
use Joomla\Database\DatabaseAwareTrait;
use Joomla\Event\EventInterface;
use Joomla\Event\SubscriberInterface;
use Joomla\Plugin\System\CitizenAuth\Citizens;
use Joomla\Plugin\System\CitizenAuth\Groups;
use Joomla\Plugin\System\CitizenAuth\IdentityField;
use Joomla\Plugin\System\CitizenAuth\Keys;
use Joomla\Plugin\System\CitizenAuth\Settings;
use Joomla\Plugin\System\CitizenAuth\SignIn;
use Joomla\Plugin\System\CitizenAuth\SignInForm;
use Joomla\Plugin\System\CitizenAuth\SignOut;

defined('_JEXEC') or die;

final class CitizenAuth extends CMSPlugin implements SubscriberInterface
{
    use DatabaseAwareTrait;

    private const WRITTEN = '~(?:<p>\s*)?\{citizen_auth(?<attributes>\s[^}]*)?\}(?:\s*</p>)?~u';

    public static function getSubscribedEvents(): array
    {
        return [
            'onAfterInitialise' => 'endLongSession',
            'onContentPrepare' => 'drawInText',
            'onBeforeCompileHead' => 'tellOfSignOut',
            'onAjaxCitizenAuthSignIn' => 'signIn',
            'onAjaxCitizenAuthSignOut' => 'signOut',
            'onAjaxCitizenAuthSignedOut' => 'signedOut',
            'onUserAfterLogout' => 'leadByThePage',
            'onUserAfterDelete' => 'forget',
            'onContentPrepareForm' => 'showIdentity',
            'onContentPrepareData' => 'readIdentity',
            'onUserBeforeSave' => 'checkIdentity',
            'onUserAfterSave' => 'saveIdentity',
        ];
    }

    public function form(): SignInForm
    {
        return new SignInForm($this->spoken(), $this->settings(), $this->citizens());
    }

    public function endLongSession(): void
    {
        $this->leaving()->endLongSession();
    }

    /** `{citizen_auth shows="register" return-to="/tramites"}`, in whatever text, drawn when the page is shown. */
    public function drawInText(EventInterface $event): void
    {
        [, $item] = array_values($event->getArguments());
        if ($this->getApplication()->isClient('site') && is_string($item->text ?? null) && str_contains($item->text, '{citizen_auth')) {
            $draw = fn(array $found): string => $this->form()->htmlOf($found['attributes'] ?? '');
            $item->text = preg_replace_callback(self::WRITTEN, $draw, $item->text) ?? $item->text;
        }
    }

    public function tellOfSignOut(): void
    {
        $document = $this->getApplication()->getDocument();
        if ($document instanceof HtmlDocument) {
            $this->leaving()->tellOfSignOut($document);
        }
    }

    public function signIn(): void
    {
        $keys = new Keys($this->settings(), $this->getDatabase());
        (new SignIn($this->spoken(), $this->settings(), $keys, $this->citizens()))->receive();
    }

    public function signOut(): void
    {
        $this->leaving()->signOut();
    }

    public function signedOut(EventInterface $event): void
    {
        $this->spoken();
        $page = $this->leaving()->page();
        method_exists($event, 'addResult') ? $event->addResult($page) : $event->setArgument('result', [$page]);
    }

    public function leadByThePage(EventInterface $event): void
    {
        foreach ($event->getArguments() as $options) {
            if (isset($options['id'])) {
                $this->leaving()->leadByThePage((int) $options['id']);
            }
        }
    }

    public function forget(EventInterface $event): void
    {
        [$user] = array_values($event->getArguments());
        $this->citizens()->unbind((int) ($user['id'] ?? 0));
    }

    public function showIdentity(EventInterface $event): void
    {
        [$form] = array_values($event->getArguments());
        $this->identity()->show($form);
    }

    public function readIdentity(EventInterface $event): void
    {
        [$context, $data] = array_values($event->getArguments());
        $this->identity()->read($context, $data);
    }

    public function checkIdentity(EventInterface $event): void
    {
        [$old, , $new] = array_values($event->getArguments());
        $this->identity()->check($old, $new);
    }

    public function saveIdentity(EventInterface $event): void
    {
        [$user] = array_values($event->getArguments());
        $this->identity()->save($user);
    }

    private function settings(): Settings
    {
        return new Settings($this->params, $this->getDatabase());
    }

    private function citizens(): Citizens
    {
        return new Citizens($this->getDatabase(), new Groups($this->settings()));
    }

    private function leaving(): SignOut
    {
        return new SignOut($this->getApplication(), $this->settings(), $this->citizens());
    }

    private function identity(): IdentityField
    {
        return new IdentityField($this->spoken(), $this->settings(), $this->citizens());
    }

    /** The application, with the plugin's words in its language: one Spanish for all who speak it. */
    private function spoken()
    {
        $app = $this->getApplication();
        $isSpanish = str_starts_with($app->getLanguage()->getTag(), 'es');
        $app->getLanguage()->load('plg_system_citizen_auth', dirname(__DIR__, 2), $isSpanish ? 'es-ES' : null, true);
        return $app;
    }
}
