import anyAscii from 'any-ascii'

/** Surnames whose reading as a surname is not their usual one, and those of two characters. */
const surnameReadings: Record<string, string> = {
  曾: 'zeng',
  单: 'shan',
  單: 'shan',
  仇: 'qiu',
  解: 'xie',
  查: 'zha',
  区: 'ou',
  區: 'ou',
  盖: 'ge',
  朴: 'piao',
  覃: 'qin',
  翟: 'zhai',
  任: 'ren',
  缪: 'miao',
  尉迟: 'yuchi',
  尉遲: 'yuchi',
  长孙: 'zhangsun',
  長孫: 'zhangsun',
  万俟: 'moqi',
  乐: 'yue',
  樂: 'yue',
  冼: 'xian',
  华: 'hua',
  重: 'chong'
}
const doubleSurnames = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 夏侯 端木 独孤 獨孤 南宫 南宮 万俟 申屠 呼延 轩辕 軒轅'.split(
    ' '
  )
)

const traditional =
  '張陳劉楊趙黃吳孫馬羅鄭謝許馮鄧葉蘇盧蔣賈閻韓龍鍾鐘譚鄒陸顧錢湯嚴華國麗偉強軍東蘭鳳紅雲榮慶義寧曉愛學藝飛輝傑穎靜瑩瓊貞寶實聖書剛劍維長鵬鋒鈞銘銀錦歐陽葛諸遲獨軒轅宮單區樂萬閆齊聶龔賀賴龐範雙滿譽夢詩語濤澤濱潔雋勝勛勵勁師帥廣廬張彌恆憲懷揚擇擁時暢曄會業楓樺樹橋橋權歡歲氣漢潤燁爾環璽瑤畢畫異盡眾碩禮禎稱積競筆簡紀純紹結給經綠緯練縣織繼續羨聞聲聰職肅興艷蓮蕭蘊虛蟬衛裝見規視親觀計設評試誠說課調論諾謙講識議讓貝負財貴費資賢質躍車軒載輕輪辭農邊運達遠適選還郵鄉釋針鈴鉅鋼錄鎮鏡鐵閃開閒間閔關陰陳隊階際隱雖電韋響頁順須領頭題願顯風養驍駿驚體魯鮑鳴麥黃點齡'
const simplified =
  '张陈刘杨赵黄吴孙马罗郑谢许冯邓叶苏卢蒋贾阎韩龙钟钟谭邹陆顾钱汤严华国丽伟强军东兰凤红云荣庆义宁晓爱学艺飞辉杰颖静莹琼贞宝实圣书刚剑维长鹏锋钧铭银锦欧阳葛诸迟独轩辕宫单区乐万闫齐聂龚贺赖庞范双满誉梦诗语涛泽滨洁隽胜勋励劲师帅广庐张弥恒宪怀扬择拥时畅晔会业枫桦树桥桥权欢岁气汉润烨尔环玺瑶毕画异尽众硕礼祯称积竞笔简纪纯绍结给经绿纬练县织继续羡闻声聪职肃兴艳莲萧蕴虚蝉卫装见规视亲观计设评试诚说课调论诺谦讲识议让贝负财贵费资贤质跃车轩载轻轮辞农边运达远适选还邮乡释针铃钜钢录镇镜铁闪开闲间闵关阴陈队阶际隐虽电韦响页顺须领头题愿显风养骁骏惊体鲁鲍鸣麦黄点龄'
const toSimplified = new Map(Array.from(traditional, (one, i) => [one, Array.from(simplified)[i] as string]))
const honorifics = /(先生|女士|小姐|太太|博士|教授|律师|律師|老师|老師|记者|記者|同志)$/

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/**
 * Surname and given name, each in simplified characters and in pinyin without tones. One reading a character, but for
 * surnames that are read otherwise. NOTE: a Japanese or Korean name in these characters is read as Chinese, and
 * Cantonese or Wade-Giles spellings (Chan, Hsieh) are not known for what they are.
 */
export function readChinese(word: string): { characters: string; latin: string }[] {
  const name = word.replace(honorifics, '') || word
  const characters = Array.from(name)
  const length = characters.length > 2 && doubleSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  return [characters.slice(0, length), characters.slice(length)]
    .map((part, i) => ({ text: part.join(''), surname: i === 0 }))
    .filter(({ text }) => text !== '')
    .map(({ text, surname }) => ({
      characters: Array.from(text, (one) => toSimplified.get(one) ?? one).join(''),
      latin: (surname && surnameReadings[text]) || anyAscii(text).toLowerCase()
    }))
}
