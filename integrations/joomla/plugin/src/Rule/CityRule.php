<?php

/** Whether what was typed is the address of a city. */

namespace Joomla\Plugin\System\CitizenAuth\Rule;

use CitizenAuth\City;
use Joomla\CMS\Form\Form;
use Joomla\CMS\Form\FormRule;
use Joomla\Registry\Registry;

defined('_JEXEC') or die;

require_once dirname(__DIR__, 2) . '/php/library.php';

final class CityRule extends FormRule
{
    public function test(\SimpleXMLElement $element, $value, $group = null, ?Registry $input = null, ?Form $form = null)
    {
        return City::address((string) $value) !== null;
    }
}
