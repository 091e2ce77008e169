<?php
/**
 * Who has a user already keeps it: an administrator writes the citizen's account (`sub`) into the user's profile.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Identity_Field;

use CitizenAuth\WordPress\Citizens;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

const FIELD = 'citizen_auth_sub';

function register(): void {
	foreach ( array( 'show_user_profile', 'edit_user_profile' ) as $screen ) {
		add_action( $screen, __NAMESPACE__ . '\show' );
	}
	add_action( 'user_profile_update_errors', __NAMESPACE__ . '\check', 10, 3 );
	add_action( 'profile_update', __NAMESPACE__ . '\save' );
}

function show( \WP_User $user ): void {
	if ( ! current_user_can( 'promote_users' ) || '' === Settings\server() ) {
		return;
	}
	$identity = Citizens\identity_of( $user->ID );
	?>
	<h2><?php esc_html_e( 'Citizen account', 'citizen-auth' ); ?></h2>
	<table class="form-table" role="presentation"><tr>
		<th><label for="<?php echo esc_attr( FIELD ); ?>"><?php esc_html_e( 'Account of the city', 'citizen-auth' ); ?></label></th>
		<td>
			<input class="regular-text code" id="<?php echo esc_attr( FIELD ); ?>" name="<?php echo esc_attr( FIELD ); ?>" value="<?php echo esc_attr( explode( ' ', "$identity " )[1] ); ?>" aria-describedby="citizen-auth-sub-help">
			<p class="description" id="citizen-auth-sub-help"><?php esc_html_e( 'Whoever signs in with this account of the city (acc_…) is this user here. Empty: nobody.', 'citizen-auth' ); ?></p>
		</td>
	</tr></table>
	<?php
}

/** What an administrator typed; null when there was no such field. WordPress has checked the form's nonce. */
function typed(): ?string {
	// phpcs:ignore WordPress.Security.NonceVerification -- `update-user_…`, by user-edit.php.
	return isset( $_POST[ FIELD ] ) && current_user_can( 'promote_users' ) ? trim( sanitize_text_field( wp_unslash( $_POST[ FIELD ] ) ) ) : null;
}

function check( \WP_Error $errors, bool $is_update, $user ): void {
	$sub = typed();
	if ( ! $sub ) {
		return;
	}
	if ( ! preg_match( '/^[\w-]+$/', $sub ) ) {
		$errors->add( FIELD, __( 'An account of the city looks like acc_01J9ZK.', 'citizen-auth' ) );
	}
	if ( array_diff( Citizens\users_with( Settings\server() . " $sub" ), array( (int) $user->ID ) ) ) {
		$errors->add( FIELD, __( 'This account of the city belongs to another user already.', 'citizen-auth' ) );
	}
}

function save( int $user ): void {
	$sub = typed();
	if ( null === $sub || ! current_user_can( 'edit_user', $user ) ) {
		return;
	}
	if ( '' === $sub ) {
		delete_user_meta( $user, Citizens\IDENTITY );
	} else {
		update_user_meta( $user, Citizens\IDENTITY, Settings\server() . " $sub" );
	}
}
