/**
 * Names with one meaning: the name under which articles are filed, and its other names, in Simplified characters. Most
 * are the forms of Taiwan and Hong Kong; some are a short form of the same name.
 */
const ALIASES = `
  特朗普: 川普
  拜登: 乔拜登 贝登
  奥巴马: 欧巴马
  哈里斯: 贺锦丽
  佩洛西: 裴洛西
  蓬佩奥: 庞佩奥 蓬佩欧 庞皮欧 庞培
  埃斯珀: 艾斯培
  克林顿: 柯林顿
  希拉里: 希拉蕊
  普京: 蒲亭 普亭 普丁
  泽连斯基: 泽伦斯基 泽兰斯基 哲连斯基
  卢卡申科: 鲁卡申科 鲁卡申柯
  纳瓦利内: 纳瓦尼 纳瓦尔尼
  马克龙: 马克宏
  默克尔: 梅克尔
  朔尔茨: 萧兹 舒尔茨
  苏纳克: 辛伟诚
  特拉斯: 卓慧思
  埃尔多安: 艾尔段 厄多安
  内塔尼亚胡: 纳坦雅胡 内唐亚胡
  哈梅内伊: 哈米尼
  杜特尔特: 杜特蒂
  马科斯: 小马可仕 马可仕
  博索纳罗: 波索纳洛
  特鲁多: 杜鲁道
  卢拉: 鲁拉
  谭德塞: 谭德赛
  昂山素季: 翁山苏姬
  扎克伯格: 祖克柏
  安倍晋三: 安倍
  岸田文雄: 岸田
  石破茂: 石破
  小池百合子: 小池
  鸠山由纪夫: 鸠山
  麻生太郎: 麻生
  林郑月娥: 林郑
  澳大利亚: 澳洲
  新西兰: 纽西兰
  意大利: 义大利
  沙特阿拉伯: 沙特 沙乌地 沙乌地阿拉伯
  阿联酋: 阿拉伯联合大公国 阿拉伯联合酋长国
  卡塔尔: 卡达
  也门: 叶门
  老挝: 寮国
  克罗地亚: 克罗埃西亚
  斯洛文尼亚: 斯洛维尼亚
  波斯尼亚: 波士尼亚
  塞浦路斯: 塞普勒斯
  科特迪瓦: 象牙海岸
  尼日利亚: 奈及利亚
  肯尼亚: 肯亚
  坦桑尼亚: 坦尚尼亚
  埃塞俄比亚: 衣索比亚 衣索匹亚
  索马里: 索马利亚
  津巴布韦: 辛巴威
  赞比亚: 尚比亚
  莫桑比克: 莫三比克
  博茨瓦纳: 波札那
  卢旺达: 卢安达
  布隆迪: 蒲隆地
  乍得: 查德
  冈比亚: 甘比亚
  加蓬: 加彭
  加纳: 迦纳
  利比里亚: 赖比瑞亚
  塞拉利昂: 狮子山
  毛里求斯: 模里西斯
  毛里塔尼亚: 茅利塔尼亚
  马尔代夫: 马尔地夫
  文莱: 汶莱
  瓦努阿图: 万那杜
  瑙鲁: 诺鲁
  图瓦卢: 吐瓦鲁
  所罗门群岛: 索罗门群岛
  巴布亚新几内亚: 巴布亚纽几内亚
  危地马拉: 瓜地马拉
  洪都拉斯: 宏都拉斯
  哥斯达黎加: 哥斯大黎加
  厄瓜多尔: 厄瓜多
  伯利兹: 贝里斯
  圭亚那: 盖亚那
  特立尼达: 千里达
  华盛顿: 华府
  休斯敦: 休斯顿 休士顿
  旧金山: 三藩市
  东京: 东京都
  台北: 台北市
  高雄: 高雄市
  台中: 台中市
  台南: 台南市
  桃园: 桃园市
  新北: 新北市
  纽约: 纽约市
  加州: 加利福尼亚州 加利福尼亚
  德州: 得州 德克萨斯州 得克萨斯州
  佛罗里达: 佛州 佛罗里达州
  硅谷: 矽谷
  迪拜: 杜拜
  欧盟: 欧洲联盟
  北约: 北大西洋公约组织
  世卫: 世界卫生组织 世卫组织
  世贸: 世界贸易组织 世贸组织
  东盟: 东协 东南亚国家联盟
  美联储: 联准会 联储局 美国联邦储备委员会
  纳斯达克: 那斯达克 纳斯达克指数
  道琼斯: 道琼 道琼斯指数
  美国国会: 美国会
  美国国务院: 美国务院
  香港立法会: 立法会
  中国外交部: 大陆外交部
  中共: 中国共产党
  国民党: 中国国民党
  民进党: 民主进步党
  国安法: 港区国安法 香港国安法 港版国安法 国家安全法
  中美关系: 美中关系
  解放军: 中国人民解放军
  维吾尔: 维吾尔族 维吾尔人
  新冠病毒: 新型冠状病毒 冠状病毒
  新冠肺炎: 新型冠状病毒肺炎 武汉肺炎 covid
  导弹: 飞弹
  外长: 外交部长
  石油输出国组织: opec
  阿斯利康: 阿斯特捷利康
  三星: 三星电子
  脸书: facebook
  谷歌: google
  微软: microsoft
  亚马逊: amazon
  推特: twitter
  腾讯: tencent
  华为: huawei
  阿里巴巴: alibaba
  字节跳动: bytedance
  比特币: bitcoin
`

const CANONICAL: ReadonlyMap<string, string> = new Map(
  ALIASES.trim()
    .split('\n')
    .flatMap((row) => {
      const [name = '', others = ''] = row.trim().split(': ')
      return others.split(' ').map((other) => [other, name] as const)
    }),
)

/** The name under which articles on a name are filed. */
export const canonicalName = (name: string): string => CANONICAL.get(name) ?? name

/** All names of the table that are in Han characters, for the dictionary. */
export const ALIAS_NAMES: readonly string[] = [...CANONICAL]
  .flat()
  .filter((name, at, all) => /^\p{Script=Han}+$/u.test(name) && all.indexOf(name) === at)
