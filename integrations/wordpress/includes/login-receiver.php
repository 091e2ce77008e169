<?php
/**
 * Takes the post of `login-uri` after a citizen has signed in, and opens a session of WordPress. What proves the citizen
 * is the token; what proves that they meant this site is a cookie that only a page of this host can write.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Login_Receiver;

use CitizenAuth\InvalidToken;
use CitizenAuth\WordPress\Citizens;
use CitizenAuth\WordPress\Keys;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

const CSRF_FIELD  = 'citizen_csrf_token';
const CSRF_COOKIE = '__Host-citizen_csrf_token';

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
	// Proven once: the same post cannot be sent again.
	setcookie( CSRF_COOKIE, '', array( 'expires' => 1, 'path' => '/', 'secure' => true, 'samesite' => 'Strict' ) );
	$refusal = Settings\get( 'sign_in' ) ? refusal_of( $request ) : 'off';
	$target  = $refusal ? page_of( $request, $refusal ) : next_page( $request );
	return new \WP_REST_Response( null, 303, array( 'Location' => $target, 'Cache-Control' => 'no-store' ) );
}

/** @return string|null why not; null when the citizen is signed in to WordPress. */
function refusal_of( \WP_REST_Request $request ): ?string {
	$cookie = isset( $_COOKIE[ CSRF_COOKIE ] ) ? sanitize_text_field( wp_unslash( $_COOKIE[ CSRF_COOKIE ] ) ) : '';
	if ( '' === $cookie || ! hash_equals( $cookie, field( $request, CSRF_FIELD ) ) ) {
		return 'csrf';
	}
	try {
		$claims = Keys\verifier()->verify( field( $request, 'credential' ) );
	} catch ( InvalidToken $error ) {
		log_refusal( $error->getMessage() );
		return 'token';
	}
	$present = (int) wp_validate_auth_cookie( '', 'logged_in' );
	if ( $present && ! Citizens\is_citizen( $present ) ) {
		return 'somebody-else';
	}
	$user = Citizens\user_for( $claims );
	if ( ! $user ) {
		return 'user';
	}
	wp_set_current_user( $user->ID );
	wp_set_auth_cookie( $user->ID, false );
	do_action( 'wp_login', $user->user_login, $user );
	return null;
}

function field( \WP_REST_Request $request, string $name ): string {
	$value = $request->get_body_params()[ $name ] ?? '';
	return is_string( $value ) ? $value : '';
}

/** Why, for whoever runs the site; never who. */
function log_refusal( string $why ): void {
	if ( defined( 'WP_DEBUG' ) && WP_DEBUG ) {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions -- with WP_DEBUG alone.
		error_log( "citizen-auth: a token was refused: $why" );
	}
}

/** Where the page wanted the citizen, if that is of this site; else the page itself. */
function next_page( \WP_REST_Request $request ): string {
	$wanted = esc_url_raw( field( $request, 'return-to' ) );
	return '' === $wanted ? page_of( $request ) : wp_validate_redirect( $wanted, home_url( '/' ) );
}

/** The page that posted, as its `state` says. */
function page_of( \WP_REST_Request $request, string $refusal = '' ): string {
	$page    = (int) field( $request, 'state' );
	$address = $page && is_post_publicly_viewable( $page ) ? get_permalink( $page ) : home_url( '/' );
	return $refusal ? add_query_arg( REFUSAL, $refusal, $address ) : $address;
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
