import type {Outlet} from './outlet.ts'

/** Medium. The id is the hex number at the end, also on subdomains. A blog at its own domain needs its own table. */
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
