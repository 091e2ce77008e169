<?php
/**
 * Takes the post of `login-uri` after a citizen has signed in, and opens a session of WordPress.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Login_Receiver;

use CitizenAuth\RefusedPost;
use CitizenAuth\SignInPost;
use CitizenAuth\WordPress\Citizens;
use CitizenAuth\WordPress\Keys;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

/** Tells the page why a sign-in was refused. */
const REFUSAL = 'citizen-auth';

function register(): void {
	add_action(
		'rest_api_init',
		static function () {
			register_rest_route(
				'citizen-auth/v1',
				'/sign-in',
				array(
					'methods'             => 'POST',
					'callback'            => __NAMESPACE__ . '\receive',
					// The token is the permission, and is looked at inside.
					'permission_callback' => '__return_true',
				)
			);
		}
	);
}

/** What the tag says of this receiver; nothing while somebody else is signed in to WordPress. */
function attributes(): array {
	$is_wanted = Settings\get( 'sign_in' ) && ( ! is_user_logged_in() || Citizens\is_citizen( get_current_user_id() ) );
	if ( ! $is_wanted ) {
		return array();
	}
	return array(
		'login-uri' => rest_url( 'citizen-auth/v1/sign-in' ),
		'state'     => is_singular() ? (string) get_queried_object_id() : '',
	);
}

function receive( \WP_REST_Request $request ): \WP_REST_Response {
	$post   = new SignInPost( $request->get_body_params() );
	$cookie = isset( $_COOKIE[ SignInPost::CSRF_COOKIE ] ) ? sanitize_text_field( wp_unslash( $_COOKIE[ SignInPost::CSRF_COOKIE ] ) ) : '';
	setcookie( SignInPost::CSRF_COOKIE, '', SignInPost::NO_COOKIE );
	try {
		sign_in( $post, $cookie );
		$target = $post->returnTo( Settings\own_origin() ) ?? page_of( $post );
	} catch ( RefusedPost $refused ) {
		log_refusal( $refused->getMessage() );
		$target = add_query_arg( REFUSAL, $refused->reason, page_of( $post ) );
	}
	return new \WP_REST_Response( null, 303, array( 'Location' => $target, 'Cache-Control' => 'no-store' ) );
}

/** @throws RefusedPost */
function sign_in( SignInPost $post, string $cookie ): void {
	if ( ! Settings\get( 'sign_in' ) ) {
		throw new RefusedPost( 'off' );
	}
	$claims  = $post->citizen( $cookie, Keys\verifier(), 'CitizenAuth\WordPress\Keys\use_once' );
	$present = (int) wp_validate_auth_cookie( '', 'logged_in' );
	if ( $present && ! Citizens\is_citizen( $present ) ) {
		throw new RefusedPost( 'somebody-else' );
	}
	$user = Citizens\user_for( $claims );
	if ( ! $user ) {
		throw new RefusedPost( 'user' );
	}
	wp_set_current_user( $user->ID );
	wp_set_auth_cookie( $user->ID, false );
	do_action( 'wp_login', $user->user_login, $user );
}

/** Why, for whoever runs the site; never who. */
function log_refusal( string $why ): void {
	if ( defined( 'WP_DEBUG' ) && WP_DEBUG ) {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions -- with WP_DEBUG alone.
		error_log( "citizen-auth: a sign-in was refused: $why" );
	}
}

/** The page that posted, as its `state` says. */
function page_of( SignInPost $post ): string {
	$page = (int) $post->state();
	return $page && is_post_publicly_viewable( $page ) ? get_permalink( $page ) : home_url( '/' );
}

/** Says above the form why a citizen is not signed in to this site. */
function notice(): string {
	$sentences = array(
		'csrf'          => __( 'We could not sign you in to this site, because your browser did not keep a cookie for it. Please allow cookies for this site, and sign in again.', 'citizen-auth' ),
		'token'         => __( 'We could not sign you in to this site, because what proves your sign-in was not accepted. Please sign in again; if it happens again, tell the city’s web office.', 'citizen-auth' ),
		'user'          => __( 'We could not open your account on this site. Please try again later, or tell the city’s web office.', 'citizen-auth' ),
		'somebody-else' => __( 'Somebody else is signed in to this site in this browser. Sign out there first, and sign in again.', 'citizen-auth' ),
	);
	// phpcs:ignore WordPress.Security.NonceVerification -- chooses one of our own sentences, and changes nothing.
	$refusal = isset( $_GET[ REFUSAL ] ) ? sanitize_key( wp_unslash( $_GET[ REFUSAL ] ) ) : '';
	return isset( $sentences[ $refusal ] ) ? '<p role="alert" class="citizen-auth-notice">' . esc_html( $sentences[ $refusal ] ) . '</p>' : '';
}
