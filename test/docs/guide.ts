import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../support/command.ts'

/** A fenced block of a guide: its language, and its text without the fence. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** A guide in `docs/`, in the parts that tests ask. */
export interface Guide {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What stands in code within its sentences. */
  readonly spans: readonly string[]
  /** Cells of the rows of its tables, without the heads. */
  readonly rows: readonly (readonly string[])[]
  /** The one block of a language that holds a text; throws where there is none, or two. */
  block(language: string, holds: string): string
}

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
