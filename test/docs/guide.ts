import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../support/command.ts'

/** A fenced code block of a guide: its language, and its text without the fence. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** The parts of a guide in `docs/` that tests examine. */
export interface Guide {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Inline code outside code blocks. */
  readonly spans: readonly string[]
  /** Cells of the table rows whose first cell is code. */
  readonly rows: readonly (readonly string[])[]
  /** The block of a language that contains a text. Throws unless exactly one does. */
  block(language: string, holds: string): string
}

/** Parses the guide `docs/<name>`. */
export function readGuide(name: string): Guide {
  const text = readFileSync(join(projectRoot, 'docs', name), 'utf8')
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', inside = '']) => ({
    language,
    text: inside,
  }))
  const rows = [...text.matchAll(/^\| (.+) \|$/gm)].map(([, cells = '']) => cells.split(' | '))
  const prose = text.replace(/^```.*?^```$/gms, '')
  return {
    text,
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
    blocks,
    rows: rows.filter(([first = '']) => first.startsWith('`')),
    block: (language, holds) => {
      const found = blocks.filter((block) => block.language === language && block.text.includes(holds))
      if (found.length !== 1) throw new Error(`${found.length} blocks of ${language} in ${name} hold ${holds}.`)
      return found[0]?.text ?? ''
    },
  }
}
