<?php

/** The form in a position of the template; the plugin draws it. */

namespace Joomla\Module\CitizenAuth\Site\Dispatcher;

use Joomla\CMS\Dispatcher\AbstractModuleDispatcher;

defined('_JEXEC') or die;

final class Dispatcher extends AbstractModuleDispatcher
{
    protected function getLayoutData(): array
    {
        $data = parent::getLayoutData();
        $params = $data['params'];
        $data['form'] = $data['app']->bootPlugin('citizen_auth', 'system')->form()->html(
            (string) $params->get('shows'),
            (string) $params->get('return_to'),
            (string) $params->get('styling')
        );
        return $data;
    }
}
