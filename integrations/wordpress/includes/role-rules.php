<?php
/**
 * Which role of WordPress a citizen gets, by the rules that an administrator wrote.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Role_Rules;

use CitizenAuth\RoleRules;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

function rules( string $text ): RoleRules {
	return new RoleRules( $text, static fn( string $role ): bool => wp_roles()->is_role( $role ) );
}

/** @return string[] what is wrong, a sentence a line of the text. */
function errors( string $text ): array {
	$errors = array();
	foreach ( rules( $text )->errors() as $number => list( $code, $typed ) ) {
		if ( 'no-rule' === $code ) {
			/* translators: 1: number of a line, 2: example of a rule. */
			$errors[] = sprintf( __( 'Line %1$d of the roles is no rule. A rule looks like %2$s.', 'citizen-auth' ), $number, '“acr = aal2 : contributor”' );
		} elseif ( 'no-grounds' === $code ) {
			/* translators: 1: number of a line, 2: name of a claim. */
			$errors[] = sprintf( __( 'Line %1$d of the roles: “%2$s” decides no role, because it changes or everybody has it.', 'citizen-auth' ), $number, $typed );
		} else {
			/* translators: 1: number of a line, 2: what was typed as a role, 3: list of the roles that there are. */
			$errors[] = sprintf( __( 'Line %1$d of the roles: there is no role “%2$s”. There are: %3$s.', 'citizen-auth' ), $number, $typed, implode( ', ', array_keys( wp_roles()->roles ) ) );
		}
	}
	return $errors;
}

/**
 * @param array<string, mixed> $claims of a verified token.
 */
function role_for( array $claims ): string {
	$named = rules( Settings\get( 'rules' ) )->roleFor( $claims );
	if ( null !== $named ) {
		return $named;
	}
	// A role may have become powerful since it was chosen.
	$usual = Settings\get( 'role' );
	return in_array( $usual, Settings\harmless_roles(), true ) ? $usual : Settings\DEFAULTS['role'];
}
