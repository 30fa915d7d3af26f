/**
 * The config of the Hugo site.
 *
 * Lists of all terms are switched off, since our site has no such pages; Hugo reports that as an error unless it is
 * ignored explicitly.
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
