<?php
/**
 * Whose user of WordPress a citizen is: known by issuer and account (`iss`, `sub`), never by an e-mail address.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Citizens;

use CitizenAuth\WordPress\Role_Rules;

defined( 'ABSPATH' ) || exit;

/** Of the user's metadata: `https://id.ciudad.gob.ec/leon acc_…`. */
const IDENTITY = 'citizen_auth_identity';

/** The role that we gave last: one that a person chose is left alone. */
const GIVEN_ROLE = 'citizen_auth_role';

function is_citizen( int $user ): bool {
	return '' !== identity_of( $user );
}

function identity_of( int $user ): string {
	return (string) get_user_meta( $user, IDENTITY, true );
}

/** Users with this identity, the oldest bond first: a second one can only come of two first sign-ins at the same moment. */
function users_with( string $identity ): array {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WP_User_Query does not order by the age of the bond.
	return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT user_id FROM {$wpdb->usermeta} WHERE meta_key = %s AND meta_value = %s ORDER BY umeta_id", IDENTITY, $identity ) ) );
}

/**
 * Finds the citizen's user, or makes one.
 *
 * @param array<string, mixed> $claims of a verified token.
 * @return \WP_User|null null when WordPress refused to make one.
 */
function user_for( array $claims ): ?\WP_User {
	$identity = "{$claims['iss']} {$claims['sub']}";
	$known    = users_with( $identity )[0] ?? create( $identity, $claims );
	$user     = $known ? get_user_by( 'id', $known ) : false;
	if ( ! $user ) {
		return null;
	}
	if ( is_multisite() && ! is_user_member_of_blog( $user->ID ) ) {
		add_user_to_blog( get_current_blog_id(), $user->ID, Role_Rules\role_for( $claims ) );
	}
	give_role( $user, Role_Rules\role_for( $claims ) );
	return $user;
}

/** Without an e-mail address, so that none can be used to take the account over by "lost your password". */
function create( string $identity, array $claims ): ?int {
	$names = array_map( static fn( $claim ) => sanitize_text_field( is_string( $claims[ $claim ] ?? null ) ? $claims[ $claim ] : '' ), array( 'givenNames', 'familyNames' ) );
	$name  = trim( implode( ' ', $names ) );
	$role  = Role_Rules\role_for( $claims );
	$login = 'citizen-' . substr( hash( 'sha256', $identity ), 0, 24 );
	$made  = wp_insert_user(
		array(
			'user_login'           => $login,
			'user_pass'            => wp_generate_password( 64 ),
			'first_name'           => $names[0],
			'last_name'            => $names[1],
			'display_name'         => '' !== $name ? $name : __( 'Citizen', 'citizen-auth' ),
			'nickname'             => '' !== $name ? $name : $login,
			'role'                 => $role,
			'show_admin_bar_front' => 'false',
		)
	);
	if ( is_wp_error( $made ) ) {
		return users_with( $identity )[0] ?? null;
	}
	add_user_meta( $made, IDENTITY, $identity, true );
	add_user_meta( $made, GIVEN_ROLE, $role, true );
	$first = users_with( $identity )[0] ?? $made;
	if ( $first !== $made ) {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( $made );
	}
	return $first;
}

/** Follows the rules, unless a person has chosen another role since. */
function give_role( \WP_User $user, string $role ): void {
	$given = (string) get_user_meta( $user->ID, GIVEN_ROLE, true );
	if ( $role === $given || array( $given ) !== array_values( $user->roles ) ) {
		return;
	}
	$user->set_role( $role );
	update_user_meta( $user->ID, GIVEN_ROLE, $role );
}
