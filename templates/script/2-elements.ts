type Attributes = Readonly<Record<string, string | boolean>>

/** Creates an element with attributes and content. Text is never parsed as markup. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...content)
  return element
}

function button(text: string, attributes: Attributes, pressed: () => void): HTMLButtonElement {
  const made = make('button', {type: 'button', ...attributes}, text)
  made.addEventListener('click', pressed)
  return made
}

/** The root of the site, from the address of this script: pages are at any depth, and the site under any path. */
const siteRoot = new URL('..', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href)

/** Announces a text to screen readers. */
function announce(text: string): void {
  let place = document.querySelector('#announced')
  if (!place) {
    place = make('p', {id: 'announced', class: 'unseen', role: 'status'})
    document.body.append(place)
  }
  place.textContent = text
}

/** Creates a modal dialog. It closes by its button, by the Escape key and by a click outside it. */
function makeDialog(name: string, title: string, ...content: readonly Node[]): HTMLDialogElement {
  const heading = make('h2', {id: `${name}-title`}, title)
  const close = button('×', {class: 'close', 'aria-label': words.close}, () => dialog.close())
  const dialog = make(
    'dialog',
    {class: name, 'aria-labelledby': heading.id, lang: words.lang},
    heading,
    close,
    ...content,
  )
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  return dialog
}
