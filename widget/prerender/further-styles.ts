/** The styles of what the sign-in does not show, built by themselves. */
import buttons from '../styles/buttons.css?inline'
import further from '../styles/further-screens.css?inline'

export const styles = buttons + further
