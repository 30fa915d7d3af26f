import type {Html} from '../model/html.ts'
import {type Frame, frames} from './frame.ts'
import {kindOf} from './kinds.ts'
import type {PageInput} from './page-input.ts'
import type {RenderContext} from './render-context.ts'
import type {Parts, Theme} from './template.ts'

/** Prints a page from its input: the text of its file. */
export type Renderer = (input: PageInput) => string

/** A template of any kind. The registry of kinds ensures that it gets the view of its kind. */
type AnyTemplate = (view: unknown, frame: Frame, parts: Parts) => Html

/** Makes a renderer with the templates and parts of a theme. The renderer throws what a template throws. */
export function rendererOf(context: RenderContext, {templates, parts}: Theme): Renderer {
  const frameOf = frames(context.settings)
  const byKind = templates as Readonly<Record<string, AnyTemplate | undefined>>
  return (input) => {
    const kind = kindOf(input.kind)
    const frame = frameOf(input.address)
    if ('print' in kind) {
      const printed = kind.print(input, context, frame)
      return typeof printed === 'string' ? printed : printed.value
    }
    const template = byKind[input.kind]
    if (!template) throw new Error(`The theme has no template for ${input.kind}.`)
    return template(kind.view(input, context), frame, parts).value
  }
}
