/** The styles of what the sign-in does not show, built by themselves. */
export { default as styles } from '../styles/further-screens.css?inline'
