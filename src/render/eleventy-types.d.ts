/** Types for the parts of Eleventy 3 that Backfile uses; Eleventy ships none. */
declare module '@11ty/eleventy' {
  export interface EleventyOptions {
    readonly configPath?: string
    readonly quietMode?: boolean
    readonly source?: 'cli' | 'script'
    readonly runMode?: 'build' | 'serve' | 'watch'
    readonly config?: (eleventyConfig: UserConfig) => void | Promise<void>
  }

  export interface AfterEvent {
    readonly directories: {readonly output: string}
    readonly results: readonly {readonly outputPath: string | false}[]
  }

  export interface UserConfig {
    readonly directories: {readonly output: string}
    /** Globs of files that are not templates. */
    readonly ignores: Set<string>
    readonly benchmarks: {readonly config: {setIsVerbose(isVerbose: boolean): void}}
    addPlugin(plugin: unknown, options?: unknown): Promise<void>
    addGlobalData(name: string, value: unknown): void
    addTemplate(path: string, content: unknown, data: Record<string, unknown>): void
    addTemplateFormats(formats: string): void
    addWatchTarget(path: string, options?: {readonly resetConfig?: boolean}): void
    on(event: 'eleventy.after', listener: (event: AfterEvent) => void | Promise<void>): void
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions)
    disableLogger(): void
    write(): Promise<unknown>
    /** Renders all templates and returns their contents; writes no files. */
    toJSON(): Promise<readonly {readonly outputPath: string | false; readonly content: string}[]>
  }
}
