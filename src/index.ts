/**
 * Backfile: a static site generator for news archives. The default export is its Eleventy plugin; the other exports are
 * for config files and for a user's templates.
 */

export {type Config, defineConfig, type UserConfig} from './config/index.ts'
export type {Article} from './model/article.ts'
export {type Content, escapeText, type Html, html, safe} from './model/html.ts'
export type {Outlet} from './outlets/index.ts'
export {addresses} from './pages/address.ts'
export type {Frame} from './pages/frame.ts'
export {archiveLink} from './pages/shown-time.ts'
export type {Head, Parts, Sheet, Template, Templates} from './pages/template.ts'
export type * from './pages/views.ts'
export {backfile as default, backfile, type PluginOptions} from './plugin/plugin.ts'
export type {Words} from './words/index.ts'
