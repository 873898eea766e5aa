/**
 * What people say when they fix times, in seventeen languages besides English: beginnings of words or short phrases, parted by commas.
 * A trailing `.` ends the word there. Japanese, Chinese and Korean stand in `cjk`, where words have no edges.
 */
export interface Verbs {
  words: string;
  cjk: string;
}

export const CANCELS: Verbs = {
  words:
    "absag, abgesagt, abzusagen, fällt aus, fällt leider aus, ausfallen, storniere, nicht kommen können, annul, décommand, je ne pourrai pas, cancelar, cancelo, cancelad, cancelam, cancelé, anular, anulad, desmarc, annullat, annullare, annulliam, disdire, disdett, disdico, cancellat, cancellare, afzeg, afgezegd, af te zeggen, annuleer, geannuleerd, gaat niet door, odwoł, anulow, nie dam rady, ställa in., ställer in., inställ, avbok, aflys, avlys, afbud, avbud, zruš, odříct, odříkám, odvol, iptal, отмен, не смогу прийти, не смогу встретиться, скасув, відмін, не зможу прийти, не зможу зустріт, muss absagen., sage ich ab., sage leider ab., sagen wir ab., findet nicht statt., kann leider nicht kommen, kann nicht kommen, klappt nicht., klappt leider nicht., entfällt., je suis contraint, n'aura pas lieu., dois renoncer., empêché, no podré asistir, no podré ir., no puedo ir., no se celebra, suspend, não vou poder, não poderei., não posso ir., não vai dar., non posso venire., non potrò., salta., salta l', kan niet komen, kan helaas niet., komt te vervallen., moet afzeggen., vervalt., nie mogę przyjść, nie będę mógł, nie będę mogła, odwołan, nie odbędzie, måste ställa., blir inte av., kan inte komma., kan ikke komme., må melde afbud., må melde avbud., bliver ikke til noget., blir ikke noe av., nemohu přijít, nemůžu přijít, nepřijd, nedorazím, odpadá., odpada., ruším, gelemeyece, katılamayaca, не получится прийти, не получится встретиться, не состоится., отменя, не відбудеться., не вийде зустріт",
  cjk: 'キャンセル,中止,取りやめ,取消,취소,见不了,來不了,来不了,去不了,不能来,不能去,没法见,못 갈,못 뵙,어렵게 되었,伺えなく,お会いできなく,行けなく',
};

export const MOVES: Verbs = {
  words:
    'verschieb, verschob, verlegen., verlegt., umbuch, stattdessen., anstatt., statt., déplac, reporter., reporté, reportons., décaler, décalé, décalons., à la place., au lieu, aplaz, pospon, posponer, reprogram, cambiar., cambiamos., mover., en lugar, en vez, remarc, adiar., adiad, adiamos., mudar., em vez, spostar, spostat, spostiam, rinvi, rimand, anticip, invece., verzet, verplaats, verschuif, verschuiv, in plaats, przełoż, przenieś, przenies, przesun, zamiast., flytta, flytte, skjuta, skjuts, istället., udsæt, utsett, i stedet., přesun, přelož, posun, místo., ertele, kaydır, yerine., перенес, перенос, сдвин, вместо., перенест, замість.',
  cjk: '変更,延期,代わりに,リスケ,改到,改成,改为,推迟,改期,变更,변경,미루,연기,옮기,옮길,대신',
};

export const OFFERS: Verbs = {
  words:
    "passt es dir., passt es ihnen., passt dir., passt ihnen., würde dir, würde ihnen, hätten sie, hättest du, haben sie zeit, hast du zeit, könnten wir., könnten sie, könntest du, vorschlag, vorschlage, schlage vor., schlage ich, wie wäre, möglich, entweder., vous convien, te convien, me libér, nous libér, suis libre, sommes libres, conviendrait, seriez-vous., êtes-vous., es-tu dispo, propos, disponib, possible, qu'en pens, soit., te viene bien, le viene bien, os viene bien, le vendría, te vendría, proponer, propongo., podría, podrías, podemos vernos, qué tal, te parece, le parece, proponho., sugiro., sugerir., disponível, que tal, consegue., fica bem para si, fica bem para você, ficaria, pode ser, propongo., proporre., andrebbe, le andrebbe, ti andrebbe, potremmo., potrebbe., che ne dici, che ne dice, schikt het, schikt u, kun je., kunt u., zou u, zou je, stel voor., stel ik, voorstel, beschikbaar, komt het uit, czy pasuje, czy odpowiada, proponuj, mógłby, mogłaby, moglibyśmy, może., dostępn, passar det, föresl, kan du., skulle du, hur är, passer det, foresl, hvad med., hva med., ledig, hodí se vám, hodí se ti, hodilo, navrhuj, mohl byste, mohla byste, co třeba, uygun mu., uygun olur mu., öneri, müsait, olur mu., ne dersiniz., удобно ли., предлаг, подойдет ли., подойдёт ли., вам удобно., вам подойд, как насч, можем ли., чи зручно., пропон, чи підійде., вам зручно., як щодо.",
  cjk: 'いかが,ご都合,提案,候補,可能でしょうか,空いて,よろしいでしょうか,方便吗,方便嗎,可以吗,可以嗎,建议,建議,如何,怎么样,怎麼樣,有空,어떠,괜찮으,괜찮으세요,가능하신,가능할까,제안,시간 되',
};

export const FIXES: Verbs = {
  words:
    "passt mir., passt gut., passt super., passt prima., passt wunderbar., passt perfekt., passt bei mir., bestätig, dann bis., bis dann., sehen uns., treffen uns., treffen wir., sprechen wir., abgemacht., vereinbart., gebucht., einverstanden., klappt., geht bei mir., geht in ordnung., machen wir., me convien, nous convien, me va., nous va., confirm, c'est noté, parfait., d'accord., entendu., on se voit., ça marche., convenu., on se parle., me viene bien., nos viene bien., me va bien., perfecto., de acuerdo., quedamos., nos vemos., agendad, combinado., combinei., combinámos., perfeito., fica bem para mim., fica ótimo., ótimo., está ótimo., marcad, confermo., conferma, confermiamo., va bene., va benissimo., perfetto., d'accordo., ci vediamo., fissat, ci sentiamo., bevestig, past me., past mij., schikt me., schikt mij., past prima., prima., akkoord., afgesproken., tot dan., spreken we elkaar., zien we elkaar., komt goed uit., pasuje mi., mi pasuje., potwierdz, umówi, do zobaczenia., odpowiada mi., mi odpowiada., zgoda., spotykamy., w porządku., passar mig., passar bra., passar utmärkt., passar fint., bekräft, vi ses., bokat., perfekt., överens., funkar., passer mig., passer meg., passer fint., passer godt., passer bra., passer utmerket., bekræft, bekreft, aftalt., avtalt., hodí se mi., mi se hodí., se mi hodí., mi vyhovuje., vyhovuje mi., potvrz, domluven, uvidíme se., sejdeme se., platí., bana uyar., benim için uygun., uygundur., uygun., onayl, teyit., anlaştık., görüşmek üzere., görüşürüz., tamam., мне удобно., мне подходит., подтвержд, договорились., увидимся., встречаемся., отлично., хорошо., мені зручно., мені підходить., підтвердж, домовились., домовилися., зустрічаємос, чудово., добре., passt., passt es mir., passt uns., dabei bleibt., einverstanden, dann also., steht., notiert., ist notiert., eingetragen., d'accord pour., c'est parfait., c'est bon., ça me va., ça nous va., nickel., c'est entendu., rendez-vous pris., bloqué., vale., hecho., queda confirmad, confirmad, apuntad, acordad, combinad, fechado., certo., fica marcad, confirmad, marcamos., d'accordissimo., siamo d'accordo., perfett, confermat, segnato., fissiam, afgespr, is goed., dat is goed., genoteerd., staat genoteerd., zgadzam się., umawia, umówmy, zapisan, jestem za., ustalone., ustalon, det blir bra., det passar., avgjort., då säger vi., så säger vi., inbokad., noterat., så siger vi., det siger vi., det er fint., da sier vi., den er god., avtale, domluv, souhlas, beru, platí, mám poznamenáno., počkám na vás., počkám na tebe., anlaş, uyar., uygun, kararlaştır, bekliyorum., подойдет, подойдёт, мне подойд, годится., согласен., согласна., жду вас., жду тебя., договор, записал, домов, згоден., згодна., підходить., чекаю на., чекатиму.",
  cjk: '承知,了解,問題ありません,問題ございません,大丈夫です,確定,お願いいたします,お願いします,お待ちして,伺います,没问题,沒問題,确认,確認,好的,就这么定,不见不散,定在,约好,可以的,좋습니다,괜찮습니다,확인했,확정,뵙겠습니다,알겠습니다,가능합니다,了解しました,かしこまりました,結構です,で結構,可以,定了,就定,没有问题,行，,行。,好，,좋아요,괜찮아요,네 ,그때 뵐,그때 봬,확정되',
};

export const MEETINGS: Verbs = {
  words:
    'treffen, termin, gespräch, telefonat, anruf, telefonier, kaffee, mittagess, besprech, sprechen., rendez-vous., rdv., entretien, appel., réunion, déjeuner, café., rencontr, visio, reunión, llamada, cita., almuerzo, charla, entrevista, videollamada, vernos., reunião, ligação, chamada, conversa, almoço, encontro, incontr, riunion, chiamata, caffè, pranzo, colloquio, appuntamento, videochiamata, afspraak, gesprek, overleg, koffie, bellen., ontmoet, spotka, rozmow, rozmaw, kawa., kawę., obiad, möte, samtal, fika, träff, møde, møte, samtale, kaffe, frokost, snak, lunsj, schůzk, hovor, káv, oběd, setk, rozhovor, sejít, toplantı, görüş, kahve, buluş, встреч, встрет, звонок, звонк, созвон, разговор, кофе., обед, зустріч, дзвін, розмов, кав, besuch, besichtig, visita., visitas., visite., visites., visitar., bezoek, wizyt, besök, besøg, besøk, návštěv, ziyaret, визит, візит',
  cjk: '会議,打ち合わせ,打合せ,面談,ミーティング,お会い,電話,通話,会议,會議,见面,見面,面谈,通话,电话,会面,开会,咖啡,聊,미팅,회의,만나,통화,면담,커피,뵙',
};

export const TOLD: Verbs = {
  words:
    "getroffen., gesprochen., telefoniert., war., waren., hatten., traf., sprach., avons parlé., avons eu., ai rencontré., ai parlé., était., s'est bien, hablé., hablamos., estuv, fue., nos reunimos., tuvimos., falei., falámos., encontrei., conversei., conversámos., tive., tivemos., incontrato., parlato., stato., stata., abbiamo., gesproken., ontmoet., hadden., spotkałe, spotkała, spotkali, rozmawiał, był., było., träffade., träffades., pratade., hade., mødte., mødtes., møtte., møttes., talte., snakket., snakkede., havde., hadde., setkal, sešli., mluvil, byl., bylo., görüştük., görüştüm., konuştuk., buluştuk., встретил, говорил, состоял, зустріл, говорил, відбул",
  cjk: 'お会いしました,話しました,会いました,见了,聊了,谈了,만났,통화했,이야기했',
};

export const VIDEO: Verbs = {
  words:
    'videoanruf, videokonferenz, videogespräch, videocall, visio, visioconf, videollamada, videoconfer, videochamada, chamada de vídeo, videochiamata, videogesprek, videobel, wideorozm, wideokonf, videosamtal, videomöte, videomøde, videomøte, videoopkald, videohovor, görüntülü, видеозвон, видеосвяз, відеодзвін, відеозвʼяз, відеозв’яз, zoom, teams., google meet., skype., webex., jitsi., whereby., onlin',
  cjk: 'ビデオ,オンライン,テレビ会議,视频,視訊,线上,화상,온라인,줌으로,腾讯会议,騰訊會議,飞书,줌',
};
export const PHONE: Verbs = {
  words:
    "telefon, téléphon, par téléphone., je vous appelle., t'appelle., te llamo., le llamo., le llamaré., por teléfono., telefónic, por telefone., ligo-lhe., te ligo., le ligo., telefonic, la chiamo., ti chiamo., anrufen., rufe dich, rufe sie, rufe ich, bel je., bel ik., bel u., telefonisch., telefonicz, zadzwoni, ringer., ringe., zavol, arar, ararım., позвон, по телефону., зателефон, подзвон, телефоном., ruf mich, ruf einfach, ruf durch, rufe an., rufe sie an, ruft an., ruf an., telefonier, j'appelle., vous appelle., t'appellerai., vous appellerai., m'appeler., appelez-moi., appelle-moi., te llamaré., llámame., llámeme., llamada telefónica, ligue-me., liga-me., telefonema, telefonata, telefoniamo., chiamami., mi chiami., bel me., bel mij., ik bel., dzwoni, zadzwoń, ringer dig., ring mig, ringer deg., ring meg, ringes ved., telefonát, zavolá, zavolej, arayaca, arayın., telefonla, созвон, созван, наберу., наберите., наберем., наберём., наберу.",
  cjk: '電話,电话,전화,お電話,打给你,打给您,전화드리',
};
export const IN_PERSON: Verbs = {
  words:
    'kaffee, café., mittagess, büro., persönlich., vor ort., déjeuner., bureau., en personne., oficina., almorzar., almuerzo., en persona., escritório., almoço., pessoalmente., ufficio., pranzo., di persona., caffè., kantoor., koffie., lunch., biur, kaw, osobiście., obiad, kontor, kontoret., fika., kaffe, frokost, lunsj, kancelář, káv, oběd, osobně., ofis, kahve, yüz yüze., офис, кофе., кафе., лично., обед, офіс, каву., кава., особисто., gare., pastelaria., cafetería., bahnhof., werkstatt., restaurant, kavárn, vrátnic, kawiarn, knihovn, kütüphane, kafede., приходите., приезжайте., приходь., kommen sie vorbei., komm vorbei., passez., venez., viens., venga., ven a., kom langs., przyjdź, zapraszam, välkommen, kom forbi., kom innom., přijď, přijďte., bekleriz., buyurun., gelin.',
  cjk: 'オフィス,直接,カフェ,ランチ,办公室,咖啡,当面,见面,사무실,카페,커피,직접,お越し,ご来社,受付,来社,面谈,过来,방문,오시면,오세요',
};
/** What a time beside it is of, when it is of no meeting: journeys, hours of business, events for all, ends of terms. */
export const OTHER_TIMES: Verbs = {
  words:
    "webinar, livestream., podcast airs, train, flight, plane., bus., ferry., lands at., landing at., takes off., departs., departure., boarding., arrives at., arriving at., gets in at., check-in, check-out, opening hours., office hours., open from., opens at., closes at., business hours., doors open., deadline., due., applications close., closing date., registration., the talk starts., keynote., zug., flug., abfahrt., öffnungszeiten., geöffnet., sprechzeiten., vol., horaires., ouvert., vuelo., tren., horario., abierto., voo., comboio., horário de., volo., treno., orari., vlucht., trein., openingstijden., pociąg, lot., godziny otwarcia., tåg, flyg., öppettider., tog, fly., åbningstider., åpningstider., vlak, otevírací, tren., uçuş, поезд, рейс., часы работы., потяг, рейс., shuttle., coach., tram., my bus., bus is., abre., abren., fecha., fecham., ouvre., ouvrent., ferme à., fermé., öffnet., schließt., cierra., apre., chiude., opent., sluit., otwart, czynne., zamyka, öppnar., stänger., åpner., stenger., åbner., lukker., otevřen, otevírá, zavírá, açılıyor., kapanıyor., открыт, закрыва, відкрит, зачиня, ter., tgv., avion., décolle., atterrit., webinaire, webinář, wébinaire, webinaire., vebinar, вебинар, вебінар, zugfahrt, abflug., flieger., s-bahn., bahn., seminar., bewerbungsschluss., frist., stichtag., einsendeschluss., date limite., clôture., échéance., plazo., fecha límite, cierre., prazo., scadenza., deadline, sluitingsdatum., termin składania, sista dag, frist., uzávěrka., termín odevzdání, son gün., son başvuru, срок., крайний срок., дедлайн., кінцевий термін., clocks go, sommerzeit., heure d'été., autobús., autocar., autocarro., ônibus., pullman., autobus, ekspres., avión., vuelo, uçağ, uçak., самолет., самолёт., літак.",
  cjk: '電車,新幹線,便で,締め切り,営業時間,ウェビナー,火车,航班,截止,营业时间,기차,비행기,마감,영업시간,登机,起飞,起飛,高铁,發車,発車,開店,閉店,到着,列車',
};

/** "the first one" to "the third one", in folded form. */
export const ORDINAL_WORDS: string[][] = [
  'erste ersten erster premier premiere primero primera primeiro primeira primo eerste pierwszy pierwsza pierwszą forsta første forste prvni birinci первый первая перший перша'.split(
    ' ',
  ),
  'zweite zweiten zweiter deuxieme second seconde segundo segunda secondo seconda tweede drugi druga druga andra anden andet andre druhy druha ikinci второи вторая другии друга'.split(
    ' ',
  ),
  'dritte dritten dritter troisieme tercero tercera terceiro terceira terzo terza derde trzeci trzecia tredje treti ucuncu третии третья третіи третя'.split(
    ' ',
  ),
];
export const ORDINALS_CJK = [
  /(?:1番目|一番目|最初|第一个|第一個|첫\s?번째)/,
  /(?:2番目|二番目|第二个|第二個|두\s?번째)/,
  /(?:3番目|三番目|第三个|第三個|세\s?번째)/,
];

/** Whose times these are when it is neither the writer's with the reader: relations, bodies, offices, family, duties; used per clause. */
export const OTHER_PEOPLE: Verbs = {
  words:
    'vorstand, aufsichtsrat, beirat, ausschuss., tochter., sohn., sohnes., kinder., frau hat., mann hat., zahnarzt, arzt, kunde., kunden., chef hat., elternabend., hochzeit., beerdigung., prüfung., urlaub., messe., conseil., comité., fille., mon fils., ses enfants., mes enfants., dentiste., médecin., clients., mariage., enterrement., examen., vacances., salon., audience., consejo, comité., socios., función del., función de., mi hija., mi hijo., colegio., cole., dentista., médico, con un cliente., con una clienta., con clientes., com um cliente., com uma cliente., com clientes., con i clienti., un client., une cliente.,  boda., funeral., inspecci, vacaciones., feria., conselho., comissão., filha., filho., casamento., férias., inspeção., feira de., consiglio., comitato., mia figlia., mio figlio., matrimonio., funerale., esame., ferie., fiera., bestuur, commissie., dochter., zoon., tandarts., huisarts., bruiloft., begrafenis., vakantie., beurs., zarząd, rada., komisj, córk, synem., syna., dentyst, lekarz, wesele., ślub, pogrzeb., egzamin, urlop, targi., styrelse, styret., nämnd., dotter., dottern., datter., sonen., sønn., søn., tandläkar, tandlæge, tannlege, bröllop., bryllup., begravning., begravelse., semester., ferie., tentamen., představenst, dozorčí rad, výbor., dcer, synov, zubař, doktor, svatb, pohřeb, zkoušk, dovolen, veletrh, yönetim kurulu., kızım, oğlum, dişçi., düğün, cenaze, sınav, tatil, fuar, правлени, совет директоров., комисси, дочк, дочер, сын., сына., стоматолог, врач, свадьб, похорон, экзамен, отпуск, выставк, правлінн, комісі, доньк, син., сина., лікар, весілл, іспит, відпустк, виставк',
  cjk: '取締役会,役員会,理事会,娘,息子,歯医者,病院,結婚式,葬儀,試験,休暇,展示会,董事会,董事會,女儿,女兒,儿子,牙医,医院,婚礼,葬礼,考试,休假,展会,이사회,딸,아들,치과,병원,결혼식,장례,시험,휴가,전시회',
};
/** Words for the reader, or for writer and reader together. */
export const TO_READER: Verbs = {
  words:
    'sie., vi., ihnen., dir., dich., euch., wir., uns., vous., toi., nous., usted., ustedes., contigo., nosotros., nos., você., vocês., consigo., connosco., lei., voi., noi., insieme., jij., jou., jullie., wij., ons., samen., pan., pani., panem., państw, ciebie., tobą., nam., dig., deg., dere., oss., sammen., tillsammans., vámi., vám., vás., tebou., spolu., sizin, size., sizi., seninle., birlikte., bizim, вас., вам., вами., тебя., тобой., нам., нами., мы., тебе., тобою., ви., ми., разом',
  cjk: '御社,貴社,ご都合,お時間,您,你,我们,我們,咱们,저희,함께',
};
/** Both, or all, of the offered times would do. */
export const EITHER: Verbs = {
  words:
    'beides geht., beides passt., beide passen., beide gehen., geht beides., passt beides., les deux me., les deux nous., les deux conv, ambos me., ambas me., cualquiera de., los dos me., ambos serv, qualquer um., qualquer uma., tanto faz., vanno bene entrambi., entrambi., entrambe., allebei., beide kunnen., beide schikken., oba terminy., obydwa., båda går., båda fungerar., båda passar., begge passer., begge dele., begge går., begge deler., oba termíny, oboje., ikisi de., her ikisi., оба варианта., обе даты., оба времени., обидва., обидві.',
  cjk: 'どちらでも,どれでも,都可以,都行,둘 다,어느 쪽이든,아무 때나',
};
/** "Come", "I expect you", "see you". */
export const INVITING: Verbs = {
  words:
    "kommen sie., komm zu, komm am., komm doch., komm vorbei., ich erwarte, erwarten sie., freue mich auf, bis dann., venez., viens., je vous attends., je t'attends., passez., venga., ven a., ven el., te espero., le espero., os espero., venha., vem., espero-o., espero-a., espero por., a aspetto., la aspetto., ti aspetto., vi aspetto., vieni., kom langs., kom naar., ik verwacht., przyjdź, przyjedź, zapraszam, czekam na., välkommen, kom till, kom förbi., velkommen, kom forbi., kom til., kom innom., přijď, přijeď, čekám na, bekliyorum., bekleriz., buyurun., gelin., приходи, приезжай, жду вас., жду тебя., приходь, приїзд, чекаю на.",
  cjk: 'お越し,お待ち,いらして,过来,等您,等你,오시면,오세요,기다리',
};
/** Times are about to be named. */
export const ANNOUNCING: Verbs = {
  words:
    'termine., terminvorschl, zeiten., möglichkeit, wann., créneaux., horaires., dates., quand., fechas., horas., huecos., horários., datas., quando., orari., date., momenten., tijden., data., wanneer., terminy., termin., kiedy., tider., när., hvornår., når., termíny., kdy., zaman., saatler, время., варианты., когда., час., варіанти., коли.',
  cjk: '候補,日程,时间,時間,시간,일정',
};
/** The writer: I, me, my. */
export const WRITERS: Verbs = {
  words:
    "ich., mir., mich., mein, je., j'., me., moi., mon., yo., mí., eu., mim., io., mi., ik., mij., mijn., jag., mig., min., jeg., meg., mě., mně., mnie., ben., beni., benim., я., мне., меня., мені., мене.",
  cjk: '私,我,저는,제가',
};
/** "Same hour". */
export const SAME: Verbs = {
  words:
    'gleiche zeit., gleicher zeit., gleiche uhrzeit., gleichen uhrzeit., gleiche stunde., selbe zeit., selben zeit., selbe uhrzeit., même heure., misma hora., mesma hora., stessa ora., stesso orario., zelfde tijd., zelfde uur., tej samej porze., tej samej godzinie., ta sama godzin, samma tid., samme tid, samme klokkeslæt., samme klokkeslett., stejnou dobu., stejnou hodinu., stejný čas., stejném čase., aynı saat, то же время., тот же час., тот же самый час., той самий час., той же час., тієї ж годин',
  cjk: '同じ時間,同時刻,同じ時刻,同一时间,相同时间,同样的时间,時間不變,时间不变,같은 시간,같은 시각',
};
