<?php
/**
 * Asks the city's server what a page would ask it, and says in plain words what is wrong and who can change it.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Connection_Test;

use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

/** Seconds that two clocks may differ before tokens are refused. */
const CLOCK_TOLERANCE = 30;

/** @return array<int, array{good: bool, says: string}> in the order in which things are to be put right. */
function run(): array {
	$server = Settings\server();
	if ( '' === $server ) {
		return array( finding( false, __( 'Write the address of the city first, and save.', 'citizen-auth' ) ) );
	}
	$profile = ask( '/profile.json' );
	if ( is_wp_error( $profile ) ) {
		/* translators: 1: address, 2: what WordPress says went wrong. */
		return array( finding( false, sprintf( __( 'This site’s server cannot reach %1$s: %2$s. Ask your hosting provider whether it lets connections out.', 'citizen-auth' ), $server, $profile->get_error_message() ) ) );
	}
	$read = json_decode( wp_remote_retrieve_body( $profile ), true );
	if ( 200 !== wp_remote_retrieve_response_code( $profile ) || ! isset( $read['slug'] ) ) {
		/* translators: 1: address, 2: number that the server answered. */
		return array( finding( false, sprintf( __( 'No city answers at %1$s (%2$d). Look at the address: it is that of the script, without “/widget.js”.', 'citizen-auth' ), $server, wp_remote_retrieve_response_code( $profile ) ) ) );
	}
	/* translators: 1: name of the city's service, 2: name of the city. */
	$findings = array( finding( true, sprintf( __( '%1$s of %2$s answers.', 'citizen-auth' ), $read['service'] ?? $read['slug'], $read['name'] ?? $read['slug'] ) ) );
	return array_merge( $findings, array_filter( array( address(), origin(), keys(), clock( $profile ) ) ) );
}

function finding( bool $good, string $says ): array {
	return compact( 'good', 'says' );
}

/** @return array|\WP_Error */
function ask( string $path, string $method = 'GET' ) {
	$options = array(
		'method'      => $method,
		'timeout'     => 8,
		'redirection' => 0,
		'headers'     => array( 'Origin' => Settings\own_origin() ),
	);
	return wp_remote_request( Settings\server() . $path, $options );
}

/** The server tells the address of its script in embed.json, where it has one. */
function address(): ?array {
	$embed  = ask( '/embed.json' );
	$script = json_decode( wp_remote_retrieve_body( $embed ), true )['script'] ?? '';
	if ( ! is_string( $script ) || '' === $script || Settings\server() . '/widget.js' === $script ) {
		return null;
	}
	/* translators: %s: address of a script. */
	return finding( false, sprintf( __( 'The city calls its script %s: write that address above.', 'citizen-auth' ), $script ) );
}

/** Whether pages of this site may send forms: what a browser asks before it does (CORS). */
function origin(): array {
	$own     = Settings\own_origin();
	$allowed = wp_remote_retrieve_header( ask( '/session', 'OPTIONS' ), 'access-control-allow-origin' );
	if ( $own === $allowed ) {
		/* translators: %s: origin of this site. */
		return finding( true, sprintf( __( 'The city lists %s: the form works on pages of this site.', 'citizen-auth' ), $own ) );
	}
	/* translators: %s: origin of this site. */
	return finding( false, sprintf( __( 'The city does not list %s: the form cannot work on pages of this site. Ask whoever runs the city’s sign-in to add exactly this address to “origins”.', 'citizen-auth' ), $own ) );
}

function keys(): array {
	$keys = json_decode( wp_remote_retrieve_body( ask( '/.well-known/jwks.json' ) ), true )['keys'] ?? array();
	$good = array_filter( is_array( $keys ) ? $keys : array(), static fn( $key ) => 'ES256' === ( $key['alg'] ?? '' ) );
	if ( ! $good ) {
		return finding( false, __( 'The keys of the city (.well-known/jwks.json) cannot be read: nobody can be signed in to WordPress.', 'citizen-auth' ) );
	}
	/* translators: %d: number of keys. */
	return finding( true, sprintf( _n( 'The city publishes %d key, by which this site knows citizens.', 'The city publishes %d keys, by which this site knows citizens.', count( $good ), 'citizen-auth' ), count( $good ) ) );
}

function clock( array $profile ): ?array {
	$theirs  = strtotime( (string) wp_remote_retrieve_header( $profile, 'date' ) );
	$seconds = $theirs ? abs( time() - $theirs ) : 0;
	if ( $seconds <= CLOCK_TOLERANCE ) {
		return null;
	}
	/* translators: %d: number of seconds. */
	return finding( false, sprintf( __( 'The clock of this site’s server differs from the city’s by %d seconds: sign-ins would be refused. Ask your hosting provider to set it by NTP.', 'citizen-auth' ), $seconds ) );
}
