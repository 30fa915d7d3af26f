/** A list of headlines, each with its time, language and link. */
const LINES = `<ul class="lines">{{ range . }}
<li><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "15:04" }}</time> <a href="{{ .RelPermalink }}" lang="{{ .Params.lang }}" dir="auto">{{ .Title }}</a> <a class="from" href="/{{ .Section }}.html">{{ .Params.outlet }}</a></li>{{ end }}
</ul>`

const BASE = `<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ if .IsHome }}{{ .Site.Title }}{{ else }}{{ .Title }} - {{ .Site.Title }}{{ end }}</title>
<meta name="description" content="{{ .Title }}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:site_name" content="{{ .Site.Title }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/assets/site.css">{{ with .OutputFormats.Get "rss" }}
<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}
</head>
<body>
{{ partialCached "masthead.html" . }}
{{ block "main" . }}{{ end }}
{{ partialCached "footer.html" . }}
</body>
</html>
`

const MASTHEAD = `<header class="wrap mast">
<div class="row"><a class="name" href="/">{{ .Site.Title }}</a>
<nav>{{ range .Site.Taxonomies.years }}<a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a>{{ end }}</nav></div>
</header>`

const FOOTER = `<footer class="wrap foot"><p>{{ .Site.Title }} <a href="/index.xml">RSS</a></p></footer>`

/** Paginates only lists of more than 300 pages, because Hugo writes a redirect page for every paginated list. */
const CUT =
  '{{ $pages := .Pages }}{{ $part := false }}{{ if gt (len .Pages) 300 }}{{ $part = .Paginate .Pages 300 }}{{ $pages = $part.Pages }}{{ end }}'

/** Links to the parts of a paginated list. */
const PARTS = `<nav class="parts">{{ range .Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a> {{ end }}</nav>`

const ARTICLE = `{{ define "main" }}<main class="wrap article" id="content">
<article lang="{{ .Params.lang }}">
<header class="head">
<p class="kicker"><a href="{{ .CurrentSection.RelPermalink }}">{{ .Params.outlet }}</a></p>
<h1>{{ .Title }}</h1>
<p class="meta"><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006, 15:04" }}</time></p>
</header>
<div class="body">
{{ .Content }}
</div>
</article>
<aside class="rail"><dl>
<dt>Original</dt><dd><a href="{{ .Params.original }}">{{ .Params.original }}</a></dd>
<dt>Language</dt><dd>{{ .Params.lang }}</dd>
<dt>Day</dt><dd>{{ range .GetTerms "days" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</dd>
</dl></aside>
<nav class="ways">{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</main>{{ end }}
`

const HOME = `{{ define "main" }}<main class="wrap" id="content">
<h1>{{ .Site.Title }}</h1>
{{ range first 4 ((first 300 .Site.RegularPages).GroupByDate "2006-01-02") }}
<section><h2><a href="/days/{{ .Key }}.html">{{ .Key }}</a></h2>{{ partial "lines.html" (first 40 .Pages) }}</section>{{ end }}
<section class="by-month">{{ range .Site.Taxonomies.months }}<a href="{{ .Page.RelPermalink }}">{{ .Page.Title }} <small>{{ .Count }}</small></a> {{ end }}</section>
<section class="by-outlet"><ul class="outlets">{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <small>{{ len .Pages }}</small></li>{{ end }}</ul></section>
</main>{{ end }}
`

const OUTLET = `{{ define "main" }}<main class="wrap listing" id="content">
<h1>{{ .Title }}</h1>
<p class="meta">{{ len .Pages }}</p>
{{ $slug := .Section }}<section class="by-month">{{ range .Pages.GroupByDate "2006-01" }}<a href="/shelves/{{ $slug }}-{{ .Key }}.html">{{ .Key }} <small>{{ len .Pages }}</small></a> {{ end }}</section>
<section>{{ partial "lines.html" (first 30 .Pages) }}</section>
</main>{{ end }}
`

const YEAR = `{{ define "main" }}<main class="wrap year" id="content">
<h1>{{ .Title }}</h1>
<p class="meta">{{ len .Pages }}</p>
<div class="days">{{ range .Pages.GroupByDate "2006-01-02" "asc" }}<a href="/days/{{ .Key }}.html">{{ .Key }} <small>{{ len .Pages }}</small></a> {{ end }}</div>
</main>{{ end }}
`

const MONTH = `{{ define "main" }}<main class="wrap listing" id="content">
<h1>{{ .Title }}</h1>
<p class="meta">{{ len .Pages }}</p>
<ol class="month-days">{{ range .Pages.GroupByDate "2006-01-02" "asc" }}
<li><h2><a href="/days/{{ .Key }}.html">{{ .Key }}</a> <small>{{ len .Pages }}</small></h2>{{ partial "lines.html" (first 1 .Pages) }}</li>{{ end }}
</ol>
</main>{{ end }}
`

const DAY = `{{ define "main" }}${CUT}<main class="wrap listing" id="content">
<h1>{{ .Title }}</h1>
<p class="meta">{{ len .Pages }}</p>
{{ with $part }}{{ partial "parts.html" . }}{{ end }}
<div class="columns">{{ range $pages.GroupBy "Section" }}
<section><h2><a href="/{{ .Key }}.html">{{ .Key }}</a> <small>{{ len .Pages }}</small></h2>{{ partial "lines.html" .Pages }}</section>{{ end }}</div>
</main>{{ end }}
`

const SHELF = `{{ define "main" }}${CUT}<main class="wrap listing" id="content">
<h1>{{ .Title }}</h1>
<p class="meta">{{ len .Pages }}</p>
{{ with $part }}{{ partial "parts.html" . }}{{ end }}
<div class="columns">{{ range $pages.GroupByDate "2006-01-02" "asc" }}
<section><h2><a href="/days/{{ .Key }}.html">{{ .Key }}</a> <small>{{ len .Pages }}</small></h2>{{ partial "lines.html" .Pages }}</section>{{ end }}</div>
</main>{{ end }}
`

/**
 * The templates of the Hugo site by their paths below `layouts`.
 *
 * They write the same kinds of pages as ours, but with less on each: no excerpts, structured data or links between
 * articles.
 */
export const layouts: Readonly<Record<string, string>> = {
  '_default/baseof.html': BASE,
  '_default/single.html': ARTICLE,
  '_default/section.html': OUTLET,
  'index.html': HOME,
  'years/term.html': YEAR,
  'months/term.html': MONTH,
  'days/term.html': DAY,
  'shelves/term.html': SHELF,
  'partials/lines.html': LINES,
  'partials/parts.html': PARTS,
  'partials/masthead.html': MASTHEAD,
  'partials/footer.html': FOOTER,
  '404.html': `{{ define "main" }}<main class="wrap" id="content"><h1>404</h1></main>{{ end }}\n`,
}
