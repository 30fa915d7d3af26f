import {mailDate} from './calendar.ts'
import type {Form, OutletProfile} from './outlet-profile.ts'

/** The data of a header. `feedMs` is in epoch milliseconds. */
interface HeaderData {
  readonly profile: OutletProfile
  readonly form: Form
  readonly title: string
  readonly address: string
  readonly feedMs: number
  readonly author: string
  /** Whether a front block precedes the time stamp. */
  readonly fronted: boolean
}

/** Writes the header of a seed in one of the forms of docs/format.md §2, including the blank line at its end. */
export function headerOf(headerData: HeaderData): string {
  const {form, title, address, feedMs} = headerData
  const line = `[${title}](${address})\n------\n`
  if (form === 'front') return `${frontOf(headerData, '+00:00')}\n`
  if (form === 'dated') return `${line}日期：${mailDate(feedMs, '+0000')}\n\n`
  const stamp = form === 'nan' ? 'NaN' : String(feedMs)
  const above = headerData.fronted || form === 'nan' ? frontOf(headerData, '.000Z') : ''
  return `${above}<!--${stamp}-->\n${line}\n`
}

function frontOf({profile, title, address, feedMs, author}: HeaderData, zone: string): string {
  const date = new Date(feedMs).toISOString().replace(/\.\d{3}Z$/, zone)
  const lines = [
    'layout: post',
    `title: "${title.replaceAll('"', '\\"')}"`,
    `date: ${date}`,
    `author: ${author}`,
    `from: ${address}`,
    `tags: [ ${profile.category} ]`,
    `categories: [ ${profile.category} ]`,
  ]
  return `---\n${lines.join('\n')}\n---\n`
}
