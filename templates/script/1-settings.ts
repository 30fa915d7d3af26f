/** What a reader chose. The browser keeps it; the head of each page reads it before anything is shown. */
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

/** Where a browser keeps nothing for a page, as some do not for one that lies on the disk, the choice holds for the page. */
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
    // As above.
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

/** Pages of one archive that stand open side by side are read alike. */
addEventListener('storage', ({key}) => {
  if (key !== STORED) return
  Object.assign(settings, storedSettings())
  applySettings()
  for (const name of Object.keys(settings) as (keyof Settings)[]) for (const heard of whenChosen) heard(name)
})
applySettings()
