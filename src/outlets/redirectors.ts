import {ampPath, base64In, blobIn, translatedHost, turboPage, urldefense} from './redirector-forms.ts'

/**
 * A host that stands before addresses of other sites. The first way that gives an address counts; without one, the
 * address stays as it is, as those of t.co, whose target only the host knows.
 */
export interface Redirector {
  /** Separated by spaces; subdomains count too. `name.*` has any ending of a country. */
  readonly hosts: string
  /** Only paths that match. */
  readonly path?: RegExp
  /** Names of the parameters that hold the address, best first, separated by spaces. */
  readonly parameters?: string
  /** Matches path and query; group 1 is the address, with or without its scheme. */
  readonly behind?: RegExp
  /** Reads an address that is written in another form. */
  readonly read?: (url: URL) => string | null
  /** It holds a copy of the page, which may be the only one left: links in an article still show the copy. */
  readonly copies?: true
}

/** The address behind a date and flags of a web archive: `/web/2020id_/https://…`. */
const SNAPSHOT = /^\/(?:[a-z][a-z\d-]*\/)*(?:\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6}|[*+])(?:[a-z]{2,3}_)?\/(.+)$/i

/** Redirectors and wrappers by host. docs/format.md §11. */
export const redirectors: readonly Redirector[] = [
  // Search engines.
  {hosts: 'google.*', path: /^\/(?:url|imgres|aclk|interstitial)\b/, parameters: 'q url imgrefurl imgurl adurl'},
  {hosts: 'google.*', path: /^\/amp\//, read: ampPath},
  {hosts: 'news.google.com', path: /^\/(?:news\/url|newsstand|url)/, parameters: 'url q'},
  {hosts: 'news.google.com', path: /\/(?:articles|read)\//, read: blobIn},
  {hosts: 'translate.google.*', parameters: 'u'},
  {hosts: 'translate.goog', read: translatedHost},
  {hosts: 'webcache.googleusercontent.com', behind: /[?&]q=cache(?::|%3A)(?:[\w-]{8,}(?::|%3A))?([^&+]+)/i},
  {hosts: 'googleadservices.com doubleclick.net googlesyndication.com', parameters: 'adurl url'},
  {hosts: 'docs.google.com drive.google.com', path: /^\/(?:viewer|gview)/, parameters: 'url'},
  {hosts: 'bing.com', path: /^\/ck\/a/, read: (url) => base64In(url.searchParams.get('u')?.replace(/^a1/, ''))},
  {hosts: 'bing.com', path: /^\/(?:news\/apiclick|images\/search|alink|fd\/)/, parameters: 'url mediaurl purl'},
  {hosts: 'bing-amp.com', read: ampPath},
  {hosts: 'yahoo.com yahoo.co.jp', behind: /\/RU=([^/]+)/},
  {hosts: 'duckduckgo.com', path: /^\/(?:l|iu|y\.js|m\.js)/, parameters: 'uddg u u3'},
  {hosts: 'yandex.* ya.ru yandex.net', path: /redir|clck|redirect|images|safety/, parameters: 'url l img_url u'},
  {hosts: 'yandex.*', path: /^\/turbo\//, read: ampPath},
  {hosts: 'turbopages.org', read: turboPage},
  {
    hosts: 'baidu.com bdimg.com bdstatic.com',
    path: /link|redir|jump|check|timg|detail|it\/u/,
    parameters: 'objurl target gourl url src',
  },
  {hosts: 'so.com sogou.com sogoucdn.com sm.cn', path: /link|redirect|jump/, parameters: 'url u'},
  {hosts: 'naver.com', path: /^\/(?:rd|redirect|nocr|cr)/, parameters: 'u url'},
  {hosts: 'ecosia.org startpage.com qwant.com ask.com', parameters: 'url piurl u'},
  // Social sites.
  {
    hosts: 'l.facebook.com lm.facebook.com l.messenger.com l.instagram.com l.threads.net l.threads.com l.wl.co',
    parameters: 'u',
  },
  {hosts: 'facebook.com', path: /^\/(?:l\.php|flx\/warn|linkshim)/, parameters: 'u'},
  {hosts: 'instagram.com', path: /^\/linkshim/, parameters: 'u'},
  {hosts: 'youtube.com', path: /^\/redirect/, parameters: 'q url'},
  {hosts: 'twitter.com x.com', path: /^\/(?:i\/)?redirect/, parameters: 'url'},
  {hosts: 'linkedin.com', path: /^\/(?:redir|safety|slink)/, parameters: 'url'},
  {hosts: 'out.reddit.com', parameters: 'url'},
  {hosts: 'reddit.com', path: /^\/media/, parameters: 'url'},
  {hosts: 'click.redditmail.com', behind: /^\/CL0\/([^/]+)/},
  {hosts: 'vk.com vk.ru vkontakte.ru', path: /^\/away/, parameters: 'to'},
  {hosts: 'ok.ru odnoklassniki.ru', parameters: 'st.link'},
  {hosts: 'livejournal.com', path: /^\/away/, parameters: 'to'},
  {hosts: 't.me telegram.me', path: /^\/iv\b/, parameters: 'url'},
  {hosts: 't.umblr.com', parameters: 'z'},
  {hosts: 'pinterest.*', path: /^\/offsite/, parameters: 'url'},
  {hosts: 'slack-redir.net', parameters: 'url'},
  {hosts: 'steamcommunity.com', path: /^\/linkfilter/, parameters: 'url u'},
  {hosts: 'disq.us', path: /^\/url/, behind: /[?&]url=([^&]+?)(?:(?::|%3A)[\w-]+)?(?:&|$)/i},
  {hosts: 'exit.sc gate.sc', parameters: 'url'},
  {hosts: 'medium.com', path: /^\/(?:r\/|m\/global-identity)/, parameters: 'url redirectUrl'},
  {hosts: 'getpocket.com flipboard.com', path: /^\/redirect/, parameters: 'url'},
  {hosts: 'deviantart.com', path: /^\/users\/outgoing/, behind: /\?(.+)$/},
  {hosts: 'pixiv.net', path: /^\/jump\.php/, parameters: 'url', behind: /\?(.+)$/},
  // Chinese sites.
  {
    hosts: 'link.zhihu.com link.juejin.cn link.juejin.im link.csdn.net gitee.com infoq.cn sspai.com',
    parameters: 'target',
  },
  {hosts: 'leetcode.cn afdian.net afdian.com developer.aliyun.com cloud.tencent.com', parameters: 'target'},
  {hosts: 'jianshu.com', path: /^\/(?:go(?:-wild)?)?$/, parameters: 'to t url'},
  {hosts: 'douban.com', path: /^\/link2/, parameters: 'url'},
  {
    hosts: 'weibo.cn weibo.com sina.cn sina.com.cn',
    path: /sinaurl|visitor|jump|redirect/,
    parameters: 'u toasturl url',
  },
  {
    hosts: 'mail.qq.com c.pc.qq.com docs.qq.com',
    path: /readtemplate|middlem|link|index|jump/,
    parameters: 'pfurl gourl url',
  },
  {hosts: 'game.bilibili.com bilibili.com', path: /^\/linkfilter/, parameters: 'url'},
  {hosts: 'oschina.net', path: /^\/action\/gotolink/i, parameters: 'url'},
  {
    hosts: 'coolapk.com link.uisdc.com ld246.com 51cto.com',
    parameters: 'url redirect goto',
    behind: /^\/transfer\?(.+)$/,
  },
  // Letters.
  {hosts: 'safelinks.protection.outlook.com safelinks.protection.office365.us', parameters: 'url'},
  {hosts: 'urldefense.proofpoint.com urldefense.com urldefense.us', read: urldefense},
  {hosts: 'linkprotect.cudasvc.com', parameters: 'a'},
  {hosts: 'clicktime.symantec.com urlsand.esvalabs.com protection.sophos.com', parameters: 'u d'},
  {hosts: 'secure-web.cisco.com', behind: /\/(https?(?::|%3A).+)$/i},
  // Counters of clicks.
  {hosts: 'go.redirectingat.com go.skimresources.com redirect.viglink.com', parameters: 'url u'},
  {hosts: 'awin1.com linksynergy.com', parameters: 'ued p murl'},
  {hosts: 'anrdoezrs.net dpbolvw.net kqzyfj.com tkqlhce.com jdoqocy.com', parameters: 'url', behind: /\/(https?:.+)$/},
  {hosts: 'href.li anonym.to nullrefer.com blankrefer.com dereferer.me hidemyass.com', behind: /\?(.+)$/},
  // Caches of AMP pages.
  {hosts: 'cdn.ampproject.org cdn.ampproject.net amp.cloudflare.com', read: ampPath},
  // Web archives.
  {
    hosts: 'web.archive.org wayback.archive.org web-beta.archive.org liveweb.archive.org',
    behind: SNAPSHOT,
    copies: true,
  },
  {
    hosts: 'web.archive.org wayback.archive.org archive.org',
    behind: /^\/(?:web|save)\/(?:_embed\/)?(https?:.+)$/i,
    copies: true,
  },
  {hosts: 'archive.org', path: /^\/web\//, behind: SNAPSHOT, copies: true},
  {hosts: 'liveweb.archive.org', behind: /^\/(https?:.+)$/i, copies: true},
  {
    hosts: 'archive.today archive.is archive.ph archive.fo archive.li archive.md archive.vn',
    behind: SNAPSHOT,
    copies: true,
  },
  {
    hosts: 'archive.today archive.is archive.ph archive.fo archive.li archive.md archive.vn',
    parameters: 'url',
    behind: /^\/(?:newest\/|oldest\/|timegate\/|o\/\w+\/)?(https?:.+)$/i,
    copies: true,
  },
  {hosts: 'webcitation.org', parameters: 'url', behind: /^\/(https?:.+)$/i, copies: true},
  {
    hosts: 'webarchive.nationalarchives.gov.uk webarchive.parliament.uk webarchive.org.uk',
    behind: SNAPSHOT,
    copies: true,
  },
  {
    hosts: 'arquivo.pt wayback.vefsafn.is webarchive.loc.gov haw.nsk.hr web.archive.bibalex.org',
    behind: SNAPSHOT,
    copies: true,
  },
  {
    hosts: 'wayback.archive-it.org timetravel.mementoweb.org',
    behind: /\/\d{4,14}(?:[a-z]{2}_)?\/(https?:.+)$/i,
    copies: true,
  },
  {hosts: 'conifer.rhizome.org', behind: /\/\d{4,14}(?:[a-z]{2}_)?\/(https?:.+)$/i, copies: true},
  {hosts: 'megalodon.jp', behind: /^\/\d{4}-\d{4}-\d{4}-\d\d\/(.+)$/, copies: true},
  {hosts: 'ghostarchive.org', path: /^\/search/, parameters: 'term', copies: true},
  // Readers and proxies that show a page of another site.
  {
    hosts: '12ft.io 1ft.io removepaywall.com outline.com r.jina.ai txtify.it',
    parameters: 'q url',
    behind: /^\/(https?:.+)$/i,
  },
]

/**
 * Shapes of redirectors at any host: the path ends in such a word, and a parameter holds a whole address of another
 * host. Pages for sharing and signing in are no redirectors.
 */
export const REDIRECT_PATH =
  /\/(?:redirect(?:or|ion)?|redir|rd|away|out|outgoing|outbound|goto|go|gotolink|link(?:filter|shim|out|s)?|exit|leav(?:e|ing)|external|ext|jump|l|url|click|forward|transfer)(?:\.(?:php|aspx?|jsp|html?|cgi|do))?\/?$/i
export const NO_REDIRECT = /share|intent|log-?in|sign-?(?:in|up)|auth|submit|bookmark|account/i
export const REDIRECT_PARAMETERS =
  /^(?:url|u|to|target|goto|gourl|go|dest(?:ination)?|redirect(?:_?ur[il])?|link|q|href)$/i

/** A page that a web archive rewrote: its links begin with a date of the archive, and resolve against any host. */
export const REWRITTEN = /^(?:[^?#]*\/)?web\/\d{4,14}(?:[a-z]{2,3}_)?\/(https?:.+)$/i
