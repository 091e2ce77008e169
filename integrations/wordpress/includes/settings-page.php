<?php
/**
 * Settings → Citizen Auth: what an administrator sets, and whether it works.
 *
 * @package CitizenAuth
 */

namespace CitizenAuth\WordPress\Settings_Page;

use CitizenAuth\WordPress\Connection_Test;
use CitizenAuth\WordPress\Settings;
use const CitizenAuth\WordPress\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/** Of the nonce and of the button that tests the connection. */
const TEST = 'citizen_auth_test';

function register(): void {
	add_action(
		'admin_menu',
		static function () {
			add_options_page( __( 'Citizen Auth', 'citizen-auth' ), __( 'Citizen Auth', 'citizen-auth' ), 'manage_options', Settings\NAME, __NAMESPACE__ . '\page' );
		}
	);
	add_action( 'admin_init', __NAMESPACE__ . '\fields' );
	add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\link_from_plugins' );
}

function link_from_plugins( array $links ): array {
	return array_merge( array( '<a href="' . esc_url( address() ) . '">' . esc_html__( 'Settings', 'citizen-auth' ) . '</a>' ), $links );
}

function address(): string {
	return admin_url( 'options-general.php?page=' . Settings\NAME );
}

function fields(): void {
	add_settings_section( 'form', __( 'The form', 'citizen-auth' ), static fn() => paragraph( __( 'Put it on a page with the block “Citizens’ sign-in”, or with the shortcode [citizen_auth].', 'citizen-auth' ) ), Settings\NAME );
	field( 'form', 'server', __( 'Address of the city', 'citizen-auth' ), __( 'As whoever runs the city’s sign-in told you: https://id.ciudad.gob.ec/leon. The address of the script will do, too.', 'citizen-auth' ) );
	add_settings_section( 'sign_in', __( 'Signing in to WordPress', 'citizen-auth' ), static fn() => paragraph( __( 'Only if citizens are to be users of this site. The form works without.', 'citizen-auth' ) ), Settings\NAME );
	field( 'sign_in', 'sign_in', __( 'Sign citizens in', 'citizen-auth' ), __( 'Whoever signs in as a citizen is signed in to this site, too. A user is made at the first sign-in, and known by the account of the city, never by an e-mail address.', 'citizen-auth' ) );
	field( 'sign_in', 'audience', __( 'Audience', 'citizen-auth' ), __( 'Whom the city’s tokens are for (“audience” of its profile). Empty: the address of this site.', 'citizen-auth' ) );
	field( 'sign_in', 'role', __( 'Usual role', 'citizen-auth' ), __( 'Of citizens whom no rule names. Roles that can change the site or its users are not offered.', 'citizen-auth' ) );
	field( 'sign_in', 'rules', __( 'Roles by rule', 'citizen-auth' ), __( 'One a line, the first that fits counts: “acr = aal2 : contributor” gives that role to whoever the city is that sure of; “sub = acc_01J9ZK : editor” to one account. Nobody becomes an administrator unless a line says so.', 'citizen-auth' ) );
}

function paragraph( string $sentence ): void {
	echo '<p>' . esc_html( $sentence ) . '</p>';
}

function field( string $section, string $name, string $label, string $help ): void {
	$arguments = array( 'label_for' => "citizen-auth-$name", 'name' => $name, 'help' => $help );
	add_settings_field( $name, $label, __NAMESPACE__ . '\control', Settings\NAME, $section, $arguments );
}

function control( array $field ): void {
	$id    = $field['label_for'];
	$value = Settings\get( $field['name'] );
	$named = sprintf( 'id="%1$s" name="%2$s[%3$s]" aria-describedby="%1$s-help"', esc_attr( $id ), esc_attr( Settings\NAME ), esc_attr( $field['name'] ) );
	// phpcs:disable WordPress.Security.EscapeOutput -- $named is escaped above.
	if ( 'sign_in' === $field['name'] ) {
		echo "<input type=\"checkbox\" value=\"1\" $named " . checked( $value, true, false ) . '>';
	} elseif ( 'role' === $field['name'] ) {
		echo "<select $named>";
		foreach ( Settings\harmless_roles() as $role ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $role ), selected( $value, $role, false ), esc_html( translate_user_role( wp_roles()->role_names[ $role ] ) ) );
		}
		echo '</select>';
	} elseif ( 'rules' === $field['name'] ) {
		echo "<textarea class=\"large-text code\" rows=\"4\" spellcheck=\"false\" $named>" . esc_textarea( $value ) . '</textarea>';
	} else {
		$placeholder = 'audience' === $field['name'] ? Settings\own_origin() : 'https://id.ciudad.gob.ec/leon';
		printf( '<input class="regular-text code" %s value="%s" placeholder="%s">', $named, esc_attr( $value ), esc_attr( $placeholder ) );
	}
	// phpcs:enable
	printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $field['help'] ) );
}

function page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Citizen Auth', 'citizen-auth' ); ?></h1>
		<form action="options.php" method="post">
			<?php
			settings_fields( Settings\NAME );
			do_settings_sections( Settings\NAME );
			submit_button();
			?>
		</form>
		<h2><?php esc_html_e( 'Does it work?', 'citizen-auth' ); ?></h2>
		<?php findings(); ?>
		<form action="<?php echo esc_url( address() ); ?>#citizen-auth-findings" method="post">
			<?php
			wp_nonce_field( TEST );
			submit_button( __( 'Test the connection', 'citizen-auth' ), 'secondary', TEST, false );
			?>
		</form>
	</div>
	<?php
}

/** After a change at once, and whenever the button asks. */
function findings(): void {
	$is_asked = isset( $_POST[ TEST ] ) && check_admin_referer( TEST );
	// phpcs:ignore WordPress.Security.NonceVerification -- WordPress leads here after it has saved; asking changes nothing.
	$is_saved = isset( $_GET['settings-updated'] );
	if ( ! $is_asked && ! $is_saved ) {
		paragraph( __( 'The test asks the city’s server what a page of this site would ask. It runs whenever you save, too.', 'citizen-auth' ) );
		return;
	}
	echo '<div id="citizen-auth-findings" role="status">';
	foreach ( Connection_Test\run() as $finding ) {
		printf( '<div class="notice inline notice-%s"><p>%s</p></div>', $finding['good'] ? 'success' : 'error', esc_html( $finding['says'] ) );
	}
	echo '</div>';
}
