import type {Removal} from '../model/article.ts'
import type {LossKind} from '../words/words.ts'

/** The kind shown to readers for each reason of a removal: those of the body steps, and the names of rows of outlets. */
const KINDS: Readonly<Record<LossKind, readonly string[]>> = {
  element: ['element'],
  hidden: ['hidden'],
  picture: ['furniture', 'copy', 'tiny', 'no-address', 'repeated', 'icon'],
  player: ['fallback'],
  title: ['repeated-title'],
  byline: [
    'author',
    'byline',
    'column',
    'entry-footer',
    'entry-meta',
    'publication-time',
    'source',
    'submitted',
    'translation-link',
  ],
  advertisement: ['advertisement'],
  promotion: [
    'donation',
    'donation-appeal',
    'feed-footer',
    'listen-links',
    'newsletter',
    'paywall',
    'programme-notice',
    'promotion',
    'read-on',
    'self-promotion',
    'subscription',
  ],
  related: ['related', 'related-heading', 'related-source'],
  controls: [
    'box-controls',
    'comment-form',
    'comments',
    'comments-heading',
    'embed-credit',
    'expand-button',
    'gallery-controls',
    'player-notice',
    'post-controls',
    'share',
  ],
  furniture: ['not-found', 'separator', 'trust-badge'],
}

const kindByReason = new Map(
  (Object.entries(KINDS) as [LossKind, readonly string[]][]).flatMap(([kind, reasons]) =>
    reasons.map((reason) => [reason, kind] as const),
  ),
)

/** Elements that play something or frame another page. */
const PLAYERS = new Set(['iframe', 'video', 'audio', 'object', 'embed'])

/**
 * The kind shown to readers for a removal (docs/format.md §10). A reason of no kind, such as the name of a row in a
 * user's config, is `furniture`.
 */
export function lossKindOf({reason, element}: Pick<Removal, 'reason' | 'element'>): LossKind {
  const kind = kindByReason.get(reason) ?? 'furniture'
  return kind === 'picture' && PLAYERS.has(element) ? 'player' : kind
}
