/** Opens a full-screen viewer of a gallery's images at one of them. */
function openViewer(figures: readonly HTMLElement[], from: number): void {
  let at = from
  const image = make('img', {alt: ''})
  const caption = make('div', {class: 'viewer-caption'})
  const place = make('p', {class: 'viewer-place', 'aria-live': 'polite'})
  const step = (by: number): void => show((at + by + figures.length) % figures.length)
  const previous = button('‹', {class: 'viewer-previous', 'aria-label': words.previousPicture}, () => step(-1))
  const next = button('›', {class: 'viewer-next', 'aria-label': words.nextPicture}, () => step(1))
  const dialog = makeDialog(
    'viewer',
    words.viewer,
    make('div', {class: 'viewer-stage'}, image),
    previous,
    next,
    place,
    caption,
  )

  function show(index: number): void {
    at = index
    const figure = figures[at]
    const shown = figure?.querySelector<HTMLImageElement>('img:not(.preview)')
    if (!figure || !shown) return
    image.src = shown.src
    image.alt = shown.alt
    image.width = shown.width
    image.height = shown.height
    place.textContent = words.pictureOf.replace('{n}', String(at + 1)).replace('{of}', String(figures.length))
    caption.replaceChildren(
      ...[...(figure.querySelector('figcaption')?.childNodes ?? [])].map((node) => node.cloneNode(true)),
    )
    caption.lang = figure.closest('[lang]')?.getAttribute('lang') ?? ''
  }

  dialog.addEventListener('keydown', (event) => {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key]
    if (by === undefined) return
    step(by)
    event.preventDefault()
  })
  let began: number | null = null
  image.addEventListener('pointerdown', ({clientX}) => {
    began = clientX
  })
  image.addEventListener('pointerup', ({clientX}) => {
    const moved = began === null ? 0 : clientX - began
    began = null
    if (Math.abs(moved) > 40) step(moved < 0 ? 1 : -1)
  })
  image.addEventListener('dragstart', (event) => event.preventDefault())
  const opener = document.activeElement
  dialog.addEventListener('close', () => {
    dialog.remove()
    figures[at]?.scrollIntoView({block: 'nearest', inline: 'start'})
    if (opener instanceof HTMLElement) opener.focus()
  })
  show(from)
  dialog.showModal()
}

for (const gallery of document.querySelectorAll('.gallery')) {
  const figures = [...gallery.querySelectorAll('figure')].filter((one) => one.querySelector('img:not(.preview)'))
  for (const [at, figure] of figures.entries()) {
    const image = figure.querySelector('img:not(.preview)')
    const open = () => openViewer(figures, at)
    const name = `${words.enlarge} (${at + 1})`
    figure.prepend(button('⤢', {class: 'enlarge', 'aria-label': name, title: words.enlarge, lang: words.lang}, open))
    image?.addEventListener('click', open)
  }
}
