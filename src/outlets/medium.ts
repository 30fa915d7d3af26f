import type {Outlet} from './outlet.ts'

/** The hex number at the end is the id, on a subdomain too. A blog at a domain of its own needs a table of its own. */
export const medium: Outlet = {
  slug: 'medium',
  names: {'zh-Hans': 'Medium', 'zh-Hant': 'Medium', en: 'Medium'},
  home: 'https://medium.com/',
  hosts: ['medium.com'],
  id: {match: /(?:-|\/p\/)([0-9a-f]{10,12})\/?(?:[?#]|$)/},
  zone: 'UTC',
  language: 'zh-Hant',
  // The width is a folder before the name; older names have no extension.
  pictureKey: [/\.medium\.com\/(?:[^?#]*\/)?([01]\*[^/?#]+)/],
}
