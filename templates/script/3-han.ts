/**
 * Converts pages between Simplified and Traditional Chinese. The tables are loaded on first use; each is a script that
 * defines its converter.
 */
type HanConverter = (text: string) => string

const HAN_TABLES = {
  cn: {file: 'assets/han-cn.js', lang: 'zh-Hans'},
  tw: {file: 'assets/han-tw.js', lang: 'zh-Hant'},
} as const

const hanOriginals = new Map<Text, string>()
const hanLanguages = new Map<Element, string>()
const hanTitle = document.title
const hanLoading = new Map<string, Promise<HanConverter>>()

function hanConverter(to: 'cn' | 'tw'): Promise<HanConverter> {
  const {file} = HAN_TABLES[to]
  const known = hanLoading.get(to)
  if (known) return known
  // A script element, because `fetch` fails for pages opened from disk.
  const loading = new Promise<HanConverter>((resolve, reject) => {
    const script = make('script', {src: new URL(file, siteRoot).href})
    script.onload = () => {
      const {hanConverters} = globalThis as unknown as {hanConverters: Record<'cn' | 'tw', HanConverter>}
      resolve(hanConverters[to])
    }
    script.onerror = () => reject(new Error(file))
    document.head.append(script)
  })
  hanLoading.set(to, loading)
  return loading
}

/** The Chinese text nodes of the page, by their `lang`. */
function* hanTexts(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    if (!around || around.closest('script, style, pre, code, .tools, dialog')) continue
    if (around.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) yield node as Text
  }
}

function restoreHan(): void {
  for (const [text, original] of hanOriginals) text.data = original
  for (const [element, lang] of hanLanguages) element.setAttribute('lang', lang)
  hanOriginals.clear()
  hanLanguages.clear()
  document.title = hanTitle
}

async function showHan(): Promise<void> {
  const {han} = settings
  restoreHan()
  if (han === 'original') return
  const convert = await hanConverter(han)
  // The setting may have changed while the table was loading.
  if (settings.han !== han) return
  restoreHan()
  for (const text of [...hanTexts()]) {
    const converted = convert(text.data)
    if (converted === text.data) continue
    hanOriginals.set(text, text.data)
    text.data = converted
  }
  // `lang` selects the fonts of the chosen script.
  for (const element of document.querySelectorAll('body [lang^="zh"]')) {
    hanLanguages.set(element, element.getAttribute('lang') ?? '')
    element.setAttribute('lang', HAN_TABLES[han].lang)
  }
  document.title = convert(hanTitle)
}

/** The three buttons for the Chinese script; none if the page has no Chinese text. */
function hanButtons(): HTMLElement[] {
  const first = hanTexts().next()
  if (first.done) return []
  const ways = [
    ['original', '原', words.originalName],
    ['cn', '简', words.simplified],
    ['tw', '繁', words.traditional],
  ] as const
  const made = ways.map(([way, text, name]) => {
    const one = button(
      text,
      {'aria-label': name, title: name, lang: way === 'original' ? 'zh' : HAN_TABLES[way].lang},
      () => {
        chooseSetting('han', way)
      },
    )
    const show = () => one.setAttribute('aria-pressed', String(settings.han === way))
    whenChosen.push(show)
    show()
    return one
  })
  whenChosen.push((name) => {
    if (name === 'han') showHan().catch(() => announce(words.notLoaded))
  })
  if (settings.han !== 'original') showHan().catch(() => announce(words.notLoaded))
  return [make('span', {role: 'group', 'aria-label': words.han}, ...made)]
}
