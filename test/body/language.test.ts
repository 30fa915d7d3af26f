import {describe, expect, it} from 'vitest'
import {languageOf} from '../../src/body/language.ts'

const hans = '这里的渔民说，港务局还没有给过他们关于风浪的说明，记者问过三次。'
const hant = '這裡的漁民說，港務局還沒有給過他們關於風浪的說明，記者問過三次。'
const english = 'The fishermen of the bay have not been told why the ferry stays at its pier this week.'

describe('the language of a text', () => {
  it.each([
    {name: 'simplified', text: hans, outlet: 'und', lang: 'zh-Hans'},
    {name: 'traditional', text: hant, outlet: 'zh-Hans', lang: 'zh-Hant'},
    {name: 'both scripts', text: hans + hant, outlet: 'zh-Hans', lang: 'zh'},
    {name: 'traditional with a simplified name', text: `${hant}${hant}《这里》`, outlet: 'zh-Hans', lang: 'zh-Hant'},
    {name: 'English', text: english, outlet: 'en', lang: 'en'},
    {name: 'English at a Chinese outlet', text: `${english} 潮水`, outlet: 'zh-Hans', lang: 'en'},
    {
      name: 'Latin letters at a French outlet',
      text: 'Les pêcheurs de la baie attendent le bateau depuis trois jours déjà.',
      outlet: 'fr',
      lang: 'fr',
    },
    {name: 'Chinese with an English quote', text: hans + english, outlet: 'zh-Hans', lang: 'zh-Hans'},
    {
      name: 'Japanese',
      text: 'この町の漁師たちは、港が閉まっている理由をまだ聞いていない。船は三日前から動いていないという。',
      outlet: 'und',
      lang: 'ja',
    },
    {
      name: 'Arabic',
      text: 'لم يُخبَر صيادو الخليج بعد لماذا تبقى العبّارة عند رصيفها هذا الأسبوع والبحر هادئ',
      outlet: 'und',
      lang: 'ar',
    },
    {
      name: 'Arabic at a Uyghur outlet',
      text: 'لم يُخبَر صيادو الخليج بعد لماذا تبقى العبّارة عند رصيفها هذا الأسبوع والبحر هادئ',
      outlet: 'ug',
      lang: 'ar',
    },
    {
      name: 'Uyghur',
      text: 'كۆلدىكى پاراخوت ئۈچ كۈندىن بېرى توختاپ تۇرىدۇ، بېلىقچىلار ئىسكىلىدە ساقلاۋاتىدۇ، ئىدارە سەۋەبىنى ئېيتمىدى',
      outlet: 'und',
      lang: 'ug',
    },
    {
      name: 'Korean',
      text: '어부들은 이번 주에 배가 왜 부두에 머무는지 아직 듣지 못했다. 바다는 잔잔하고 바람도 없으며 사람들은 기다리고 있다. 아무도 이유를 말하지 않았다.',
      outlet: 'und',
      lang: 'ko',
    },
    {
      name: 'Russian',
      text: 'Рыбакам залива до сих пор не сказали, почему паром стоит у причала всю неделю.',
      outlet: 'und',
      lang: 'ru',
    },
    {name: 'too short to decide', text: '潮水', outlet: 'zh-Hant', lang: 'zh-Hant'},
    {name: 'too short, outlet unknown', text: '潮水', outlet: 'und', lang: 'zh'},
    {name: 'no text', text: '', outlet: 'zh-Hans', lang: 'zh-Hans'},
    {name: 'no letters, outlet unknown', text: '123', outlet: 'und', lang: 'und'},
  ])('$name', ({text, outlet, lang}) => {
    expect(languageOf(text, outlet)).toBe(lang)
  })
})
