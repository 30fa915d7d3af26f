import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Matches the folder of a library in the path of one of its modules. */
const LIBRARY = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

/** The names, versions and licences of the libraries that own the modules at these paths, as their licences demand. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => LIBRARY.exec(path)?.[0] ?? []))
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder: string): string {
  const {name, version, license}: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8')}`
  return `${name} ${version} (${license})\n${text}`
}
