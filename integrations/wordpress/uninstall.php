<?php
/**
 * Takes with it what the plug-in has written. Users stay: what they wrote is the site's.
 *
 * @package CitizenAuth
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( get_current_blog_id() ) as $citizen_auth_site ) {
	is_multisite() && switch_to_blog( $citizen_auth_site );
	delete_option( 'citizen_auth' );
	delete_transient( 'citizen_auth_keys' );
	is_multisite() && restore_current_blog();
}
delete_metadata( 'user', 0, 'citizen_auth_identity', '', true );
delete_metadata( 'user', 0, 'citizen_auth_role', '', true );
