<?php
/**
 * What WordPress keeps to verify tokens: the city's keys, and which tokens were used.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Keys;

use CitizenAuth\PublishedKeys;
use CitizenAuth\TokenVerifier;
use CitizenAuth\WordPress\Settings;

defined( 'ABSPATH' ) || exit;

const TRANSIENT = 'citizen_auth_keys';

function verifier(): TokenVerifier {
	$keys = new PublishedKeys(
		Settings\server(),
		static fn() => get_transient( TRANSIENT ),
		static fn( array $kept ) => set_transient( TRANSIENT, $kept, PublishedKeys::KEPT ),
		__NAMESPACE__ . '\fetch'
	);
	return new TokenVerifier( Settings\server(), Settings\audience(), $keys );
}

function fetch( string $address ): ?string {
	$response = wp_remote_get( $address, array( 'timeout' => 5, 'redirection' => 0 ) );
	return 200 === wp_remote_retrieve_response_code( $response ) ? wp_remote_retrieve_body( $response ) : null;
}

/** Whether this is the first time. Whoever comes first writes the row; WordPress deletes it as a transient that has ended. */
function use_once( string $jti, int $until ): bool {
	global $wpdb;
	$name = 'citizen_auth_used_' . substr( hash( 'sha256', $jti ), 0, 32 );
	$sql  = "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')";
	// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL -- neither transients nor options are written once alone.
	$wpdb->query( $wpdb->prepare( $sql, "_transient_timeout_$name", (string) $until ) );
	return 1 === $wpdb->query( $wpdb->prepare( $sql, "_transient_$name", '1' ) );
	// phpcs:enable
}
