import type {ConfigData} from 'html-validate'

/** What a page of ours must be: the presets for documents, with each departure and its reason. */
export const htmlRules: ConfigData = {
  root: true,
  elements: ['html5'],
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Both spellings are the same to the standard. Ours is the one that formatters write.
    'doctype-style': ['error', {style: 'lowercase'}],
    // Titles are the outlets' own. Cutting one to 70 characters for a search engine's sake would falsify the record.
    'long-title': 'off',
    // The stylesheet lies beside the page and comes with it; integrity is for what others serve.
    'require-sri': ['error', {target: 'crossorigin'}],
  },
}
