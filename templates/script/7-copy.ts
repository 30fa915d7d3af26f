/** Copies the text of an element, and announces the result. */
async function copyText(source: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '')
    announce(words.copied)
  } catch {
    // Without clipboard access, the script selects the text for the reader to copy.
    getSelection()?.selectAllChildren(source)
    announce(words.selected)
  }
}

/** Puts a button before an element that copies its text. The element's heading names the button. */
function makeCopyable(source: HTMLElement): void {
  const name = source.previousElementSibling?.textContent ?? ''
  const copy = button(words.copy, {class: 'copy', 'aria-label': `${words.copy} ${name}`.trim()}, () => {
    copyText(source).then(() => {
      copy.textContent = words.copiedShort
      setTimeout(() => {
        copy.textContent = words.copy
      }, 2000)
    })
  })
  source.before(copy)
}

for (const source of document.querySelectorAll<HTMLElement>('[data-copy]')) makeCopyable(source)
