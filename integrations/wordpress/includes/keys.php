<?php
/**
 * The keys that the city's server publishes, kept for a while.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Keys;

use CitizenAuth\TokenVerifier;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

/** The list holds the next key long before it is used: ten minutes are within that. */
const KEPT = 10 * MINUTE_IN_SECONDS;

/** Seconds between two requests for a key that is missing: tokens that somebody made up cannot make us ask all the time. */
const COOLDOWN = 10;

const TRANSIENT = 'citizen_auth_keys';

function verifier(): TokenVerifier {
	return new TokenVerifier( Settings\server(), Settings\audience(), __NAMESPACE__ . '\fetch' );
}

/**
 * @param bool $renew a key is missing in what is kept.
 * @return string text of the JWKS; empty when it cannot be had.
 */
function fetch( bool $renew ): string {
	$kept = get_transient( TRANSIENT );
	$is_ours = is_array( $kept ) && Settings\server() === $kept['server'];
	if ( $is_ours && ( ! $renew || time() - $kept['at'] < COOLDOWN ) ) {
		return $kept['jwks'];
	}
	$response = wp_remote_get( Settings\server() . '/.well-known/jwks.json', array( 'timeout' => 5, 'redirection' => 0 ) );
	if ( is_wp_error( $response ) || 200 !== wp_remote_retrieve_response_code( $response ) ) {
		return $is_ours ? $kept['jwks'] : '';
	}
	$jwks = wp_remote_retrieve_body( $response );
	set_transient( TRANSIENT, array( 'server' => Settings\server(), 'jwks' => $jwks, 'at' => time() ), KEPT );
	return $jwks;
}
