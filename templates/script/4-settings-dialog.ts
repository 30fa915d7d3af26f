/** A setting as a group of radio buttons. */
function settingChoices<Name extends keyof Settings>(
  name: Name,
  title: string,
  choices: readonly (readonly [Settings[Name], string])[],
): HTMLFieldSetElement {
  const labels = choices.map(([value, text]) => {
    const radio = make('input', {type: 'radio', name: `setting-${name}`, value})
    radio.checked = settings[name] === value
    radio.addEventListener('change', () => chooseSetting(name, value))
    whenChosen.push(() => {
      radio.checked = settings[name] === value
    })
    return make('label', {}, radio, ` ${text}`)
  })
  return make('fieldset', {}, make('legend', {}, title), ...labels)
}

/** The list of keyboard shortcuts. */
function keyList(): HTMLElement {
  const rows = [
    ['j', words.keyNext],
    ['k', words.keyPrevious],
    ['→', words.keyLater],
    ['←', words.keyEarlier],
    ['?', words.keyHelp],
  ].flatMap(([key = '', meaning = '']) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, meaning)])
  return make('dl', {class: 'keys'}, ...rows)
}

let settingsDialog: HTMLDialogElement | null = null

function openSettings(): void {
  settingsDialog ??= makeDialog(
    'settings',
    words.settings,
    settingChoices('theme', words.theme, [
      ['auto', words.themeAuto],
      ['light', words.themeLight],
      ['dark', words.themeDark],
    ]),
    settingChoices('size', words.size, [
      ['small', words.sizeSmall],
      ['normal', words.sizeNormal],
      ['large', words.sizeLarge],
      ['largest', words.sizeLargest],
    ]),
    settingChoices('keys', words.keys, [
      ['on', words.on],
      ['off', words.off],
    ]),
    keyList(),
  )
  if (!settingsDialog.open) settingsDialog.showModal()
}

for (const tools of document.querySelectorAll('.tools')) {
  tools.append(
    ...hanButtons(),
    button(
      'Aa',
      {class: 'open-settings', 'aria-haspopup': 'dialog', 'aria-label': words.settings, title: words.settings},
      openSettings,
    ),
  )
}
