<?php

defined('_JEXEC') or die;

/** @var string $form written by the plugin, whatever is in it escaped */
echo $form;
