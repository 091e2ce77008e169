<?php

/** Who has a user already keeps it: an administrator writes the citizen's account (`sub`) into the user's form. */

namespace Joomla\Plugin\System\CitizenAuth;

use Joomla\CMS\Application\CMSApplicationInterface;
use Joomla\CMS\Form\Form;
use Joomla\CMS\Language\Text;

defined('_JEXEC') or die;

final class IdentityField
{
    /** The form of Joomla's own, in its administration: who opens it may edit users. */
    private const FORM = 'com_users.user';

    private const FIELDS = 'citizen_auth';

    public function __construct(private CMSApplicationInterface $app, private Settings $settings, private Citizens $citizens)
    {
    }

    public function show(Form $form): void
    {
        if ($form->getName() === self::FORM && $this->isWanted()) {
            $form->load(
                '<form><fields name="' . self::FIELDS . '"><fieldset name="' . self::FIELDS . '" label="PLG_SYSTEM_CITIZEN_AUTH_IDENTITY">
                <field name="sub" type="text" filter="trim" label="PLG_SYSTEM_CITIZEN_AUTH_SUB" description="PLG_SYSTEM_CITIZEN_AUTH_SUB_HELP"/>
                </fieldset></fields></form>'
            );
        }
    }

    /** @param mixed $data what the form shows */
    public function read(string $context, $data): void
    {
        if ($context === self::FORM && is_object($data) && !empty($data->id) && $this->isWanted()) {
            $data->{self::FIELDS} = ['sub' => explode(' ', $this->citizens->identityOf((int) $data->id) . ' ')[1]];
        }
    }

    /**
     * @param array<string, mixed> $old
     * @param array<string, mixed> $new
     * @throws \InvalidArgumentException with a sentence for whoever typed it
     */
    public function check(array $old, array $new): void
    {
        $sub = $this->typed($new);
        if ($sub === null || $sub === '') {
            return;
        }
        if (!preg_match('/^[\w-]+$/D', $sub)) {
            throw new \InvalidArgumentException(Text::_('PLG_SYSTEM_CITIZEN_AUTH_SUB_WRONG'));
        }
        if (!in_array($this->citizens->userWith($this->settings->server() . " $sub"), [0, (int) ($old['id'] ?? 0)], true)) {
            throw new \InvalidArgumentException(Text::_('PLG_SYSTEM_CITIZEN_AUTH_SUB_TAKEN'));
        }
    }

    /** @param array<string, mixed> $user */
    public function save(array $user): void
    {
        $sub = $this->typed($user);
        $identity = $this->settings->server() . " $sub";
        $id = (int) ($user['id'] ?? 0);
        if ($sub === null || $identity === $this->citizens->identityOf($id)) {
            return;
        }
        $this->citizens->unbind($id);
        if ($sub !== '') {
            $this->citizens->bind($id, $identity);
        }
    }

    /** What an administrator typed; null when there was no such field. Joomla has checked the form's token. */
    private function typed(array $user): ?string
    {
        $sub = $user[self::FIELDS]['sub'] ?? $this->posted();
        return is_string($sub) && $this->isWanted() ? trim($sub) : null;
    }

    private function posted()
    {
        return ($this->app->getInput()->post->get('jform', [], 'array')[self::FIELDS] ?? [])['sub'] ?? null;
    }

    private function isWanted(): bool
    {
        return $this->app->isClient('administrator') && $this->settings->server() !== '';
    }
}
