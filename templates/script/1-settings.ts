/**
 * The reader's settings. They are kept in `localStorage`; an inline script in the head of each page reads them before
 * the first paint.
 */
interface Settings {
  theme: 'auto' | 'light' | 'dark'
  size: 'small' | 'normal' | 'large' | 'largest'
  han: 'original' | 'cn' | 'tw'
  keys: 'on' | 'off'
}

declare const words: import('../../src/words/reading-words.ts').ReadingWords

const STORED = 'backfile'
const DEFAULTS: Settings = {theme: 'auto', size: 'normal', han: 'original', keys: 'on'}
const page = document.documentElement

/**
 * The stored settings, or the defaults. Some browsers store nothing for pages opened from disk; a choice then lasts
 * until the page is left.
 */
function storedSettings(): Settings {
  try {
    return {...DEFAULTS, ...JSON.parse(localStorage.getItem(STORED) ?? '{}')}
  } catch {
    return {...DEFAULTS}
  }
}

const settings: Settings = storedSettings()
const whenChosen: ((name: keyof Settings) => void)[] = []

function chooseSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  settings[name] = value
  try {
    localStorage.setItem(STORED, JSON.stringify(settings))
  } catch {
    // Storage is not available; see `storedSettings`.
  }
  applySettings()
  for (const heard of whenChosen) heard(name)
}

function applySettings(): void {
  for (const name of ['theme', 'size'] as const) {
    if (settings[name] === DEFAULTS[name]) delete page.dataset[name]
    else page.dataset[name] = settings[name]
  }
}

/** A change in one tab applies to all open pages of the archive. */
addEventListener('storage', ({key}) => {
  if (key !== STORED) return
  Object.assign(settings, storedSettings())
  applySettings()
  for (const name of Object.keys(settings) as (keyof Settings)[]) for (const heard of whenChosen) heard(name)
})
applySettings()
