/**
 * As many names as asked for, INVENTED: frequent given names of several languages, family names put together from
 * syllables, in four scripts, with the spellings of everyday. The same each time. Few given names are borne by
 * many, as in life: every eighth is a Mohammed in one of its forms.
 */
export function inventedNames(count: number): string[] {
  const random = chance(20180301)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  // The first of a list are picked more often than the last.
  const often = <T>(from: readonly T[]): T => from[Math.floor(random() ** 2 * from.length)] as T
  const family = (syllables: string[], endings: string[]) => {
    const base = Array.from({ length: 1 + Math.ceil(random() * 2) }, () => pick(syllables)).join('')
    return capital(base + pick(endings))
  }
  const makers = [
    () =>
      `${often(arabic.given)} ${often(arabic.given)} ${pick(['Al-', 'El ', 'al-', ''])}${family(latin.arab, ['i', 'awi', '', 'ani'])}`,
    () =>
      `${often(arabic.script)} ${often(arabic.script)} ال${Array.from({ length: 4 }, () => pick([...'بتجحدرسشصطعفقكلمنهوي'])).join('')}ي`,
    () => `${often(russian.given)} ${family(russian.syllables, ['ов', 'енко', 'ский', 'ин'])}`,
    () => `${often(latin.slav)} ${family(latin.slavic, ['ov', 'ova', 'enko', 'sky', 'in'])}`,
    () => `${pick([...chinese.surnames])}${pick([...chinese.given])}${pick([...chinese.given])}`,
    () => `${pick(chinese.pinyin)} ${capital(pick(chinese.pinyin) + pick(chinese.pinyin))}`,
    () =>
      `${often(latin.iberian)} ${often(latin.iberian)} ${family(latin.roman, ['ez', 'es', 'a', 'o', 'ero'])} ${family(latin.roman, ['ez', 'es', 'a', 'o'])}`,
    () => `${often(latin.african)} ${family(latin.bantu, ['', 'ye', 'ba', 'ndo'])}`
  ]
  return Array.from({ length: count }, () => pick(makers)())
}

const words = (text: string) => text.trim().split(/\s+/)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

const arabic = {
  given:
    words(`Mohammed Mohamed Ahmed Ali Muhammad Hassan Hussein Mahmoud Omar Ibrahim Youssef Khaled Mustafa Abdullah Fatima Mariam Aisha Said Salem Karim Hamid
    Abdelrahman Abdulaziz Nasser Samir Tarek Yasser Walid Rashid Jamal Zeinab Leila Salma Amina Khalil Ismail Bilal Hamza Adel Nabil Fadi Rami Hisham Munir Faisal Zaid`),
  script: words(
    'محمد أحمد علي حسن حسين محمود عمر إبراهيم يوسف خالد مصطفى عبدالله فاطمة مريم عائشة سعيد سالم كريم حامد ناصر سمير طارق ياسر وليد جمال زينب ليلى أمينة خليل حمزة عادل نبيل'
  )
}
const russian = {
  given: words(
    'Александр Сергей Дмитрий Андрей Алексей Иван Елена Ольга Наталья Мария Анна Ирина Юлия Николай Михаил Владимир Олег Игорь'
  ),
  syllables: words('бор мир ков лап зор вас пет нов кар сид жур тар гол ряз луб дем чер фил')
}
const latin = {
  arab: words('ha sha ba ra ma ta qa sa na za kha jab dar mas tam hadd zay rub gha fay sul bak'),
  slav: words(
    'Sergei Andrei Dmitry Alexander Ivan Elena Olga Natalia Maria Anna Irina Yulia Nikolai Mikhail Vladimir Oleg Igor Petr'
  ),
  slavic: words('bor mir kov lap zor vas pet nov kar sid zhur tar gol ryaz lub dem cher fil'),
  iberian: words(
    'María José Juan Carlos Ana Luis Pedro Lucía Miguel Rosa Jorge Elena Pablo Carmen Diego Sofía Andrés Teresa'
  ),
  roman: words('gar mar lo fer san pe ra mi que cas tor val ri mon sil her cam du sol'),
  african: words(
    'Mamadou Amadou Fatou Oumar Aminata Jean Marie Joseph Kwame Chidi Ngozi Adama Moussa Ibrahima Grace Emmanuel'
  ),
  bantu: words('nku run ga ndi ya mba ki tsho bo wa lu ma ka do di so ko ta ou')
}
const chinese = {
  surnames: '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗',
  given: '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉红建国志新海林春雪晓梅峰',
  pinyin: words(
    'wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo wei fang na min jing qiang lei jun yong yan jie juan tao ming chao xiu xia ping'
  ).map(capital)
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
