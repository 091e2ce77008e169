<?php
/**
 * What an administrator has set, and what may be set.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Settings;

use CitizenAuth\City;
use CitizenAuth\WordPress\Role_Rules;

defined( 'ABSPATH' ) || exit;

/** Name of the option, of its group, and of the page that shows it. */
const NAME = 'citizen_auth';

const DEFAULTS = array(
	/** Address of the server with the city, e.g. `https://id.ciudad.gob.ec/leon`. */
	'server'   => '',
	/** Whom the city's tokens are for; empty for this site's own address. */
	'audience' => '',
	/** Whether a citizen's sign-in opens a session of WordPress, too. */
	'sign_in'  => false,
	/** Role of a citizen whom no rule names. */
	'role'     => 'subscriber',
	/** One rule a line. */
	'rules'    => '',
);

function register(): void {
	add_action(
		'admin_init',
		static function () {
			register_setting(
				NAME,
				NAME,
				array(
					'type'              => 'object',
					'default'           => DEFAULTS,
					'sanitize_callback' => __NAMESPACE__ . '\sanitize',
				)
			);
		}
	);
}

function get( string $key ) {
	$settings = get_option( NAME );
	return ( is_array( $settings ) ? $settings : array() )[ $key ] ?? DEFAULTS[ $key ];
}

function server(): string {
	return get( 'server' );
}

function audience(): string {
	return get( 'audience' ) ? get( 'audience' ) : own_origin();
}

/** Scheme, host and port of this site, as a browser names them to the server. */
function own_origin(): string {
	return City::origin( home_url() );
}

/**
 * Reads the form; what is wrong is said, and what was right before stays.
 *
 * @param mixed $typed what the form sent.
 */
function sanitize( $typed ): array {
	$typed  = is_array( $typed ) ? array_map( 'strval', $typed ) : array();
	$server = City::address( $typed['server'] ?? '' );
	if ( null === $server ) {
		add_settings_error( NAME, 'server', __( 'The address of the city is not one: it looks like https://id.ciudad.gob.ec/leon.', 'citizen-auth' ) );
		$server = get( 'server' );
	}
	$role = sanitize_key( $typed['role'] ?? '' );
	if ( ! in_array( $role, harmless_roles(), true ) ) {
		$role = DEFAULTS['role'];
	}
	$rules = trim( sanitize_textarea_field( $typed['rules'] ?? '' ) );
	foreach ( Role_Rules\errors( $rules ) as $error ) {
		add_settings_error( NAME, 'rules', $error );
	}
	if ( Role_Rules\errors( $rules ) ) {
		$rules = get( 'rules' );
	}
	return array(
		'server'   => $server,
		'audience' => sanitize_text_field( $typed['audience'] ?? '' ),
		'sign_in'  => ! empty( $typed['sign_in'] ),
		'role'     => $role,
		'rules'    => $rules,
	);
}

/** Roles that citizens may be given without being named: those that can neither change the site nor anybody in it. */
function harmless_roles(): array {
	return array_keys( array_filter( wp_roles()->roles, static fn( $role ) => ! is_powerful( $role['capabilities'] ) ) );
}

/** @param array<string, bool> $capabilities of a role. */
function is_powerful( array $capabilities ): bool {
	$powers = array( 'manage_options', 'promote_users', 'edit_users', 'create_users', 'delete_users', 'install_plugins', 'activate_plugins', 'edit_themes', 'unfiltered_html', 'edit_others_posts' );
	return (bool) array_intersect( $powers, array_keys( array_filter( $capabilities ) ) );
}
