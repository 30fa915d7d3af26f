/**
 * Places that datelines name directly behind a reporter: `記者某某甲台北7日電`. Each is written in the script, or in the
 * scripts, in which papers use it. Names of counties and towns also stand for longer forms (`台東` for `台東縣`).
 */
const PLACES = `
台北 臺北 新北 桃園 台中 臺中 台南 臺南 高雄 基隆 新竹 嘉義 苗栗 彰化 南投 雲林 屏東 宜蘭 花蓮 台東 臺東 澎湖 金門 連江 馬祖 綠島 蘭嶼 台灣 臺灣 桃园 嘉义 云林 屏东
宜兰 花莲 台东 金门 连江 马祖 台湾 北京 上海 天津 重慶 重庆 廣州 广州 深圳 香港 澳門 澳门 南京 杭州 武漢 武汉 成都 西安 瀋陽 沈阳 哈爾濱 哈尔滨 昆明 廈門 厦门 福州 長沙
长沙 鄭州 郑州 濟南 济南 青島 青岛 大連 大连 蘭州 兰州 烏魯木齊 乌鲁木齐 拉薩 拉萨 南寧 南宁 貴陽 贵阳 海口 合肥 南昌 太原 石家莊 石家庄 呼和浩特 銀川 银川 西寧 西宁 河北
河南 山東 山东 山西 陝西 陕西 江蘇 江苏 浙江 安徽 福建 江西 湖北 湖南 廣東 广东 廣西 广西 海南 四川 貴州 贵州 雲南 云南 西藏 甘肅 甘肃 青海 寧夏 宁夏 新疆 內蒙古 内蒙古
遼寧 辽宁 吉林 黑龍江 黑龙江 東京 东京 大阪 京都 福岡 福冈 名古屋 札幌 沖繩 冲绳 首爾 首尔 漢城 汉城 釜山 平壤 河內 河内 胡志明市 曼谷 清邁 清迈 仰光 金邊 金边 永珍 万象
萬象 吉隆坡 新加坡 雅加達 雅加达 馬尼拉 马尼拉 峇里島 巴厘岛 新德里 孟買 孟买 班加羅爾 達卡 达卡 可倫坡 科伦坡 加德滿都 加德满都 伊斯蘭馬巴德 伊斯兰堡 喀布爾 喀布尔 德黑蘭
德黑兰 巴格達 巴格达 大馬士革 大马士革 貝魯特 贝鲁特 耶路撒冷 特拉維夫 特拉维夫 安曼 安卡拉 伊斯坦堡 伊斯坦布尔 杜拜 迪拜 杜哈 多哈 利雅德 利雅得 開羅 开罗 莫斯科 基輔 基辅
明斯克 華沙 华沙 布拉格 布達佩斯 布达佩斯 維也納 维也纳 柏林 波昂 波恩 慕尼黑 法蘭克福 法兰克福 漢堡 汉堡 科隆 蘇黎世 苏黎世 日內瓦 日内瓦 伯恩 伯尔尼 羅馬 罗马 米蘭 米兰
梵蒂岡 梵蒂冈 馬德里 马德里 巴塞隆納 巴塞罗那 里斯本 巴黎 里昂 史特拉斯堡 斯特拉斯堡 布魯塞爾 布鲁塞尔 海牙 阿姆斯特丹 盧森堡 卢森堡 倫敦 伦敦 曼徹斯特 曼彻斯特 愛丁堡 爱丁堡
都柏林 哥本哈根 斯德哥爾摩 斯德哥尔摩 奧斯陸 奥斯陆 赫爾辛基 赫尔辛基 雅典 華盛頓 华盛顿 紐約 纽约 洛杉磯 洛杉矶 舊金山 旧金山 三藩市 芝加哥 休士頓 休斯顿 休斯敦 波士頓 波士顿
西雅圖 西雅图 費城 费城 邁阿密 迈阿密 亞特蘭大 亚特兰大 達拉斯 达拉斯 丹佛 拉斯維加斯 拉斯维加斯 聖地牙哥 圣地亚哥 矽谷 硅谷 夏威夷 檀香山 加州 德州 紐澤西 新泽西 渥太華 渥太华
多倫多 多伦多 溫哥華 温哥华 蒙特婁 蒙特利尔 墨西哥城 哈瓦那 巴拿馬 巴拿马 波哥大 卡拉卡斯 利馬 利马 聖保羅 圣保罗 里約熱內盧 里约热内卢 巴西利亞 巴西利亚 布宜諾斯艾利斯
布宜诺斯艾利斯 雪梨 悉尼 墨爾本 墨尔本 坎培拉 堪培拉 布里斯本 布里斯班 伯斯 珀斯 威靈頓 惠灵顿 奧克蘭 奥克兰 帛琉 帕劳 斐濟 斐济 開普敦 开普敦 約翰尼斯堡 约翰内斯堡 奈洛比
内罗毕 奈及利亞 阿迪斯阿貝巴 亚的斯亚贝巴 日本 韓國 韩国 越南 泰國 泰国 菲律賓 菲律宾 印尼 馬來西亞 马来西亚 印度 緬甸 缅甸 柬埔寨 法國 法国 德國 德国 英國 英国 美國 美国
加拿大 澳洲 俄羅斯 俄罗斯 烏克蘭 乌克兰 波蘭 波兰 荷蘭 荷兰 瑞士 瑞典 義大利 意大利 西班牙 以色列 土耳其
`

/** All places, by their first character: a lookup for each character of a text must be cheap. */
const byFirst = new Map<string, readonly string[]>()
for (const place of PLACES.split(/\s+/).filter((word) => word !== '')) {
  const first = place.slice(0, 1)
  byFirst.set(first, [...(byFirst.get(first) ?? []), place])
}

/** Whether a text has the name of a known place at an index. */
export function hasPlaceAt(text: string, at: number): boolean {
  return byFirst.get(text.slice(at, at + 1))?.some((place) => text.startsWith(place, at)) ?? false
}
