/** The block in the editor: what it will show, and two choices beside it. The page draws it on the server. */
;(function ({ blocks, blockEditor, components, element, i18n }) {
  const { createElement: create, Fragment } = element
  const { __ } = i18n
  const { InspectorControls, useBlockProps } = blockEditor
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components

  const screens = () => [
    { value: 'login', label: __('Sign-in', 'citizen-auth') },
    { value: 'register', label: __('Registration', 'citizen-auth') },
    { value: 'recover', label: __('Recovery of the password', 'citizen-auth') },
    { value: 'account', label: __('The citizen’s account', 'citizen-auth') },
  ]

  const edit = ({ attributes: { shows, returnTo, styling }, setAttributes }) =>
    create(
      Fragment,
      null,
      create(
        InspectorControls,
        null,
        create(
          PanelBody,
          { title: __('Settings', 'citizen-auth') },
          create(TextControl, {
            label: __('Page to go to afterwards', 'citizen-auth'),
            help: __(
              'A path of this site, such as /tramites. Empty: the citizen stays.',
              'citizen-auth',
            ),
            value: returnTo,
            onChange: (value) => setAttributes({ returnTo: value }),
          }),
          create(ToggleControl, {
            label: __('Without a card', 'citizen-auth'),
            help: __('The form stands on the page’s own ground.', 'citizen-auth'),
            checked: styling === 'inherit',
            onChange: (inherits) => setAttributes({ styling: inherits ? 'inherit' : 'card' }),
          }),
        ),
      ),
      create(
        'div',
        useBlockProps(),
        create(
          Placeholder,
          {
            icon: 'id-alt',
            label: __('Citizens’ sign-in', 'citizen-auth'),
            instructions: __('Whoever visits the page sees the city’s form here.', 'citizen-auth'),
          },
          create(SelectControl, {
            label: __('Shows', 'citizen-auth'),
            value: shows,
            options: screens(),
            onChange: (value) => setAttributes({ shows: value }),
          }),
        ),
      ),
    )

  blocks.registerBlockType('citizen-auth/sign-in', { edit, save: () => null })
})(window.wp)
