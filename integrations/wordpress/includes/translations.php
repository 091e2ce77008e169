<?php
/**
 * Finds the words: one Spanish for all who speak it, whatever their country.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Translations;

use const CitizenAuth\WordPress\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

function register(): void {
	add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\spanish_for_all', 10, 2 );
	add_filter( 'load_script_translation_file', __NAMESPACE__ . '\spanish_script_for_all', 10, 3 );
	add_action(
		'init',
		static function () {
			load_plugin_textdomain( 'citizen-auth', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
		}
	);
}

/** `citizen-auth-es_EC.mo` is `citizen-auth-es_ES.mo` where there is none of its own. */
function spanish_for_all( $file, $domain ) {
	return 'citizen-auth' === $domain ? of_spain_unless_there( $file ) : $file;
}

function spanish_script_for_all( $file, $handle, $domain ) {
	return 'citizen-auth' === $domain && $file ? of_spain_unless_there( $file ) : $file;
}

function of_spain_unless_there( string $file ): string {
	if ( is_readable( $file ) || ! preg_match( '/citizen-auth-es_[A-Z]{2}(?=[.-])/', $file ) ) {
		return $file;
	}
	$languages = plugin_dir_path( PLUGIN_FILE ) . 'languages/';
	return $languages . preg_replace( '/^(citizen-auth-es)_[A-Z]{2}/', '$1_ES', basename( $file ) );
}
