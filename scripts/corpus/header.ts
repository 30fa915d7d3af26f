import {mailDate} from './calendar.ts'
import type {Form, Press} from './press.ts'

interface Headed {
  readonly press: Press
  readonly form: Form
  readonly title: string
  readonly address: string
  readonly feedMs: number
  readonly author: string
  /** Whether a front block stands above. */
  readonly fronted: boolean
}

/** Everything above a body, in one of the forms of FORMAT §2, with the blank line behind it. */
export function headerOf(headed: Headed): string {
  const {form, title, address, feedMs} = headed
  const line = `[${title}](${address})\n------\n`
  if (form === 'front') return `${frontOf(headed, '+00:00')}\n`
  if (form === 'dated') return `${line}日期：${mailDate(feedMs, '+0000')}\n\n`
  const stamp = form === 'nan' ? 'NaN' : String(feedMs)
  const above = headed.fronted || form === 'nan' ? frontOf(headed, '.000Z') : ''
  return `${above}<!--${stamp}-->\n${line}\n`
}

function frontOf({press, title, address, feedMs, author}: Headed, zone: string): string {
  const date = new Date(feedMs).toISOString().replace(/\.\d{3}Z$/, zone)
  const lines = [
    'layout: post',
    `title: "${title.replaceAll('"', '\\"')}"`,
    `date: ${date}`,
    `author: ${author}`,
    `from: ${address}`,
    `tags: [ ${press.category} ]`,
    `categories: [ ${press.category} ]`,
  ]
  return `---\n${lines.join('\n')}\n---\n`
}
