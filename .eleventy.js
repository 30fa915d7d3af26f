import backfile from './lib/bundle/index.js'

/** Wires the archive into Eleventy; everything else is in `src` and `templates`. */
export default async function (eleventyConfig) {
  await eleventyConfig.addPlugin(backfile)
  return {
    dir: {input: 'templates', output: 'dist'},
    templateFormats: ['11ty.js'],
  }
}
