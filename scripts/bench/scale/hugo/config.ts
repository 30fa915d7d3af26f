/**
 * Hugo's config. Of its kinds of pages only the lists of all terms have no counterpart in our site. Hugo
 * asks those who switch them off whether they mean it, and counts that as an error.
 */
export const config = `baseURL = "https://archive.example/"
languageCode = "zh-Hans"
title = "Archive"
uglyURLs = true
enableGitInfo = false
pluralizeListTitles = false
disableKinds = ["taxonomy"]
ignoreErrors = ["error-disable-taxonomy"]

[taxonomies]
year = "years"
month = "months"
day = "days"
shelf = "shelves"

[outputs]
home = ["html", "rss"]
section = ["html", "rss"]
term = ["html"]
page = ["html"]

[services.rss]
limit = 50
`
