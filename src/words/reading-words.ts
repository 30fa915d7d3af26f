/** What the script on the pages says: the reader's settings, the keys, the viewer of galleries. */
export interface ReadingWords {
  /** The language of these, for elements that the script makes. */
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
  /** A table did not come. */
  readonly notLoaded: string
  readonly enlarge: string
  readonly viewer: string
  readonly previousPicture: string
  readonly nextPicture: string
  /** With `{n}` and `{of}` in it. */
  readonly pictureOf: string
  readonly copy: string
  readonly copied: string
  readonly copiedShort: string
  /** Where it could not be copied, but is selected. */
  readonly selected: string
  readonly today: string
}
