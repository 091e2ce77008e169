<?php

/** Whom tokens are for: this site, where nothing else is typed, and so it is written down when the form is saved. */

namespace Joomla\Plugin\System\CitizenAuth\Field;

use Joomla\CMS\Form\Field\TextField;
use Joomla\Plugin\System\CitizenAuth\Settings;

defined('_JEXEC') or die;

final class AudienceField extends TextField
{
    protected $type = 'Audience';

    protected function getLayoutData()
    {
        $data = parent::getLayoutData();
        $data['value'] = (string) $data['value'] === '' ? Settings::origin() : $data['value'];
        return $data;
    }

    public function filter($value, $group = null, $input = null)
    {
        $typed = trim((string) $value);
        return $typed === '' ? Settings::origin() : $typed;
    }
}
