import { emptyLetter, type Frame, type LetterDocument } from '#platform/documents/letter-document.ts'
import { frameOf, usualWords } from '../src/ui/document-words.ts'

/** Invented letters that hold what real ones do: names in three scripts, references, lists, an annex. No State is meant. */
export const sampleFrame = (letter: LetterDocument): Frame => frameOf(letter)

interface Words {
  mandates: string[]
  addressee: string[]
  subject: string
  authority: string
  background: string
  earlier: string
  facts: string[]
  concern: string
  questions: string[]
  measure: string
  signatory: string
  annexTitle: string
  annex: string[]
}

/** The names that stand in each of them. */
export const sampleNames = ['Amal Haddad', 'أمل حداد', '林安娜', 'Амаль Хаддад']

export function sampleLetter(language: string): LetterDocument {
  const words = texts[language] ?? texts.en!
  const usual = usualWords(language, 'state', '2027-01-24')
  return {
    ...emptyLetter(language),
    invented: true,
    letterhead: { organisation: null, mandates: words.mandates },
    reference: 'DEMO UA XXX 5/2026',
    date: '2026-11-25',
    addressee: words.addressee,
    salutation: usual.salutation,
    authority: [words.authority],
    subject: words.subject,
    background: [words.background],
    earlier: [words.earlier],
    facts: { lead: usual.facts, items: words.facts },
    concerns: { lead: usual.concerns, items: [words.concern, usual.annex] },
    questions: { lead: usual.questions, items: words.questions },
    measures: [words.measure],
    closing: usual.closing,
    courtesy: usual.courtesy,
    signatories: words.mandates.map((title, index) => ({ name: index === 0 ? words.signatory : null, title })),
    annex: [{ title: words.annexTitle, items: words.annex }]
  }
}

const texts: Record<string, Words> = {
  en: {
    mandates: [
      'Special Rapporteur on the situation of human rights defenders',
      'Special Rapporteur on the rights to freedom of peaceful assembly and of association',
      'Working Group on Arbitrary Detention'
    ],
    addressee: ['His Excellency the Permanent Representative', 'Permanent Mission of an invented State', 'Geneva'],
    subject: 'The alleged detention of Ms. Amal Haddad, human rights defender',
    authority:
      'We have the honour to address you in our capacities as mandate holders, pursuant to Human Rights Council resolutions 52/4, 50/17 and 51/8. All that this letter tells is invented.',
    background:
      'Ms. Amal Haddad (أمل حداد) is a lawyer who documents evictions. She founded the invented association “River and Field”, for which she can be reached at river@field.example.',
    earlier: 'DEMO AL XXX 2/2026 of 3 March 2026, to which no reply has been received.',
    facts: [
      'On 12 November 2026, at about 6 a.m., five men in plain clothes came to the house of Ms. Amal Haddad. They showed no warrant.',
      'She was taken to a place that was not disclosed to her family. Her lawyer asked after her on 13, 14 and 15 November, each time without an answer.',
      'On 18 November 2026 a prosecutor said that Amal Haddad’s detention had been prolonged by 45 days under article 12 (3) of the Assemblies Act.',
      'Her brother, a student, was told that he too would be held if he spoke about the matter. He has left the town since.'
    ],
    concern:
      'We are concerned that the detention of Ms. Haddad appears to be connected with her work for people who were evicted, and with what she told a committee of the United Nations in September 2026.',
    questions: [
      'Please provide any additional information and comments that you may have on these allegations.',
      'Please give the factual and legal basis of the arrest and of the continued detention of Ms. Amal Haddad, and say where she is held.',
      'Please provide the details and, where available, the results of any investigation, prosecution or other inquiry into these allegations.',
      'Please say which measures have been taken so that human rights defenders can work free of threats and harassment of any kind.'
    ],
    measure:
      'While awaiting a reply, we urge that all necessary interim measures be taken to halt the alleged violations and prevent their recurrence.',
    signatory: 'First Holder',
    annexTitle: 'Reference to international human rights law',
    annex: [
      'Articles 9, 14, 19, 21 and 22 of the International Covenant on Civil and Political Rights.',
      'Articles 1, 2, 5 (a), 6 (b) and (c), 9 and 12 (2) and (3) of the Declaration on Human Rights Defenders (A/RES/53/144).',
      'Human Rights Council resolutions 22/6, 24/5, 31/32 and 34/5.'
    ]
  },
  ar: {
    mandates: [
      'المقررة الخاصة المعنية بحالة المدافعين عن حقوق الإنسان',
      'المقررة الخاصة المعنية بالحق في حرية التجمع السلمي وتكوين الجمعيات',
      'الفريق العامل المعني بالاحتجاز التعسفي'
    ],
    addressee: ['سعادة الممثل الدائم', 'البعثة الدائمة لدولة وهمية', 'جنيف'],
    subject: 'الاحتجاز المزعوم للمدافعة عن حقوق الإنسان السيدة أمل حداد',
    authority:
      'نتشرف بمخاطبتكم بصفتنا من أصحاب الولايات، عملًا بقرارات مجلس حقوق الإنسان 52/4 و50/17 و51/8. وكل ما يرد في هذه الرسالة وهمي.',
    background:
      'السيدة أمل حداد (Amal Haddad) محامية توثق عمليات الإخلاء. وقد أسست جمعية «النهر والحقل» الوهمية، ويمكن الاتصال بها عبر river@field.example.',
    earlier: 'الرسالة DEMO AL XXX 2/2026 المؤرخة 3 آذار/مارس 2026، ولم يرد عليها رد.',
    facts: [
      'في 12 تشرين الثاني/نوفمبر 2026، نحو الساعة السادسة صباحًا، حضر خمسة رجال بملابس مدنية إلى منزل السيدة أمل حداد، ولم يبرزوا أي أمر قضائي.',
      'واقتيدت إلى مكان لم تُبلَّغ به أسرتها. وسأل عنها محاميها في 13 و14 و15 تشرين الثاني/نوفمبر دون أن يتلقى جوابًا.',
      'وفي 18 تشرين الثاني/نوفمبر 2026 قال أحد أعضاء النيابة العامة إن احتجاز أمل حداد قد مُدِّد 45 يومًا بموجب المادة 12 (3) من قانون التجمعات (القضية رقم 2026-00042).'
    ],
    concern:
      'ويساورنا القلق لأن احتجاز السيدة حداد يبدو مرتبطًا بعملها من أجل أشخاص أُخلوا من منازلهم، وبما قالته أمام لجنة تابعة للأمم المتحدة في أيلول/سبتمبر 2026.',
    questions: [
      'يُرجى تقديم أي معلومات إضافية وأي تعليقات لديكم على هذه الادعاءات.',
      'يُرجى بيان الأساس الوقائعي والقانوني للقبض على السيدة أمل حداد ولاستمرار احتجازها، وذكر مكان احتجازها.',
      'يُرجى تقديم تفاصيل أي تحقيق أو ملاحقة قضائية أُجريا في هذه الادعاءات، ونتائجهما إن وُجدت.',
      'يُرجى بيان التدابير المتخذة ليتمكن المدافعون عن حقوق الإنسان من العمل دون تهديد أو مضايقة (انظر الرسالة UA XXX 5/2016).'
    ],
    measure: 'وفي انتظار الرد، نحث على اتخاذ جميع التدابير المؤقتة اللازمة لوقف الانتهاكات المزعومة ومنع تكرارها.',
    signatory: 'صاحبة الولاية الأولى',
    annexTitle: 'الإشارة إلى القانون الدولي لحقوق الإنسان',
    annex: [
      'المواد 9 و14 و19 و21 و22 من العهد الدولي الخاص بالحقوق المدنية والسياسية.',
      'المواد 1 و2 و5 (أ) و6 (ب) و(ج) و9 و12 (2) و(3) من الإعلان المتعلق بالمدافعين عن حقوق الإنسان (A/RES/53/144).',
      'قرارات مجلس حقوق الإنسان 22/6 و24/5 و31/32 و34/5.'
    ]
  },
  zh: {
    mandates: ['人权维护者处境问题特别报告员', '和平集会和结社自由权问题特别报告员', '任意拘留问题工作组'],
    addressee: ['常驻代表阁下', '某虚构国家常驻代表团', '日内瓦'],
    subject: '关于人权维护者林安娜女士据称被拘留一事',
    authority: '谨以任务负责人的身份，根据人权理事会第52/4号、第50/17号和第51/8号决议致函阁下。本函所述均为虚构。',
    background:
      '林安娜女士（Lin Anna）是一名记录强迫迁离情况的律师，创办了虚构的“河与田”协会，联系方式：river@field.example。',
    earlier: '2026年3月3日 DEMO AL XXX 2/2026 号函，尚未收到答复。',
    facts: [
      '2026年11月12日上午6时许，五名便衣男子来到林安娜女士家中，未出示任何令状。',
      '她被带往何处，家人未获告知。其律师于11月13日、14日和15日查询，均未得到答复。',
      '2026年11月18日，一名检察官称，根据《集会法》第十二条第三款，林安娜的羁押期限延长45天。'
    ],
    concern:
      '我们感到关切的是，对林女士的拘留似乎与她为被迫迁离者所做的工作有关，也与她2026年9月向联合国某委员会所作的陈述有关。',
    questions: [
      '请就上述指控提供任何补充资料和意见。',
      '请说明逮捕并继续羁押林安娜女士的事实依据和法律依据，并告知其羁押地点。',
      '请提供就这些指控进行的任何调查、起诉或其他查询的详情及结果。',
      '请说明采取了哪些措施，使人权维护者能够在不受任何威胁和骚扰的情况下工作。'
    ],
    measure: '在等待答复期间，我们敦促采取一切必要的临时措施，制止所指称的侵犯行为并防止其再次发生。',
    signatory: '第一任务负责人',
    annexTitle: '所引国际人权法',
    annex: [
      '《公民权利和政治权利国际公约》第九、第十四、第十九、第二十一和第二十二条。',
      '《人权维护者宣言》（A/RES/53/144）第1、第2、第5条(a)项、第6条(b)和(c)项、第9和第12条。'
    ]
  },
  ru: {
    mandates: [
      'Специальный докладчик по вопросу о положении правозащитников',
      'Рабочая группа по произвольным задержаниям'
    ],
    addressee: [
      'Его Превосходительству Постоянному представителю',
      'Постоянное представительство вымышленного государства',
      'Женева'
    ],
    subject: 'Предполагаемое задержание правозащитницы г-жи Амаль Хаддад',
    authority:
      'Имеем честь обратиться к Вам в качестве мандатариев в соответствии с резолюциями 52/4 и 51/8 Совета по правам человека. Все, о чем говорится в этом письме, вымышлено.',
    background: 'Г-жа Амаль Хаддад – адвокат, документирующая выселения.',
    earlier: 'DEMO AL XXX 2/2026 от 3 марта 2026 года; ответа не получено.',
    facts: [
      '12 ноября 2026 года около 6 часов утра пятеро мужчин в штатском пришли в дом г-жи Амаль Хаддад. Ордера они не предъявили.',
      'Она была доставлена в место, о котором ее семье не сообщили.'
    ],
    concern: 'Мы обеспокоены тем, что задержание, по-видимому, связано с ее работой.',
    questions: [
      'Просим представить любую дополнительную информацию.',
      'Просим указать фактические и правовые основания задержания.'
    ],
    measure: 'В ожидании ответа настоятельно призываем принять все необходимые временные меры.',
    signatory: 'Первый мандатарий',
    annexTitle: 'Нормы международного права прав человека',
    annex: ['Статьи 9, 14, 19, 21 и 22 Международного пакта о гражданских и политических правах.']
  }
}
