/** Addresses of emoji that publishers print as pictures. The alternative text is the character. docs/format.md §7. */
const EMOJI = [
  /^https?:\/\/s\.w\.org\/images\/core\/emoji\//i,
  /^https?:\/\/(?:img|face)\.t\.sinajs\.cn\//i,
  /^https?:\/\/h5\.sinaimg\.cn\/m\/emoticon\//i,
  /^https?:\/\/abs(?:-\d)?\.twimg\.com\/emoji\//i,
  /^https?:\/\/twemoji\.maxcdn\.com\//i,
  /^https?:\/\/cdn\.jsdelivr\.net\/(?:gh|npm)\/[^/]*\/?twemoji[@/]/i,
  /^https?:\/\/static\.[a-z0-9.]*fbcdn\.net\/images\/emoji\.php\//i,
  /^https?:\/\/fonts\.gstatic\.com\/s\/e\/notoemoji\//i,
  /^https?:\/\/[^/]+\/wp-includes\/images\/smilies\//i,
]

/** All of them at once, since each picture is tested. */
const ANY_EMOJI = new RegExp(EMOJI.map(({source}) => source).join('|'), 'i')

/** Whether an address is that of an emoji. */
export const isEmojiPicture = (address: string): boolean => ANY_EMOJI.test(address)
