import type {ConfigData} from 'html-validate'

/** Rules of html-validate for our pages: the presets for documents, with a reason for each exception. */
export const htmlRules: ConfigData = {
  root: true,
  elements: ['html5'],
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The HTML standard allows either case; formatters write lower case.
    'doctype-style': ['error', {style: 'lowercase'}],
    // Titles are the outlets'. An archive must not cut them to 70 characters for search engines.
    'long-title': 'off',
    // Only files from other origins need an integrity attribute; our stylesheet comes from the page's own.
    'require-sri': ['error', {target: 'crossorigin'}],
  },
}
