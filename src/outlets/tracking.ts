import communityRules from 'tidy-url/data/rules.js'

/** Parameters that go by their name alone, or by name and value. Both are in lower case. */
interface Row {
  /** Separated by spaces. */
  readonly names: string
  /** Starts of further names, separated by spaces. */
  readonly prefixes?: string
  /** Only with such a value; a row without it takes any value. */
  readonly values?: RegExp
}

/**
 * Parameters that no site needs to find a page, beside those of tidy-url. Displayed addresses lose them too.
 * docs/format.md §5, "URL key".
 */
const TRACKING: readonly Row[] = [
  // Clicks on advertisements and in social networks.
  {names: 'fbclid gclid dclid gbraid wbraid msclkid yclid ysclid ymclid twclid ttclid'},
  {names: 'igshid igsh li_fat_id epik sccid qclid srsltid tblci dicbo obclid vmcid'},
  {names: 'irclickid irgwc cjevent ef_id s_kwcid _openstat rb_clickid wickedid mibextid'},
  {names: 'fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map'},
  {names: 'action_ref_map __twitter_impression ref_src ref_url spref sr_share __tn__ __xts__[0]'},
  // Campaigns, by the system that counts them.
  {names: '', prefixes: 'utm_ at_ itm_ pk_ piwik_ mtm_ matomo_ hsa_ ns_ wt. wt_ stm_'},
  {names: '', prefixes: 'trk_ cm_mmc g2i_ sfmc_ soc_ guce_ _branch_ _hs __hs elq'},
  {names: 'fsrc xtor xtref xts ocid ito intcmp icid ncid cmpid mbid ftag wtmc'},
  {names: 'tpcc tsrc guccounter traffic_source awesm _ga _gid _gl _gac gclsrc gad_source'},
  {names: 'sc_cid sc_campaign sc_channel sc_content sc_medium sc_outcome sc_uid sc_eh sc_lid'},
  {names: 'zanpid gad_campaignid gs_lcrp gs_lcp sxsrf mkwid pcrid ss_source nr_email_referer'},
  // Letters and pushed messages.
  {names: 'mc_cid mc_eid mc_tc mkt_tok _ke _kx dm_i ck_subscriber_id ml_subscriber bxid'},
  {names: 'ml_subscriber_hash vero_id vero_conv oly_enc_id oly_anon_id et_rid et_cid cndid emci'},
  {names: 'spmailingid spuserid spjobid spreportid emdi bbeml esrc sailthru_id vgo_ee'},
  // Shares in Chinese networks.
  {names: 'spm scm nsukey sudaref isappinstalled wxshare_count wx_header pass_ticket bsh_bid'},
  {names: 'share_token share_source share_medium share_plat share_from share_tag share_session_id'},
  {names: 'clicktime enterid sharefrom shared_from from_wecom weibo_from tt_from spss spsw'},
  // Caches of AMP pages.
  {names: 'amp_gsa amp_js_v amp_r amp_ct amp_latest_update_time usqp aoh ampshare'},
]

const FLAG = /^(?:[01yn]|true|false|yes|no|on|off|)$/

/** Places where readers find a link. */
const CHANNEL = new RegExp(
  `^(?:${[
    'rss\\d?|feeds?|atom|e?mail|(?:news)?letter|push|notification|sms|copy(?:_?link)?|app|android|ios|share|social',
    '(?:single|group)message|timeline|wechat|weixin|wx|qq|qzone|(?:sina_?)?weibo|toutiao|facebook|fb|twitter|tw|x',
    'telegram|tg|whatsapp|line|reddit|linkedin|instagram|pinterest|tumblr|pocket|google|bing|baidu|yahoo',
    'home(?:page)?|search|amp|mobile',
  ].join('|')})$`,
)

/**
 * Parameters that mostly do not change the page. They are no part of an address's key, but displayed addresses keep
 * them, since a site may need one. docs/format.md §5, "URL key".
 */
const NOISE: readonly Row[] = [
  {names: 'source ref full referer referrer cmp smid smtyp intcid ref_ refsrc'},
  {names: 'replytocom nocache no_cache cachebuster _ rnd rand random showcomments chksm'},
  {names: 'phpsessid jsessionid cfid cftoken sessionid session_id', prefixes: 'aspsessionid'},
  {
    names: 'amp _amp isamp is_amp ampmode amphtml amp_markup noamp nonamp',
    values: /^(?:[01]|true|false|yes|no|on|off|amp|html|mobile|)$/,
  },
  {names: 'mobile ismobile is_mobile m nomobile desktop mobile_view forcemobile', values: FLAG},
  {
    names: 'outputtype output view format mode layout display template ui',
    values: /^(?:amp|mobile|m|wap|touch|desktop|pc|print(?:er|able)?(?:-?friendly)?|full|single)$/,
  },
  {names: 'type version service', values: /^(?:amp|wap|print)$/},
  {names: 'device platform client skin theme', values: /^(?:amp|mobile|m|wap|touch|desktop|pc|phone)$/},
  {
    names: 'print printer printable printview print_view printmode printpage printerfriendly',
    values: /^(?:[1yt]|true|yes|on|print|friendly|preview|)$/,
  },
  {names: 'from src via mod origin channel share shared app feed', values: CHANNEL},
  {names: 'rss share shared fromrss', values: FLAG},
  {names: 'nb', values: /^1$/},
  {names: 'noredirect no_redirect redirected', values: FLAG},
  // The whole article on one page is no other article. `page=2` is another page.
  {names: 'page pagewanted pagenum singlepage viewall showall', values: /^(?:all|full|single|true)$/},
]

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

/** Looks up parameters in tables by their name, then by its start. */
class Parameters {
  readonly #byName = new Map<string, readonly (RegExp | null)[]>()
  readonly #prefixes: string[] = []

  constructor(rows: readonly Row[]) {
    for (const {names, prefixes = '', values = null} of rows) {
      for (const name of wordsOf(names)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), values])
      this.#prefixes.push(...wordsOf(prefixes))
    }
  }

  has(name: string, value: string): boolean {
    const rules = this.#byName.get(name)
    if (rules) return rules.some((values) => values === null || values.test(value))
    return this.#prefixes.some((prefix) => name.startsWith(prefix))
  }
}

/**
 * The names that tidy-url lists for all sites. Its lists for single sites are not used: they drop parameters that name
 * a page, as `i` does for a song of an album.
 */
const community: Row = {
  names: communityRules
    .filter(({name}) => name === 'Global')
    .flatMap(({rules = []}) => rules)
    .join(' ')
    .toLowerCase(),
}

const tracking = new Parameters([community, ...TRACKING])
const noise = new Parameters(NOISE)

/** A parameter of a query: as written, and its name and value without percent-encoding. */
export interface Parameter {
  readonly written: string
  readonly name: string
  readonly value: string
}

/** Whether a parameter only tracks readers. Its name counts in any case. */
export const isTracking = ({name}: Parameter): boolean => tracking.has(name.toLowerCase(), '')

/** Whether a parameter mostly does not change the page: it tracks readers, or chooses how the page looks. */
export function isNoise(parameter: Parameter): boolean {
  const name = parameter.name.toLowerCase()
  return isTracking(parameter) || noise.has(name, parameter.value.toLowerCase())
}
