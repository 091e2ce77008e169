/** The version of the widget, so that two copies on one page can be told apart. A test compares it with package.json. */

export const version = '0.1.0'
