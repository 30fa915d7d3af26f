/** A longer text says more than that something cannot be shown. */
const LONGEST_NOTICE = 300

/** Sentences that only say that the browser cannot show something, or that it needs a script. A row a language or form. */
const NOTICES: readonly RegExp[] = [
  /\b(?:browser|device|player|reader|you)\b.{0,80}\b(?:supports?|supported|able|enabled?|javascript|iframes?|frames)\b/is,
  /\b(?:enable|activate|turn on|requires?|need|install|upgrade|update|without)\b.{0,60}\b(?:javascript|scripts?|flash|java|browser|plug-?in|player)\b/is,
  /\b(?:javascript|flash|java)\b.{0,60}\b(?:disabled|required|enabled?|needed|turned off|necessary)\b/is,
  /\b(?:powered by|comments)\b.{0,30}\bdisqus\b/is,
  /(?:浏览器|瀏覽器|播放器|设备|裝置).{0,30}(?:不支持|不支援|无法|無法|不能|升级|升級)/s,
  /(?:启用|啟用|开启|開啟|打开|打開|允许|允許|安装|安裝|需要).{0,20}(?:javascript|脚本|腳本|flash|播放器|插件)/is,
  /(?:不支持|不支援|无法|無法).{0,20}(?:video|audio|iframe|canvas|html5|视频|視頻|影片|音频|音頻|框架|播放|标签|標籤)/is,
  /(?:ブラウザ|브라우저|browser|navigateur|navegador|браузер|متصفح).{0,80}(?:対応|サポート|지원|unterstützt|support|soporta|suporta|поддерж|يدعم|compatible|kompatibel)/is,
]

/** Whether a fallback has no content of its own: it only says that the browser cannot show the thing. */
export const isNotice = (words: string): boolean =>
  words.trim().length <= LONGEST_NOTICE && NOTICES.some((notice) => notice.test(words))
