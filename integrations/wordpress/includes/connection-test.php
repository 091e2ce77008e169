<?php
/**
 * Says in plain words what is wrong with the connection, and who can change it.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Connection_Test;

use CitizenAuth\ConnectionTest;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

/** @return array<int, array{good: bool, says: string}> in the order in which things are to be put right. */
function run(): array {
	$test = new ConnectionTest( Settings\server(), Settings\own_origin(), __NAMESPACE__ . '\ask' );
	return array_map(
		static fn( array $found ) => array(
			'good' => $found['good'],
			'says' => vsprintf( sentence( $found['code'], (int) end( $found['values'] ) ), $found['values'] ),
		),
		$test->run()
	);
}

/** @throws \RuntimeException with what WordPress says went wrong. */
function ask( string $method, string $address, array $headers ): array {
	$options  = array( 'timeout' => 8, 'redirection' => 0 ) + compact( 'method', 'headers' );
	$response = wp_remote_request( $address, $options );
	if ( is_wp_error( $response ) ) {
		throw new \RuntimeException( $response->get_error_message() );
	}
	return array(
		'status'  => (int) wp_remote_retrieve_response_code( $response ),
		'body'    => wp_remote_retrieve_body( $response ),
		'headers' => wp_remote_retrieve_headers( $response )->getAll(),
	);
}

/** @param int $many how many keys, for the sentence that counts them. */
function sentence( string $code, int $many ): string {
	$sentences = array(
		'no-server'   => __( 'Write the address of the city first, and save.', 'citizen-auth' ),
		/* translators: 1: address, 2: what WordPress says went wrong. */
		'unreachable' => __( 'This site’s server cannot reach %1$s: %2$s. Ask your hosting provider whether it lets connections out.', 'citizen-auth' ),
		/* translators: 1: address, 2: number that the server answered. */
		'no-city'     => __( 'No city answers at %1$s (%2$d). Look at the address: it is that of the script, without “/widget.js”.', 'citizen-auth' ),
		/* translators: 1: name of the city's service, 2: name of the city. */
		'city'        => __( '%1$s of %2$s answers.', 'citizen-auth' ),
		/* translators: %s: address of a script. */
		'script'      => __( 'The city calls its script %s: write that address above.', 'citizen-auth' ),
		/* translators: %s: origin of this site. */
		'origin'      => __( 'The city lists %s: the form works on pages of this site.', 'citizen-auth' ),
		/* translators: %s: origin of this site. */
		'no-origin'   => __( 'The city does not list %s: the form cannot work on pages of this site. Ask whoever runs the city’s sign-in to add exactly this address to “origins”.', 'citizen-auth' ),
		/* translators: %d: number of keys. */
		'keys'        => _n( 'The city publishes %d key, by which this site knows citizens.', 'The city publishes %d keys, by which this site knows citizens.', $many, 'citizen-auth' ),
		'no-keys'     => __( 'The keys of the city (.well-known/jwks.json) cannot be read: nobody can be signed in to this site.', 'citizen-auth' ),
		/* translators: %d: number of seconds. */
		'clock'       => __( 'The clock of this site’s server differs from the city’s by %d seconds: sign-ins would be refused. Ask your hosting provider to set it by NTP.', 'citizen-auth' ),
	);
	return $sentences[ $code ];
}
