/** The texts of the script on the pages: reading settings, keyboard shortcuts, gallery viewer. */
export interface ReadingWords {
  /** The BCP 47 tag of these texts, for elements that the script creates. */
  readonly lang: string
  readonly close: string
  readonly settings: string
  readonly theme: string
  readonly themeAuto: string
  readonly themeLight: string
  readonly themeDark: string
  readonly size: string
  readonly sizeSmall: string
  readonly sizeNormal: string
  readonly sizeLarge: string
  readonly sizeLargest: string
  readonly keys: string
  readonly on: string
  readonly off: string
  readonly keyNext: string
  readonly keyPrevious: string
  readonly keyEarlier: string
  readonly keyLater: string
  readonly keyHelp: string
  readonly han: string
  readonly originalName: string
  readonly simplified: string
  readonly traditional: string
  /** Shown if a table of characters could not be loaded. */
  readonly notLoaded: string
  readonly enlarge: string
  readonly viewer: string
  readonly previousPicture: string
  readonly nextPicture: string
  /** Contains the placeholders `{n}` and `{of}`. */
  readonly pictureOf: string
  readonly copy: string
  readonly copied: string
  readonly copiedShort: string
  /** Shown if the text could not be copied, but is selected. */
  readonly selected: string
  readonly today: string
}
