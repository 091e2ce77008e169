<?php
/**
 * Which role a citizen gets, by what the token says. One rule a line, the first that fits counts:
 *
 *     acr = aal2 : contributor
 *     sub = acc_01J9ZK : administrator
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Role_Rules;

use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

/** Claims that change hands, or that everybody has: no role follows from them. */
const NO_GROUNDS = array( 'email', 'exp', 'iat', 'nbf', 'jti', 'sid', 'iss', 'aud' );

/**
 * @return array<int, array{claim: string, value: string, role: string}|null> by number of the line; null for one that is none.
 */
function parse( string $text ): array {
	$rules = array();
	foreach ( preg_split( '/\R/', $text ) as $index => $line ) {
		if ( '' === trim( $line ) ) {
			continue;
		}
		$is_rule             = preg_match( '/^\s*(?<claim>\w+)\s*=\s*(?<value>.+?)\s*:\s*(?<role>[\w-]+)\s*$/u', $line, $found );
		$rules[ $index + 1 ] = $is_rule ? array_intersect_key( $found, array_flip( array( 'claim', 'value', 'role' ) ) ) : null;
	}
	return $rules;
}

/** @return string[] what is wrong, a sentence a line of the text. */
function errors( string $text ): array {
	$errors = array();
	foreach ( parse( $text ) as $number => $rule ) {
		if ( ! $rule ) {
			/* translators: 1: number of a line, 2: example of a rule. */
			$errors[] = sprintf( __( 'Line %1$d of the roles is no rule. A rule looks like %2$s.', 'citizen-auth' ), $number, '“acr = aal2 : contributor”' );
		} elseif ( in_array( $rule['claim'], NO_GROUNDS, true ) ) {
			/* translators: 1: number of a line, 2: name of a claim. */
			$errors[] = sprintf( __( 'Line %1$d of the roles: “%2$s” decides no role, because it changes or everybody has it.', 'citizen-auth' ), $number, $rule['claim'] );
		} elseif ( ! wp_roles()->is_role( $rule['role'] ) ) {
			/* translators: 1: number of a line, 2: what was typed as a role, 3: list of the roles that there are. */
			$errors[] = sprintf( __( 'Line %1$d of the roles: there is no role “%2$s”. There are: %3$s.', 'citizen-auth' ), $number, $rule['role'], implode( ', ', array_keys( wp_roles()->roles ) ) );
		}
	}
	return $errors;
}

/**
 * @param array<string, mixed> $claims of a verified token.
 */
function role_for( array $claims ): string {
	foreach ( array_filter( parse( Settings\get( 'rules' ) ) ) as $rule ) {
		$said = $claims[ $rule['claim'] ] ?? null;
		if ( in_array( $rule['value'], array_filter( (array) $said, 'is_string' ), true ) && wp_roles()->is_role( $rule['role'] ) ) {
			return $rule['role'];
		}
	}
	// A role may have become powerful since it was chosen.
	$usual = Settings\get( 'role' );
	return in_array( $usual, Settings\harmless_roles(), true ) ? $usual : Settings\DEFAULTS['role'];
}
