import type {Catalogue} from '../catalogue/index.ts'
import type {Page} from '../pages/page.ts'

/**
 * Finds the pages that show the same in two consecutive catalogues of one cataloguer, in which unchanged parts are
 * identical objects. The function returns true only for pages that certainly show the same; for a kind without a cheap
 * test, and for a changed page, it returns false.
 */
export function unchangedPages(before: Catalogue, now: Catalogue): (page: Page) => boolean {
  // A change of these days, which is rare, may change any page.
  if (!haveSameMembers(before.doubtful, now.doubtful)) return () => false
  const byOutlet = new Map<string, boolean>()
  const hasSameDays = haveSameKeys(before.days, now.days)
  const hasSameMonths = (slug: string): boolean => {
    const known = byOutlet.get(slug) ?? haveSameKeys(before.byOutlet.get(slug)?.months, now.byOutlet.get(slug)?.months)
    byOutlet.set(slug, known)
    return known
  }
  const isSameDay = (day: string): boolean => before.days.get(day) === now.days.get(day)
  return (page) => {
    switch (page.kind) {
      case 'article':
        return !now.touched.has(page.id)
      case 'day':
        return hasSameDays && isSameDay(page.day)
      case 'month':
        return hasSameDays && (now.months.get(page.month) ?? []).every(isSameDay)
      case 'citations': {
        const days = now.months.get(page.month)
        return days !== undefined && days.length === before.months.get(page.month)?.length && days.every(isSameDay)
      }
      case 'onThisDay':
        return hasSameDays && (now.monthDays.get(page.monthDay) ?? []).every(isSameDay)
      case 'topic':
        return before.topics.get(page.word) === now.topics.get(page.word)
      case 'outletMonth': {
        const {slug, month} = page
        const [one, other] = [before.byOutlet.get(slug)?.months.get(month), now.byOutlet.get(slug)?.months.get(month)]
        return one === other && hasSameMonths(slug)
      }
      default:
        return false
    }
  }
}

const haveSameMembers = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((member) => other.has(member))

/** Whether two maps have the same keys in the same order, so that each key has the same neighbours. */
function haveSameKeys(one: ReadonlyMap<string, unknown> = new Map(), other: ReadonlyMap<string, unknown> = new Map()) {
  if (one === other) return true
  if (one.size !== other.size) return false
  const keys = other.keys()
  for (const key of one.keys()) if (key !== keys.next().value) return false
  return true
}
