<?php

/** Whether what was typed are rules, for groups that there are. */

namespace Joomla\Plugin\System\CitizenAuth\Rule;

use Joomla\CMS\Factory;
use Joomla\CMS\Form\Form;
use Joomla\CMS\Form\FormRule;
use Joomla\Database\DatabaseInterface;
use Joomla\Plugin\System\CitizenAuth\Groups;
use Joomla\Plugin\System\CitizenAuth\Settings;
use Joomla\Registry\Registry;

defined('_JEXEC') or die;

final class GroupsRule extends FormRule
{
    public function test(\SimpleXMLElement $element, $value, $group = null, ?Registry $input = null, ?Form $form = null)
    {
        $settings = new Settings(new Registry(), Factory::getContainer()->get(DatabaseInterface::class));
        $errors = (new Groups($settings))->errors((string) $value);
        return $errors ? new \UnexpectedValueException(implode(' ', $errors)) : true;
    }
}
