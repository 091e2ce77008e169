<?php
/**
 * Plugin Name:       Citizen Auth
 * Description:       The city's sign-in for its citizens, as a block and as a shortcode; and, where you wish it, their way into this site.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      8.0
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       citizen-auth
 * Domain Path:       /languages
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

foreach ( array( 'php/library', 'translations', 'settings', 'role-rules', 'keys', 'tag', 'citizens', 'login-receiver', 'sign-out' ) as $citizen_auth_part ) {
	require_once __DIR__ . "/includes/$citizen_auth_part.php";
}

Translations\register();
Settings\register();
Tag\register();
Login_Receiver\register();
Sign_Out\register();

if ( is_admin() ) {
	require_once __DIR__ . '/includes/connection-test.php';
	require_once __DIR__ . '/includes/settings-page.php';
	require_once __DIR__ . '/includes/identity-field.php';
	Settings_Page\register();
	Identity_Field\register();
}
