<?php

/** The groups that citizens may be given without being named. */

namespace Joomla\Plugin\System\CitizenAuth\Field;

use Joomla\CMS\Factory;
use Joomla\CMS\Form\Field\ListField;
use Joomla\CMS\HTML\HTMLHelper;
use Joomla\Database\DatabaseInterface;
use Joomla\Plugin\System\CitizenAuth\Settings;
use Joomla\Registry\Registry;

defined('_JEXEC') or die;

final class HarmlessGroupsField extends ListField
{
    protected $type = 'HarmlessGroups';

    protected function getOptions()
    {
        $groups = (new Settings(new Registry(), Factory::getContainer()->get(DatabaseInterface::class)))->harmlessGroups();
        $option = static fn($id, string $title) => HTMLHelper::_('select.option', $id, $title);
        return array_map($option, array_keys($groups), $groups);
    }
}
