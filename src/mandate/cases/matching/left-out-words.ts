const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Dropped wherever another word is left. Spelt as transliterated, or in plain Arabic without the article. */
export const titles = set(`
dr doctor doktor docteur prof professor professeur mr mrs ms miss mister sir madam madame mme mlle monsieur maitre herr frau
sr sra srta senor senora dona lic licenciado licda ing eng engineer adv advocate avocat abogado abogada col colonel gen general capt captain lt sgt
rev reverend pastor fr father sister brother bishop imam mullah mulla maulana mawlana ustad ustaz ustadh hon jr junior senior ii iii
gn gzha g-n g-zha gospodin gospozha grazhdanin advokat kyrios kyria 
دكتور دكتوره د سيده استاذ استاذه محامي محاميه مهندس مهندسه امام صحفي صحفيه
`)

/** Also names: dropped only where two other words are left. */
export const titlesOrNames = set(`
sheikh sheik shaikh shaykh sheykh cheikh cheik shekh shejkh sheikha shaikha haji hajji haj hajj hadj hadji hajja hajjah hajia alhaji alhaj elhadj elhadji
sayyid sayed sayid syed sayyed don mirza begum bibi
شيخ شيخه حاج حاجه سيد
`)

export const particles = set(`
al el ul il ibn ben bin bn bint binti ould uld wuld walad van von der den de da do dos das del della di du des la le las los y e ter ten af av zu
oglu ogly uulu kyzy qizi kizi
ابن بن بنت ولد ال اوغلي
`)

/** One with the word after them: Abu Bakr, Umm Kulthum, Abd al-Rahman. */
export const joiners = new Map<string, string>(
  Object.entries({
    abu: 'abu',
    abou: 'abu',
    abo: 'abu',
    aboo: 'abu',
    abi: 'abu',
    umm: 'um',
    um: 'um',
    oum: 'um',
    om: 'um',
    abd: 'abd',
    abdul: 'abd',
    abdel: 'abd',
    abdal: 'abd',
    abdoul: 'abd',
    abdool: 'abd',
    abdur: 'abd',
    abder: 'abd',
    abdus: 'abd',
    abdes: 'abd',
    abdun: 'abd',
    ابو: 'abu',
    ابي: 'abu',
    ابا: 'abu',
    ام: 'um',
    عبد: 'abd'
  })
)

/** The article, once a hyphen stood behind it: al-, ash-Sharif, ar-Rahman. */
export const isArticle = (word: string, next: string): boolean =>
  /^(a|e|u|i)l$/.test(word) || (/^[aeu](d|n|r|s|sh|t|th|z|dh|j)$/.test(word) && next.startsWith(word.slice(1)))

/** Short forms and the forms of one name in kindred languages: 'written' as somebody writes, 'means' as it is compared. */
export const sameNames = new Map(
  `md mohd muhd mhd muh=muhammad
volodymyr wolodymyr uladzimir=vladimir|oleksandr aliaksandr alexandr aleksandar alexandros olexandr iskander=alexander|mykola mikalai mikola nicolai nikolaos=nikolai
serhiy serhii sergey siarhei serguei sergej=sergei|andriy andrii andrey andrej andreas=andrei|mykhailo mykhaylo mikhailo=mikhail|olena alena jelena yelena=elena|dmytro dmitriy dmitrii dmitry dimitri dimitry zmitser dmitrij=dmitri
oleksiy oleksii alexey aleksey alexei aliaksei=aleksei|pavlo paval=pavel|petro pyotr piotr petr pjotr=petr|yevhen yevgeny yevgeniy evgeny evgeniy evgenii ievgen=evgeni|kateryna katsiaryna yekaterina ekaterina katerina=katerina
ganna=anna|iryna=irina|hryhoriy hryhorii grigoriy grigory grigorii=grigori|vasyl vasil vasily vasiliy vasilii=vasili|illia illya ilia=ilya|nataliya natalya nataliia natalia natallia=natalia|yuliya yulia iuliia julia yuliia=yulia
yuriy yury yuri iurii iouri jurij juri=yuri|oleh aleh=oleg|ihor igar=igor|vitaliy vitaly vitalii vitali=vitali|fyodor fedor fiodor fjodor=fedor|george georgios giorgos georgiy georgy georgii=georgi|ioannis yannis giannis=ioanis|konstantinos kostas=konstantinos`
    .split(/[|\n]/)
    .flatMap((line) => {
      const [written, means] = line.split('=') as [string, string]
      return written.split(' ').map((one): [string, string] => [one, means])
    })
)
