<?php
/**
 * Either sign-out ends both sessions: the citizen's in the page, and that of WordPress.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Sign_Out;

use CitizenAuth\City;
use CitizenAuth\WordPress\Citizens;
use CitizenAuth\WordPress\Settings;
use const CitizenAuth\WordPress\PLUGIN_FILE;
use const CitizenAuth\WordPress\VERSION;

defined( 'ABSPATH' ) || exit;

/** Of wp-login.php: ends the citizen's session in the browser after WordPress's has ended. */
const ACTION = 'citizen-auth-signed-out';

/** Seconds, as long as the citizen's own session lives at most. */
const LONGEST_SESSION = 12 * HOUR_IN_SECONDS;

function register(): void {
	add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue' );
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue' );
	add_filter( 'script_loader_tag', __NAMESPACE__ . '\with_attributes', 10, 2 );
	add_action( 'rest_api_init', __NAMESPACE__ . '\register_route' );
	add_filter( 'logout_redirect', __NAMESPACE__ . '\by_way_of_the_page', 99, 3 );
	add_action( 'login_form_' . ACTION, __NAMESPACE__ . '\page' );
	add_filter(
		'auth_cookie_expiration',
		static fn( $seconds, $user ) => Citizens\is_citizen( (int) $user ) ? min( $seconds, LONGEST_SESSION ) : $seconds,
		10,
		2
	);
}

/** For citizens alone: a visitor's page carries nothing of it, and may be cached. */
function enqueue(): void {
	if ( ! Citizens\is_citizen( get_current_user_id() ) ) {
		return;
	}
	wp_enqueue_script( 'citizen-auth-sign-out', plugins_url( 'assets/sign-out.js', PLUGIN_FILE ), array(), VERSION, true );
}

function with_attributes( string $tag, string $handle ): string {
	if ( 'citizen-auth-signed-out' === $handle ) {
		return str_replace( '<script ', '<script type="module" ', $tag );
	}
	if ( 'citizen-auth-sign-out' !== $handle ) {
		return $tag;
	}
	$attributes = sprintf(
		'data-citizen-auth-sign-out="%s" data-citizen-auth-token-header="X-WP-Nonce" data-citizen-auth-token="%s" data-citizen-auth-kept="%s"',
		esc_url( rest_url( 'citizen-auth/v1/sign-out' ) ),
		esc_attr( wp_create_nonce( 'wp_rest' ) ),
		esc_attr( City::keptUnder( Settings\server() ) )
	);
	return str_replace( '<script ', "<script $attributes ", $tag );
}

/** The page tells that the citizen has signed out. WordPress checks the nonce before it says who is asking. */
function register_route(): void {
	register_rest_route(
		'citizen-auth/v1',
		'/sign-out',
		array(
			'methods'             => 'POST',
			'permission_callback' => static fn() => Citizens\is_citizen( get_current_user_id() ),
			'callback'            => static function () {
				wp_logout();
				return new \WP_REST_Response( null, 204 );
			},
		)
	);
}

/**
 * Leads a citizen's sign-out by the page that ends the session in the browser, too.
 *
 * @param string            $target where it leads otherwise.
 * @param string            $wanted what was asked for.
 * @param \WP_User|\WP_Error $user  who has signed out.
 */
function by_way_of_the_page( $target, $wanted, $user ): string {
	if ( ! $user instanceof \WP_User || ! Citizens\is_citizen( $user->ID ) || '' === Settings\server() ) {
		return $target;
	}
	return add_query_arg( array( 'action' => ACTION, 'to' => rawurlencode( $wanted ? $target : home_url( '/' ) ) ), wp_login_url() );
}

/** Shown for a moment. Changes nothing of WordPress: whoever is led here merely signs out of what they had signed in to. */
function page(): void {
	// phpcs:ignore WordPress.Security.NonceVerification -- an address of this site, where to go on.
	$wanted = isset( $_GET['to'] ) ? esc_url_raw( wp_unslash( $_GET['to'] ) ) : '';
	$target = wp_validate_redirect( $wanted, home_url( '/' ) );
	wp_enqueue_script( 'citizen-auth-signed-out', plugins_url( 'assets/signed-out.js', PLUGIN_FILE ), array(), VERSION, true );
	login_header( __( 'Signing out', 'citizen-auth' ) );
	printf(
		'<p class="message" role="status" data-citizen-auth-server="%1$s" data-citizen-auth-target="%2$s">%3$s <a href="%2$s">%4$s</a></p>',
		esc_url( Settings\server() ),
		esc_url( $target ),
		esc_html__( 'You are being signed out.', 'citizen-auth' ),
		esc_html__( 'Go on', 'citizen-auth' )
	);
	login_footer();
	exit;
}
