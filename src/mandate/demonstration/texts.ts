import type { Chance } from './chance.ts'

/** What the invented letters and replies say: that they are invented, and nothing of anyone. */
export type DemoLanguage = 'en' | 'fr' | 'es' | 'ar' | 'ru' | 'zh'

export function letterSummary(language: DemoLanguage, about: string, chance: Chance): string {
  const parts = letterParts[language]
  return `${about} (${parts.invented}) ${parts.about} ${chance.pick(parts.ends)}`
}

export function questionsOf(language: DemoLanguage, count: number): string[] {
  return questions[language].slice(0, count)
}

export function replySummary(language: DemoLanguage, form: string): string {
  const words = replyParts[language]
  return `${words.invented} ${words[form as keyof typeof words] ?? words.substantive}`
}

const letterParts: Record<
  'en' | 'fr' | 'es' | 'ar' | 'ru' | 'zh',
  { invented: string; about: string; ends: string[] }
> = {
  en: {
    invented: 'invented for demonstration; alleges nothing of any State',
    about: 'Here a letter would set out the information received.',
    ends: [
      'The letter asks for the factual and legal basis of the measures and for protection of the persons concerned.',
      'The letter asks what inquiry has been carried out and what redress is open to the persons concerned.',
      'The letter asks how the work of defenders is kept safe from intimidation, and awaits an answer within the time limit.',
      'The letter recalls the Declaration on human rights defenders and asks for comments on the information.'
    ]
  },
  fr: {
    invented: 'inventé à des fins de démonstration ; n’allègue rien à l’encontre d’aucun État',
    about: 'Une lettre exposerait ici les informations reçues.',
    ends: [
      'La lettre demande le fondement factuel et juridique des mesures ainsi que la protection des personnes concernées.',
      'La lettre demande quelle enquête a été menée et quelles réparations sont ouvertes.',
      'La lettre rappelle la Déclaration sur les défenseurs des droits de l’homme et sollicite des observations.'
    ]
  },
  es: {
    invented: 'inventado con fines de demostración; no denuncia hecho alguno de ningún Estado',
    about: 'Aquí una carta expondría la información recibida.',
    ends: [
      'La carta pide los fundamentos de hecho y de derecho de las medidas y la protección de las personas afectadas.',
      'La carta pregunta qué investigación se ha llevado a cabo y qué reparación existe.',
      'La carta recuerda la Declaración sobre los defensores de los derechos humanos y solicita observaciones.'
    ]
  },
  ar: {
    invented: 'من نسج الخيال لأغراض العرض التوضيحي ولا يتضمن أي ادعاء بحق أي دولة',
    about: 'هنا تعرض الرسالة المعلومات الواردة.',
    ends: [
      'وتطلب الرسالة بيان الأساس الوقائعي والقانوني للتدابير وحماية المعنيين.',
      'وتطلب الرسالة معلومات عن التحقيق الذي أُجري وعن سبل الانتصاف المتاحة.'
    ]
  },
  ru: {
    invented: 'вымышлено для демонстрации; не содержит утверждений ни об одном государстве',
    about: 'Здесь письмо излагало бы полученные сведения.',
    ends: [
      'В письме запрашиваются фактические и правовые основания принятых мер и защита заинтересованных лиц.',
      'В письме спрашивается, какое расследование проведено и какое возмещение предусмотрено.'
    ]
  },
  zh: {
    invented: '为演示而虚构，不对任何国家作出指控',
    about: '此处信函将陈述所收到的信息。',
    ends: ['信函请说明有关措施的事实和法律依据，并请保护有关人员。', '信函询问已进行何种调查以及有何种补救途径。']
  }
}

const questions: Record<DemoLanguage, string[]> = {
  en: [
    'Please give any further information or comment on what is set out above.',
    'Please explain the factual and legal basis of the measures.',
    'Please give the details and results of any inquiry, prosecution or redress.',
    'Please say what has been done so that defenders can work free of threats.',
    'Please say what has been done for the health and safety of the persons concerned.'
  ],
  fr: [
    'Veuillez fournir toute information ou observation complémentaire sur ce qui précède.',
    'Veuillez préciser le fondement factuel et juridique des mesures.',
    'Veuillez indiquer le détail et les résultats de toute enquête, poursuite ou réparation.',
    'Veuillez indiquer ce qui a été fait pour que les défenseurs travaillent à l’abri des menaces.',
    'Veuillez indiquer ce qui a été fait pour la santé et la sécurité des personnes concernées.'
  ],
  es: [
    'Sírvase facilitar cualquier información o comentario adicional sobre lo expuesto.',
    'Sírvase explicar los fundamentos de hecho y de derecho de las medidas.',
    'Sírvase detallar toda investigación, enjuiciamiento o reparación y sus resultados.',
    'Sírvase indicar qué se ha hecho para que los defensores trabajen sin amenazas.',
    'Sírvase indicar qué se ha hecho por la salud y la seguridad de las personas afectadas.'
  ],
  ar: [
    'يرجى تقديم أي معلومات أو تعليقات إضافية بشأن ما تقدم.',
    'يرجى بيان الأساس الوقائعي والقانوني للتدابير.',
    'يرجى تقديم تفاصيل أي تحقيق أو ملاحقة أو جبر ونتائجه.'
  ],
  ru: [
    'Просьба представить любые дополнительные сведения или замечания.',
    'Просьба разъяснить фактические и правовые основания мер.',
    'Просьба сообщить о ходе и результатах расследования, преследования или возмещения.'
  ],
  zh: [
    '请就上述内容提供任何补充资料或评论。',
    '请说明有关措施的事实和法律依据。',
    '请提供任何调查、起诉或补救的详情和结果。'
  ]
}

const replyParts: Record<
  DemoLanguage,
  Record<'invented' | 'acknowledgement' | 'extension-asked' | 'awaiting-translation' | 'substantive', string>
> = {
  en: {
    invented: 'Invented reply.',
    acknowledgement: 'It confirms that the letter was received and passed to the capital.',
    'extension-asked': 'It asks for more time.',
    'awaiting-translation': 'It waits to be translated.',
    substantive: 'It takes up the questions of the letter one by one.'
  },
  fr: {
    invented: 'Réponse inventée.',
    acknowledgement: 'Elle confirme la réception de la lettre et sa transmission à la capitale.',
    'extension-asked': 'Elle demande un délai supplémentaire.',
    'awaiting-translation': 'Elle est en attente de traduction.',
    substantive: 'Elle reprend une à une les questions de la lettre.'
  },
  es: {
    invented: 'Respuesta inventada.',
    acknowledgement: 'Confirma la recepción de la carta y su envío a la capital.',
    'extension-asked': 'Pide más tiempo.',
    'awaiting-translation': 'Está pendiente de traducción.',
    substantive: 'Responde una por una a las preguntas de la carta.'
  },
  ar: {
    invented: 'رد من نسج الخيال.',
    acknowledgement: 'يؤكد استلام الرسالة وإحالتها إلى العاصمة.',
    'extension-asked': 'يطلب مزيداً من الوقت.',
    'awaiting-translation': 'ينتظر الترجمة.',
    substantive: 'يتناول أسئلة الرسالة سؤالاً سؤالاً.'
  },
  ru: {
    invented: 'Вымышленный ответ.',
    acknowledgement: 'Подтверждает получение письма и его передачу в столицу.',
    'extension-asked': 'Содержит просьбу о дополнительном времени.',
    'awaiting-translation': 'Ожидает перевода.',
    substantive: 'Отвечает на вопросы письма по порядку.'
  },
  zh: {
    invented: '虚构答复。',
    acknowledgement: '确认收到信函并已转交首都。',
    'extension-asked': '要求延长时限。',
    'awaiting-translation': '等待翻译。',
    substantive: '逐项回答信函中的问题。'
  }
}
