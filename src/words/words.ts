import type {MissingReason, PictureNote} from '../model/picture.ts'

import type {ReadingWords} from './reading-words.ts'

/** Every text of the interface. Each language is one such table; a missing text is a type error. */
export interface Words {
  /** Printed between the parts of a line of data, such as a date and an outlet. */
  readonly separator: string
  readonly skipToContent: string
  readonly navigation: string
  readonly home: string
  readonly calendar: string
  readonly outlets: string
  readonly about: string
  readonly report: string
  readonly youAreHere: string
  readonly articles: (n: number) => string
  readonly outletCount: (n: number) => string
  readonly days: (n: number) => string
  readonly pictures: (n: number) => string
  readonly picturesTitle: string
  readonly span: (from: string, to: string) => string
  readonly year: (year: number) => string
  readonly month: (year: number, month: number) => string
  readonly monthAlone: (month: number) => string
  readonly date: (year: number, month: number, day: number) => string
  /** A date without its year. */
  readonly monthDay: (month: number, day: number) => string
  readonly onThisDay: string
  /** Link to the page of a date in all years. */
  readonly inOtherYears: (date: string) => string
  /** Link to the page of all dates of a year. */
  readonly allDates: string
  readonly nothingOnThisDay: string
  readonly dayOfMonth: (day: number) => string
  /** `n` is 0 for Monday. */
  readonly weekday: (n: number) => string
  readonly weekdayShort: (n: number) => string
  readonly zoneNote: (zone: string, offset: string | null) => string
  readonly latest: string
  readonly newest: string
  readonly earlierDays: string
  readonly allOfDay: string
  readonly earlier: string
  readonly later: string
  readonly allOutlets: string
  readonly part: (n: number, of: number) => string
  /** Distinguishes the second of two equal navigations for screen readers. */
  readonly atEnd: string
  readonly noArticles: string
  readonly byMonth: string
  readonly officialSite: string
  readonly undated: string
  readonly undatedNote: string
  /** Years whose dates no article can have, and the note about them. */
  readonly doubtfulDates: string
  readonly doubtfulNote: string
  /** Beside the time of an article whose date no article can have. */
  readonly doubtfulTime: string
  readonly original: string
  readonly archiveCopy: string
  readonly otherAddresses: string
  readonly archived: string
  readonly issueOf: string
  readonly record: string
  readonly sourceFile: string
  readonly versions: string
  /** Label of the version whose text the article's page shows. */
  readonly versionShown: string
  /** The reason for which the version shown is not the newest. */
  readonly shownBecause: Readonly<Record<'longest' | 'returned' | 'richest', string>>
  readonly versionNumber: (n: number) => string
  readonly compareWithPrevious: string
  readonly otherComparisons: string
  /** What sets a version apart from the one shown; the argument is a list of the next texts. */
  readonly besideShown: (differences: string) => string
  /** More if the number is positive, fewer if it is negative. */
  readonly charactersBeside: (n: number) => string
  readonly picturesBeside: (n: number) => string
  readonly linksBeside: (n: number) => string
  readonly otherHeadline: string
  /** Two texts of one length that differ. */
  readonly otherWords: string
  /** The same text in another form, such as other captions or headings. */
  readonly otherForm: string
  readonly article: string
  readonly difference: string
  readonly differenceNote: string
  readonly headline: string
  readonly text: string
  readonly textSame: string
  readonly sentencesSame: (n: number) => string
  readonly sentencesChanged: (n: number) => string
  readonly sentencesAdded: (n: number) => string
  readonly sentencesRemoved: (n: number) => string
  /** Read by screen readers before removed and before added text. */
  readonly removedMark: string
  readonly addedMark: string
  readonly mentionedBy: string
  readonly mentionsMore: (n: number) => string
  readonly otherTitles: string
  readonly tags: string
  readonly language: string
  readonly removed: string
  /** Number of images missing in the store. */
  readonly picturesLost: (n: number) => string
  /** Number of elements removed from a body. */
  readonly thingsRemoved: (n: number) => string
  readonly removedKinds: Readonly<Record<LossKind, string>>
  readonly shownInPlace: string
  readonly identifier: string
  /** Button that opens the citations of an article. */
  readonly cite: string
  /** Before links to files with the citations of a month, or of the undated articles: `title`. */
  readonly allCitations: (title: string) => string
  readonly picturesHere: (stored: number, all: number) => string
  readonly truncatedBody: string
  readonly translationOf: string
  readonly emptyBody: string
  readonly pictureMissing: string
  readonly pictureReason: Readonly<Record<MissingReason, string>>
  readonly pictureNote: Readonly<Record<PictureNote, string>>
  readonly originalAddress: string
  readonly video: string
  readonly audio: string
  readonly frame: string
  readonly gallery: string
  readonly seeAlso: string
  /** Badges of headlines in lists. */
  readonly marks: Readonly<Record<'video' | 'gallery' | 'list' | 'namelist' | 'truncated', string>>
  readonly readingTime: (minutes: number) => string
  readonly feedOf: (title: string) => string
  readonly few: string
  readonly many: string
  readonly moved: string
  readonly notFound: string
  readonly notFoundNote: string
  readonly aboutNote: string
  readonly rightsNote: string
  readonly perOutletAndYear: string
  readonly total: string
  readonly accounts: string
  readonly seedsIn: string
  readonly publishedCount: string
  readonly mergedCount: string
  readonly withdrawnCount: string
  readonly refusedCount: string
  readonly leftOutCount: string
  readonly otherFiles: (n: number) => string
  readonly refusals: string
  readonly refusalsNone: string
  readonly refusalsMore: (n: number) => string
  readonly warnings: string
  readonly file: string
  readonly line: string
  readonly found: string
  readonly expected: string
  readonly whatToDo: string
  readonly references: string
  readonly stored: string
  readonly missing: string
  readonly countersDropped: string
  readonly missingByMonth: string
  readonly monthName: string
  readonly machineReport: string
  readonly madeWith: string
  readonly topics: string
  readonly topicsNone: string
  readonly topicsNote: string
  readonly overview: string
  readonly byOutletAndMonth: string
  readonly otherOutlets: string
  readonly asTable: string
  readonly everyDay: string
  readonly everyDayNote: string
  readonly daysWithout: string
  readonly yearName: string
  readonly languagesByYear: string
  readonly languages: string
  readonly sections: string
  readonly gaps: string
  readonly gapsNone: string
  readonly topicCount: (n: number) => string
  readonly mostInAMonth: (n: number) => string
  readonly earlierOnTopic: (topic: string) => string
  readonly languageNames: Readonly<Record<string, string>>
  /** The texts of the script on the pages. */
  readonly reading: ReadingWords
}

/** `element`: scripts, forms and what else no article has; `picture`: furniture and copies; `furniture`: the outlet's own buttons, notices and links. */
export type LossKind =
  | 'element'
  | 'hidden'
  | 'picture'
  | 'player'
  | 'title'
  | 'byline'
  | 'advertisement'
  | 'promotion'
  | 'related'
  | 'controls'
  | 'furniture'
