/**
 * `msg` and `str`, with which every text of the widget is written. Taken from inside `@lit/localize`, whose index would bring the whole
 * localiser into the first script; a page in the source language never needs it.
 */
export { msg } from '@lit/localize/init/install.js'
export { str } from '@lit/localize/internal/str-tag.js'
