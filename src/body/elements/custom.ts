import {drop, into, type Treatment, unwrap} from './treatment.ts'

/** The known element for which a custom one stands. */
export interface StandsFor {
  readonly as: 'img' | 'video' | 'audio' | 'iframe'
  /** Attributes that hold the address, or the id for `address`, in their order. */
  readonly from: readonly string[]
  /**
   * The address, with the id in place of `{}` and other attributes in place of `{data-account}` or, with a usual value,
   * `{data-player|default}`. Without it, the attribute holds the address.
   */
  readonly address?: string
}

const of = (as: StandsFor['as'], from: string, address?: string): StandsFor => ({
  as,
  from: from.split(' '),
  ...(address === undefined ? {} : {address}),
})

const YOUTUBE = 'https://www.youtube.com/embed/{}'
const VIMEO = 'https://player.vimeo.com/video/{}'
const DAILYMOTION = 'https://www.dailymotion.com/embed/video/{}'

/** Custom elements that show a picture or a player, by name. Sources: amp.dev and the pages of each element. */
export const standsFor: Readonly<Record<string, StandsFor>> = {
  'amp-anim': of('img', 'src'),
  'amp-audio': of('audio', 'src'),
  'amp-brid-player': of(
    'video',
    'data-video',
    'https://services.brid.tv/services/iframe/video/{}/{data-partner}/{data-player}/0/1',
  ),
  'amp-brightcove': of(
    'video',
    'data-video-id data-playlist-id',
    'https://players.brightcove.net/{data-account}/{data-player|default}_{data-embed|default}/index.html?videoId={}',
  ),
  'amp-dailymotion': of('iframe', 'data-videoid', DAILYMOTION),
  'amp-embedly-card': of('iframe', 'data-url'),
  'amp-facebook': of('iframe', 'data-href'),
  'amp-facebook-comments': of('iframe', 'data-href'),
  'amp-gist': of('iframe', 'data-gistid', 'https://gist.github.com/{}'),
  'amp-google-document-embed': of('iframe', 'src'),
  'amp-iframe': of('iframe', 'src'),
  'amp-iframely': of('iframe', 'data-id', 'https://iframe.ly/{}'),
  'amp-img': of('img', 'src'),
  'amp-imgur': of('iframe', 'data-imgur-id', 'https://imgur.com/{}'),
  'amp-instagram': of('iframe', 'data-shortcode', 'https://www.instagram.com/p/{}/'),
  'amp-izlesene': of('iframe', 'data-videoid', 'https://www.izlesene.com/embedplayer/{}/'),
  'amp-jwplayer': of(
    'video',
    'data-media-id data-playlist-id',
    'https://cdn.jwplayer.com/players/{}-{data-player-id}.html',
  ),
  'amp-kaltura-player': of(
    'video',
    'data-entryid',
    'https://cdnapisec.kaltura.com/p/{data-partner}/sp/{data-partner}00/embedIframeJs/uiconf_id/{data-uiconf|0}/partner_id/{data-partner}?iframeembed=true&entry_id={}',
  ),
  'amp-megaphone': of('audio', 'data-episode', 'https://player.megaphone.fm/{}'),
  'amp-nexxtv-player': of('video', 'src'),
  'amp-o2-player': of('video', 'src'),
  'amp-pan-zoom': of('img', 'src'),
  'amp-pinterest': of('iframe', 'data-url'),
  'amp-playbuzz': of('iframe', 'src'),
  'amp-reddit': of('iframe', 'data-src'),
  'amp-riddle-quiz': of('iframe', 'data-riddle-id', 'https://www.riddle.com/view/{}'),
  'amp-soundcloud': of('audio', 'data-trackid', 'https://api.soundcloud.com/tracks/{}'),
  'amp-story-360': of('img', 'src'),
  'amp-tiktok': of('video', 'data-src'),
  'amp-twitter': of('iframe', 'data-tweetid', 'https://twitter.com/i/status/{}'),
  'amp-video': of('video', 'src'),
  'amp-video-iframe': of('iframe', 'src'),
  'amp-vimeo': of('iframe', 'data-videoid', VIMEO),
  'amp-vine': of('iframe', 'data-vineid', 'https://vine.co/v/{}'),
  'amp-vk': of('iframe', 'data-url'),
  'amp-wistia-player': of('iframe', 'data-media-hashed-id', 'https://fast.wistia.net/embed/iframe/{}'),
  'amp-youtube': of('iframe', 'data-videoid', YOUTUBE),
  'lite-dailymotion': of('iframe', 'videoid video-id', DAILYMOTION),
  'lite-tiktok': of('iframe', 'videoid video-id', 'https://www.tiktok.com/embed/v2/{}'),
  'lite-vimeo': of('iframe', 'videoid video-id', VIMEO),
  'lite-vimeo-embed': of('iframe', 'videoid video-id', VIMEO),
  'lite-wistia': of('iframe', 'videoid media-id', 'https://fast.wistia.net/embed/iframe/{}'),
  'lite-youtube': of('iframe', 'videoid video-id', YOUTUBE),
  'lite-youtube-embed': of('iframe', 'videoid video-id', YOUTUBE),
  'mux-player': of('video', 'playback-id', 'https://player.mux.com/{}'),
  'mux-video': of('video', 'playback-id', 'https://player.mux.com/{}'),
  'v:imagedata': of('img', 'src o:href'),
  'wistia-player': of('iframe', 'media-id', 'https://fast.wistia.net/embed/iframe/{}'),
}

/** Attributes in which custom elements of any maker hold the address or the id of their picture or player. */
const ADDRESS = 'src data-src source data-source url data-url href data-href original image data-image'
const ID = 'videoid video-id data-videoid data-video-id youtube-id data-youtube-id vimeo-id data-vimeo-id video data-id'

/**
 * Rules for custom elements that no row names, by a word of their name between hyphens: the first that finds an
 * address counts.
 */
export const standsForByWord: readonly {readonly word: RegExp; readonly of: readonly StandsFor[]}[] = [
  {word: /(?:^|-)(?:youtube|yt)(?:-|$)/, of: [of('iframe', ADDRESS), of('iframe', ID, YOUTUBE)]},
  {word: /(?:^|-)vimeo(?:-|$)/, of: [of('iframe', ADDRESS), of('iframe', ID, VIMEO)]},
  {word: /(?:^|-)dailymotion(?:-|$)/, of: [of('iframe', ADDRESS), of('iframe', ID, DAILYMOTION)]},
  {word: /(?:^|-)(?:img|image|picture|photo|figure)(?:-|$)/, of: [of('img', ADDRESS)]},
  {word: /(?:^|-)audio(?:-|$)/, of: [of('audio', ADDRESS)]},
  {word: /(?:^|-)(?:video|videojs|media|player)(?:-|$)/, of: [of('video', ADDRESS)]},
  {word: /(?:^|-)(?:iframe|embed|frame|tweet|toot|post|card|gist|map|chart)(?:-|$)/, of: [of('iframe', ADDRESS)]},
]

const advertisement = drop('an advertisement')
const measuring = drop('it counts readers')
const pageControl = drop('a control or a notice of the page')

/** Custom elements without content of the article, and those whose name misleads the rules by words. */
export const customElements: Readonly<Record<string, Treatment>> = {
  'amp-ad': advertisement,
  'amp-ad-exit': advertisement,
  'amp-analytics': measuring,
  'amp-app-banner': pageControl,
  'amp-auto-ads': advertisement,
  'amp-call-tracking': measuring,
  'amp-carousel': unwrap,
  'amp-consent': pageControl,
  'amp-embed': advertisement,
  'amp-experiment': measuring,
  'amp-geo': measuring,
  'amp-image-lightbox': pageControl,
  'amp-image-slider': unwrap,
  'amp-install-serviceworker': measuring,
  'amp-mathml': into('formula'),
  'amp-minute-media-player': pageControl,
  'amp-next-page': pageControl,
  'amp-pixel': measuring,
  'amp-sidebar': pageControl,
  'amp-social-share': pageControl,
  'amp-state': drop('data for a script'),
  'amp-sticky-ad': advertisement,
  'amp-story-auto-ads': advertisement,
  'amp-user-notification': pageControl,
  'amp-web-push': pageControl,
  'fa-icon': drop('an icon'),
  'font-awesome-icon': drop('an icon'),
  'google-cast-launcher': pageControl,
  'iconify-icon': drop('an icon'),
  'ion-icon': drop('an icon'),
  'mat-icon': drop('an icon'),
  'mjx-container': into('formula'),
  'share-button': pageControl,
  'share-buttons': pageControl,
  'shreddit-ad-post': advertisement,
  'social-share': pageControl,
}
