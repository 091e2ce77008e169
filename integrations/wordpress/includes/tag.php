<?php
/**
 * The form on a page: one block, one shortcode, the same tag. Both are drawn when the page is shown, so that nobody
 * needs the right to write scripts.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Tag;

use CitizenAuth\FormTag;
use CitizenAuth\WordPress\Login_Receiver;
use CitizenAuth\WordPress\Settings;
use const CitizenAuth\WordPress\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

function register(): void {
	add_shortcode( 'citizen_auth', __NAMESPACE__ . '\shortcode' );
	add_action(
		'init',
		static function () {
			register_block_type( plugin_dir_path( PLUGIN_FILE ) . 'blocks/sign-in', array( 'render_callback' => __NAMESPACE__ . '\block' ) );
			wp_set_script_translations( 'citizen-auth-sign-in-editor-script', 'citizen-auth', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
		}
	);
}

/** `[citizen_auth shows="register" return-to="/tramites"]` */
function shortcode( $attributes ): string {
	$given = shortcode_atts( array( 'shows' => 'login', 'return-to' => '', 'styling' => 'card' ), $attributes, 'citizen_auth' );
	return render( $given['shows'], $given['return-to'], $given['styling'] );
}

function block( array $attributes ): string {
	$tag = render( $attributes['shows'], $attributes['returnTo'], $attributes['styling'] );
	return $tag ? '<div ' . get_block_wrapper_attributes() . ">$tag</div>" : '';
}

function render( string $shows, string $return_to, string $styling ): string {
	$server = Settings\server();
	if ( '' === $server ) {
		$hint = __( 'The sign-in is not shown yet: the address of the city is missing in Settings → Citizen Auth.', 'citizen-auth' );
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( $hint ) . '</p>' : '';
	}
	$tag  = new FormTag( $shows, $return_to, $styling );
	$link = fallback_link( $tag );
	// Readers of a feed run no script.
	return is_feed() ? "<p>$link</p>" : script() . Login_Receiver\notice() . $tag->html( Login_Receiver\attributes(), $link );
}

/** Once a page, where the first tag stands: the browser fetches it while it reads the rest. */
function script(): string {
	static $is_written = false;
	if ( $is_written ) {
		return '';
	}
	$is_written = true;
	return wp_get_script_tag( array( 'type' => 'module', 'src' => esc_url( Settings\server() . '/widget.js' ) ) );
}

function fallback_link( FormTag $tag ): string {
	$words = array(
		'login'    => __( 'Sign in', 'citizen-auth' ),
		'register' => __( 'Create an account', 'citizen-auth' ),
		'recover'  => __( 'Recover the password', 'citizen-auth' ),
		'account'  => __( 'My account', 'citizen-auth' ),
	);
	return $tag->link( Settings\server(), get_locale(), home_url( add_query_arg( array() ) ), home_url( '/' ), $words[ $tag->shows() ] );
}
