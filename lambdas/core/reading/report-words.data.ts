/** Words of a report of a conversation, a line per language or language group, written as outcome-words.data.ts says. */

/** Any word of thanking. */
export const THANK = [
  'thank* / bedank* / gedankt / dank* / remerci* / merci / agradec* / gracias / obrigad* / agradeci* / ringrazi* / grazie / bedankt / podziekow* / dziek* / tack* / tak / takk* / podekov* / dekuj* / tesekkur* / поблагодар* / спасибо / подяк* / дяку* / お礼 / 感谢 / 感謝 / 谢 / 謝 / 감사',
];

/** The writer's thanks have gone out. */
export const THANKED = [
  "(already|have|'ve|has been|i|just|also|and|been) (\\S+ )?thanked / thanked (?!me|us|you)\\p{L}+ / (sent|wrote|written|mailed|posted|dropped) (\\S+ ){0,5}(thank[- ]?you|thanks|thank you|note of thanks|thank-you) / thank[- ]?you(s)? (note |mail |letter |e-?mail |card |message )?(is |has |was |have |been |already |all )*(sent|gone|out|done|went|mailed|posted) / (already|have|'ve) sent (a |my |the |her |him |them )*(note|card) / thanks (are |have )?(already )?(sent|gone|went|out) / said thanks / did thank",
  '(habe|hab|haben) (\\S+ ){0,9}(bedankt|gedankt)(?! noch) / (bedankt|gedankt) (hab|habe|haben) (\\S+ ){0,3}(schon|bereits) / (dank|dankesmail|danke|dankeschon|dankeskarte)\\p{L}* (\\S+ ){0,4}(raus|verschickt|geschickt|geschrieben|weg|gesendet) / schon bedankt / bereits bedankt',
  "(ai|avons|l'ai|a) (\\S+ ){0,2}remercie* / (mot|mail|message|carte|lettre|petit mot) de (remerciement|remerciements) (\\S+ ){0,3}(parti|envoye|fait)* / remerciements? (deja )?(envoyes?|partis?|faits?) / (deja) remercie* / (envoye) (\\S+ ){0,4}(remerciement|merci)*",
  '(ya|le|les|la|lo) (\\S+ )?(agradeci|agradecimos|di las gracias|he dado las gracias|mande las gracias|he agradecido) / (di|dado|mande|envie|mandado|enviado) (\\S+ ){0,4}(las gracias|agradecimiento) / agradeci(do)? ya',
  '(ja|lhe|eu) (\\S+ )?(agradeci|agradecemos) / (mandei|enviei|escrevi|mandado|enviado) (\\S+ ){0,4}(agradecimento|agradecendo|obrigad[oa]) / agradeci / ja agradeci',
  "(ho|l'ho|li ho|le ho|abbiamo|gia) (\\S+ )?ringraziat[oaie] / (mandato|inviato|scritto|spedito) (\\S+ ){0,4}(ringraziamento|grazie|ringraziamenti)",
  '(heb|hebben|al) (\\S+ ){0,4}bedankt / bedankt heb ik (\\S+ ){0,2}(al|ook) / (bedankje|bedankmail|bedankbriefje|bedankkaart)\\p{L}* (\\S+ ){0,3}(verstuurd|gestuurd|weg|eruit)',
  '(juz |mu |jej |im )?(podziekowalem|podziekowalam|podziekowalismy|podziekowalysmy) / podziekowani[ae] (\\S+ ){0,2}(wyslane|poszlo|wyslalem|wyslalam) / (wyslalem|wyslalam) (\\S+ ){0,3}podziekowani[ae]',
  '(har|hade|redan) (\\S+ ){0,3}tackat / (skickade|skickat) (\\S+ ){0,4}tack\\p{L}* / tack(brev|mejl|mail|kort)\\p{L}* (\\S+ ){0,2}(skickat|ivag|ute)',
  '(har|allerede) (\\S+ ){0,3}(takket|takka) / (sendte|sendt|skrev) (\\S+ ){0,4}(tak|takk)\\p{L}* / (takke)\\p{L}* (\\S+ ){0,2}(sendt|afsted|av gårde)',
  '(uz )?(podekoval|podekovala) jsem / (uz|jsem) (\\S+ ){0,3}(podekoval|podekovala) / (poslal|poslala) (\\S+ ){0,4}(podekovani)',
  '(tesekkur) (\\S+ ){0,2}(ettim|ettik|gonderdim|yazdim|mesajini gonderdim)',
  '(уже )?(поблагодарил|поблагодарила|поблагодарили) / (отправил|отправила|написал|написала) (\\S+ ){0,4}(благодарность|спасибо)',
  '(вже )?(подякував|подякувала|подякували) / (надіслав|надіслала|написав|написала) (\\S+ ){0,4}(подяку|дякую)',
  '(お礼|御礼)~(送りました|済み|した|ました|お送り|伝えました) / 已经?感谢 / (已|发了|發了|寄了|写了|寫了)~(感谢|感謝|谢|謝)(信|卡|邮件|郵件)? / 谢过 / 感谢信已 / 道过谢 / (감사)~(보냈|전했|드렸|했습니다)',
];
/** They have not. */
export const NOT_THANKED = [
  "not (yet )?(sent|thanked|written|been sent) / (have|has|did)(n't|nt| not) (yet )?(sent|send|thank|thanked|written|write|gone) / (still|yet) (\\S+ )?(have|need|owe|must|to|should) (\\S+ ){0,3}thank / (will|'ll|going to|must|should|need to|have to|want to|let me|plan to|to) (\\S+ )?(send|thank|write)(?! (\\S+ ){0,6}thanked) / no thank-?you (sent|yet) / (she|he|they) (\\S+ )?thanked",
  '(noch nicht|nicht|werde|muss|will) (\\S+ ){0,3}(bedankt|bedanken|gedankt|danken) / noch (bedanken|danken) / (bedankt|gedankt) (\\S+ ){0,4}(noch nicht|nicht)',
  'pas (encore |deja )?remercie* / (vais|dois|veux|remercierai) (\\S+ ){0,2}remercier*',
  '(no|aun no|todavia no) (\\S+ ){0,2}(agradeci|agradecido|dado las gracias|di las gracias) / (voy|tengo|debo|quiero) (\\S+ ){0,2}agradecer',
  '(nao) (\\S+ )?(agradeci|agradecemos) / (vou|tenho|preciso|quero) (\\S+ ){0,2}agradecer',
  '(non) (\\S+ ){0,3}ringraziat[oaie] / (devo|voglio|vorrei) (\\S+ )?ringraziar*',
  '(nog niet|niet) (\\S+ ){0,2}bedankt / bedankt (\\S+ ){0,4}niet / (moet|zal|wil|ga) (\\S+ ){0,4}bedanken',
  'nie (podziekowalem|podziekowalam) / (inte|ikke) (\\S+ ){0,2}(tackat|takket) / nepodekoval* / (tesekkur) (\\S+ )?etmedim / не (поблагодарил|подякува)\\p{L}* / (お礼|御礼)~(まだ|ていません|ていない) / まだ~(お礼|御礼) / (还没|還沒|尚未)~(谢|謝|感) / 아직~감사',
];

/** "Yes" and "done", to "have you thanked them?". */
export const DONE = [
  "^(yes|yep|yeah|yup|done|already|sent|i have|i did|it's out|it's gone|sure|of course|absolutely|just now|this morning|last night|yesterday) / ^(ja|jawohl|schon|bereits|erledigt|gemacht|natürlich|gestern) / ^(oui|deja|fait|bien sur|hier) / ^(si|ya|hecho|claro|ayer|gia|fatto|ieri) / ^(sim|ja|feito|ontem) / ^(al|gedaan|zeker|gisteren) / ^(tak|juz|zrobione|wczoraj) / ^(ja|redan|klart|gjort|allerede) / ^(ano|uz|hotovo) / ^(evet|gonderdim) / ^(да|уже|сделано|так|вже|зроблено) / ^(はい|済み|送りました) / ^(是|已经|已|發了|发了) / ^(네|예|보냈)",
];

/** Headings, and questions of our letter, over what follows. */
export const HEADINGS: Record<'thanked' | 'referrals' | 'actions' | 'takeaways' | 'due', string[]> = {
  due: [
    '^(due|due date|by|by when|deadline|when|until|bis|bis wann|fallig|frist|echeance|pour quand|date limite|fecha|plazo|para cuando|prazo|ate quando|scadenza|entro|tegen|termin|do kiedy|senast|forfald|frist|termín|tarih|срок|до|термін|期限|截止|기한)$',
  ],
  thanked: [
    'thank(ed|s| you|ing)? / bedankt / gedankt / remercie* / agradec* / agradeceu / ringraziat* / podziekow* / tackat / takket / podekov* / tesekkur* / поблагодар* / подякув* / お礼 / 感谢 / 感謝 / 감사',
  ],
  referrals: [
    'point (you|me) / pointed / introduc* / refer(red|rals?|s)? / should (i|you) (talk|meet|speak) / name[ds]? (any|some) / people to (talk|meet|see) / who else / (talk|speak|reach out|write) (next )?to / (people|names|contacts?|leads|connections) / to meet / next person / talk next',
    'empfohlen / empfehlung* / ansprechen / kontakte / weitere kontakte / leute / wen (noch|sonst) / weiterverwiesen / verwiesen / sprechen mit / namen / vermittelt',
    "(recommande*|contacts?|a contacter|a rencontrer|a qui parler|qui d'autre|personnes|noms|parler a|mise en relation|oriente)",
    '(recomendad[oa]s?|recomendo|contactos?|con quien|hablar con|a quien|personas|nombres|indicacoes|indicou|contatos?|falar com|com quem|pessoas|nomes|apresentou)',
    '(contatti|consigliat[oaie]|parlare con|con chi|persone|nomi|contacten|aanbevolen|praten met|spreken met|namen|doorverwezen|polecen[ie]|polecil|polecila|kontakty|rozmawiac z|osoby|kontakter|rekommender* |tala med|prata med|anbefalet|anbefalt|tal med|snakk med|doporucen[iy]|doporucil|mluvit s|tavsiye|onerilen|kisiler|контакты|рекомендации|рекомендовал|поговорить с|кого еще|контакти|рекомендації|поговорити з|紹介|推荐|推薦|介绍|介紹|소개|추천)',
  ],
  actions: [
    "promise* / to-?do('?s)? / to do / actions? / action (items|points) / next( steps?| up| actions?)?(?= ?$) / next steps? / (on )?my side / i will / follow[- ]?ups? / what (will|are) you / homework / (i )?owe / to dos / tasks? / my list / commitments? / for me to",
    'versprochen / zugesagt / zu tun / zu erledigen / aufgaben? / offen / nachste schritte / nachster schritt / todos? / mache ich / meine aufgaben / hast du (\\S+ )?(zugesagt|versprochen) / schulde ich',
    '(a faire|promis|promesses?|promesse|taches?|prochaines? etapes?|suites?|engagements?|je dois|pour moi|actions?)',
    '(por hacer|pendientes?|prometi|prometido|prometiste|tareas?|proximos? pasos?|compromisos?|debo|acciones|que hacer|prometeu|promet[ie]|a fazer|tarefas?|pendencias|por fazer|proximos? passos?|devo|acoes|afazeres)',
    '(da fare|promess[oaie]|promesso|cose da fare|prossim[oi] pass[oi]|impegni|compiti|azioni|devo)',
    '(te doen|beloofd|beloften|taken|actiepunten|acties|volgende stappen?|vervolg|moet ik)',
    '(do zrobienia|obiecalem|obiecalam|obiecane|zadania|nastepne kroki|obietnice|co dalej) / (att gora|lovat|uppgifter|nasta steg|atgarder) / (at gøre|lovet|opgaver|næste skridt|å gjøre|oppgaver|neste steg|lovede|gjøremål) / (k vyrizeni|ukoly|slibil|slibila|slibeno|dalsi kroky|udelat) / (yapilacaklar|soz verdim|gorevler|sonraki adimlar|soz) / (сделать|обещал|обещала|обещано|задачи|следующие шаги|что сделать|зробити|обіцяв|обіцяла|обіцяно|завдання|наступні кроки) / (やること|約束|宿題|次のステップ|アクション|対応事項) / (待办|待辦|承诺|承諾|答应|下一步|行动) / (할 일|할일|약속|다음 단계|숙제)',
  ],
  takeaways: [
    'take-? ?aways? / took? away / take away / (learn(ed|t|ings?)?) / notes / lessons? / insights? / (key|main) points? / what stuck / highlights? / worth keeping / to (keep|remember) / two things / three things / (what|things) (\\S+ ){0,3}(said|keep|remember|learned) / summary / advice / quotes?',
    'gelernt / erkenntnis* / notizen / mitgenommen / mitnehme* / merken / wichtig(es|ste)? / einsichten / was bleibt / nimmst du mit / fazit / lehren / tipps?',
    "(appris|retenu|a retenir|retenir|notes|lecons?|enseignements?|points? cles?|ce que j'ai|retenez|retiens|conseils?|idees?)",
    '(aprendid[oa]|aprendi|aprendizajes?|notas|ideas|lecciones|claves|me llevo|te llevas|puntos clave|conclusiones|consejos?|aprendizados?|licoes|pontos|anotacoes|aprendeu|leva (dela|dele|daqui|da)|levas|levo|o que (ficou|leva|aprendeu)|conselhos?)',
    '(imparato|appreso|appunti|note|lezioni|punti chiave|porto a casa|mi porto|spunti|da ricordare|consigli|cosa resta) / (geleerd|lessen|notities|inzichten|meegenomen|onthouden|wat blijft|hoofdpunten|neem je mee)',
    '(nauczylem sie|nauczylam sie|wnioski|notatki|lekcje|zapamietac|najwazniejsze|dowiedzialem sie|dowiedzialam sie) / (lart mig|lardomar|anteckningar|insikter|larde mig|tar med mig) / (lært|laerte|læring|noter|notater|indsigter|innsikt|tager med|tar med meg|hovedpunkter) / (naucil|naucila|poznatky|poznamky|zaver|ponauceni|odnasim) / (ogrendim|ogrendiklerim|notlar|dersler|cikarimlar) / (узнал|узнала|выводы|заметки|главное|уроки|запомнить|дізнався|дізналася|висновки|нотатки|головне) / (学び|学んだ|メモ|気づき|要点|ポイント|教訓) / (收获|收穫|要点|要點|笔记|筆記|学到|學到|心得|重点) / (배운 점|배운|메모|요점|교훈|느낀 점)',
  ],
};

/** The writer promised, owes or will; in other languages than English (report-prose.ts has those). */
export const PROMISE = [
  '(ich) (\\S+ ){0,2}(schicke|sende|maile|schreibe|rufe|werde|muss|bringe|leite|besorge|melde|uberweise|mache|liefere|suche|frage|teile|stelle|versprochen|zugesagt) / (schicke|sende|maile|schreibe|werde|muss|rufe|bringe|frage|melde) ich / (habe|hab) (\\S+ ){0,6}(versprochen|zugesagt) / versprochen(?=:| |,) / schulde (ihm|ihr|ihnen)',
  "(je (vais|dois|lui (envoie|dois|enverrai)|leur (envoie|dois)|te|promets)) / j'ai promis / (j'|je )(\\S+ )?(\\p{L}+rai) / (promis de) / il faut que je / je me suis engage*",
  '(voy a|tengo que|debo|le prometi|prometi|le debo|quede en|me comprometi|hay que|le (mando|envio|escribo|cuento|paso|llamo|aviso|digo|llevo)|les (mando|envio|escribo|cuento)|(\\S+ )?(enviare|mandare|escribire|llamare|hare|pasare|preparare|contare|buscare)) / he prometido',
  '(vou|tenho que|tenho de|preciso|devo|prometi|fiquei de|comprometi-me|me comprometi|(\\S+ )?(enviarei|mandarei|escreverei|ligarei|farei)|lhe (mando|envio|escrevo)|mando-lhe|envio-lhe)',
  '(devo|ho promesso|gli ho promesso|le ho promesso|mi sono impegnat[oa]|gli devo|le devo|(gli|le|lo|la)? ?(mandero|inviero|scrivero|spediro|chiamero|faro|preparero|portero)|(gli|le) (mando|invio|scrivo|spedisco|porto))',
  '(ik) (\\S+ ){0,2}(stuur|mail|zal|moet|ga|bel|schrijf|beloofde|heb (\\S+ ){0,4}beloofd|regel|maak|breng) / (stuur|mail|zal|moet|ga|bel|schrijf) ik / (heb|hebben) (\\S+ ){0,5}(beloofd|toegezegd)',
  '(obiecalem|obiecalam|musze|mam (wyslac|przeslac|zrobic|napisac|zadzwonic)|wysle|przesle|napisze|zadzwonie|zrobie|przygotuje|podesle|powinienem|powinnam)',
  '(jag) (\\S+ )?(skickar|ska|skall|maste|lovade|har lovat|mejlar|ringer|skriver|hor av mig) / (ska|maste|lovade|skickar) jag / (har )?lovat att',
  '(jeg) (\\S+ )?(sender|skal|ma|vil|lovede|lovet|har lovet|ringer|skriver|mailer) / (skal|ma|vil|sender|lovede|lovet) jeg / lovet (at|å)',
  '(slibil|slibila) jsem / (musim|poslu|napisu|zavolam|pripravim|mam (poslat|napsat|zavolat)|udelam)',
  '(gonderecegim|yazacagim|arayacagim|soz verdim|yollayacagim|hazirlayacagim|\\p{L}+m(am|em) gerekiyor|yapacagim|paylasacagim)',
  '(обещал|обещала|должен|должна|(я )?(отправлю|пришлю|напишу|позвоню|сделаю|подготовлю|вышлю|скину|перешлю)|надо (отправить|написать|позвонить|сделать)|нужно)',
  '(обіцяв|обіцяла|(я )?(надішлю|відправлю|напишу|зателефоную|подзвоню|зроблю|підготую|перешлю|скину)|маю (надіслати|написати|зробити|зателефонувати)|треба|мушу|повинен|повинна)',
  '(送ります|お送りします|送る約束|約束しました|お約束|送る予定|ご連絡します|します予定|しなければ|提出します|共有します)',
  '(答应|答應|承诺|承諾|我会|我會|我要|我得|需要我|我将|我將)',
  '(보내기로|보내드리기로|약속했|보내겠|하기로 했|드리기로|연락드리겠|해야)',
];

/** The contact pointed the writer to somebody. */
export const REFERRAL = [
  '(ansprechen|anrufen|kontaktieren|anschreiben|sprechen|reden|treffen|wenden|kennenlernen) (soll|sollte|solle)( ich)? / zu (sprechen|reden|treffen|kontaktieren) / (soll|sollte|solle) (ich )?(\\S+ ){0,6}(ansprechen|sprechen|anrufen|kontaktieren|anschreiben|reden|treffen|melden|wenden|kennenlernen) / (empfahl|empfohlen|empfiehlt|verwies|verwiesen|nannte|genannt|vorschlug|schlug) / (stellt|vorstellen|verweist|bringt) (\\S+ )?(mich|mir)',
  "(je devrais|je dois|conseille|suggere|recommande|oriente|recommande*|conseill*|m'a parle|me mettre|me presenter|m'a (donne|conseille|recommande|suggere|oriente)|parler a|contacter|renvoye vers)",
  '(deberia|debo|recomendo|recomienda|me recomend\\p{L}*|sugirio|sugiere|me dijo que (hablara|hable|contacte|escriba)|hable con|hablara con|hablar con|contactar|me presentara|me paso el contacto)',
  '(deveria|devia|recomendou|indicou|sugeriu|me indicou|disse (para|pra) (falar|procurar|contactar)|falar com|procurar|vai me apresentar|apresentar-me|me passou o contato)',
  '(dovrei|consiglia|consigliato|suggerisce|suggerito|raccomandato|parlare con|sentire|mi ha indicato|contattare|mi presentera|mi mette in contatto)',
  '(moet ik|zou ik|raadde|aangeraden|aanraadde|adviseerde|praten met|spreken met|tipte|noemde|verwees|in contact brengen|voorstellen aan)',
  '(powinienem|powinnam|polecil|polecila|poleca|porozmawiac z|porozmawial z|skontaktowac|zasugerowal|zasugerowala|pogadac z|przedstawi mnie)',
  '(borde|bor jag|rekommenderade|rekommenderar|foreslog|tipsade|prata med|tala med|kontakta|presentera mig) / (burde|bor jeg|børde|anbefalede|anbefalte|foreslog|foreslo|tale med|snakke med|kontakte|tipset|introducere mig|introdusere meg)',
  '(mel bych|mela bych|doporucil|doporucila|mluvit s|promluvit|kontaktovat|navrhl|navrhla|seznami me|predstavi me)',
  '(onerdi|tavsiye etti|konusmami|gorusmemi|ile konus\\p{L}*|tanistiracak|tanistiracagini|yonlendirdi)',
  '(посоветовал|посоветовала|порекомендовал|порекомендовала|советует|рекомендует|поговорить с|связаться с|обратиться к|познакомит|предложил|предложила) / (порадив|порадила|порекомендував|порекомендувала|радить|поговорити з|звернутися до|познайомить|запропонував|запропонувала)',
  '(紹介|会うべき|話すべき|話を聞く|勧め|薦め) / (推荐|推薦|介绍|介紹|建议我|建議我|应该找|應該找|联系|聯繫) / (소개|추천|만나보라|만나 보라|연락해 보라|얘기해 보라)',
];
