<?php
/** Loads what every plug-in of a system in PHP shares. MIT. */

declare(strict_types=1);

foreach (['TokenVerifier', 'City', 'ConnectionTest', 'FormTag', 'PublishedKeys', 'RoleRules', 'SignInPost'] as $name) {
    require_once __DIR__ . "/$name.php";
}
