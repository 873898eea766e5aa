/** What the sentences of introductions are made of, by language. `,` divides phrases; in them `/` is one of, `*` any ending, `~` some words between. */
export interface IntroductionWords {
  /** To introduce, to put in touch, in any form. */
  verb: string;
  /** The thing itself, in subjects and thanks. */
  noun: string;
  me: string;
  you: string;
  not: string;
  /** Not (yet) done: will, wants, offers, could, asked to. */
  coming: string;
  /** Do you want it? */
  wish: string;
  /** Beside the introducer in "by", "through", "thanks to". */
  by: string;
  /** "You should know each other", "over to you two": an introduction without its verb. */
  between: string;
  /** Before a name: "here is", "this is", "meet". */
  hereIs: string;
  /** He says no; it will not come. */
  refuses: string;
  /** The matter goes to somebody else. */
  handsOver: string;
  bcc: string;
  thank: string;
  /** What a thank-you thanks for. */
  thankFor: string;
  /** Keeps a calendar, is copied for information. */
  assistant: string;
  /** What a colleague is merely to see to. */
  chore: string;
  /** I and my wares. */
  sells: string;
}

const EN: IntroductionWords = {
  verb: 'introduc*, intro, intros, e-intro*, connect/connecting/connected/connects ~ you/me/us/them/him/her/with/two/both, put/puts/putting/get/got/bring/bringing/brought ~ in touch/contact, put/bring/bringing/brought/putting/get/got ~ together, link/linking/linked you/me/us/them, hook/hooked/hooking ~ up with',
  noun: 'intro, intros, introduc*, connection, connecting, putting ~ touch, e-intro*, bringing ~ together, linking us',
  me: 'me, us, myself',
  you: "you, each other, you're",
  not: "not, don't, can't, cannot, won't, isn't, doesn't, wouldn't, shouldn't, no, never, unable, rather not, haven't",
  coming:
    "will, 'll, she'll, he'll, they'll, going to, wants/wanted to, offer/offers/offered, promise/promises/promised, could, would, can, asked/asking, happy to, glad to, willing to, should",
  wish: 'would you, do you want, want me, are you, ok if, okay if, open to, like me to, shall i, should i, fancy, mind if, interested in, comfortable with, up for',
  by: 'by, through, via, thanks to, from',
  between:
    'you two/both should/ought/need/must/have/will/can/would, should know/meet/talk, each other, over to you, leave you ~ to, leave it to you, let you two/both/take, take it from here, out of the way, double opt-in, double opt, as promised, you should meet/talk/know',
  hereIs: 'here is, this is, meet, e-meet, say hello to, here comes',
  refuses:
    'said/says no, declined/declines, would rather not, not taking, passed on, not interested, too busy, not up, not open, not available, rather not be, not now, no thank, no thanks',
  handsOver:
    'hand/handing/handed ~ over, hand/handing you, take/takes/taking over, better/right/best person, better placed, better off with, pass/passing you, leave you with, in good/better hands, pick up/picks up, picking up from, will look after you, looping in, looped in, loop in, my colleague, introduc*',
  bcc: 'bcc, bccing, bcced, blind copy',
  thank: 'thank, thanks, thx, grateful, gratitude, appreciate/appreciated, obliged, thank-you, indebted',
  thankFor:
    'your time, the time, your advice, your help, the conversation, our conversation, your conversation, the talk, our talk, our call, the call, our chat, the chat, your generosity, your insight*, your honesty, your patience, your candour/candor, the hour, half hour, an hour, the coffee, the tour, for meeting, for talking, for speaking, for taking, for sharing, for making, for seeing, for having, for letting, for walking, for showing, for answering, for helping, for explaining, for reading, for reviewing, for listening, for telling, for pointing, your wisdom, yesterday, this morning, this afternoon, the visit, the advice, the help',
  assistant:
    'assistant, pa, ea, secretary, diary, calendar, schedul*, only copied, just copied, for info, for information, for reference, fyi, in the loop, office manager, ignore, keeps my',
  chore:
    'invoice*, form, forms, paperwork, parking, badge, room, book/booking, schedule*, scheduling, find a time, calendar, ticket*, contract, send you, link, receipt, visitor*, travel, expenses, login, access, address',
  sells:
    'introduce/introducing myself, introduce/introducing our, introduce my company, introduce you to our, our product*, our platform, our services, our solution*, a demo, book a demo, free trial, discount, our team of, unsubscribe, pricing, offer you, our clients, sales',
};

export const WORDS: Record<string, IntroductionWords> = {
  en: EN,
  de: {
    verb: 'vorstell*, vorgestellt, vorzustellen, stelle/stell/stellst/stellt/stellte ~ vor, bekannt machen/mache/macht/gemacht/machte/zu, bekanntmach*, bekanntgemacht, bekannt gemacht, mache/macht/machte ~ bekannt, zusammenbring*, zusammengebracht, bringe/bring/brachte/bringt ~ zusammen, bringe/bring/brachte/bringt ~ kontakt/verbindung, kontakt bring*/gebracht, verbindung bring*/gebracht/setzen, vernetz*, verknüpf*, verbinde ~ euch/sie/miteinander, kontakt herstell*/hergestellt, vermittel*',
    noun: 'vorstellung, bekanntmachung, kontakt, vermittlung, vermitteln, vernetzung, vernetzen, vorstellen, intro, verbindung, bekanntmachen, zusammenbringen',
    me: 'mich, mir, uns, wurde ich, bin ich, ich wurde',
    you: 'dich, dir, euch, sie, ihnen, ihr, du, miteinander, beide, beiden',
    not: 'nicht, kein, keine, keinen, nie, lieber nicht, leider',
    coming:
      'wird, will, möchte, würde gern/gerne, könnte*, kannst, können, bietet, angeboten, versprochen, gebeten, gefragt, magst, will',
    wish: 'möchtest, möchten sie, hättest, hätten sie, wäre es, willst, wollen sie, soll ich, magst, interesse, lust, recht, einverstanden, würdest, würden sie, okay wenn, ok wenn',
    by: 'von, durch, über, dank, via',
    between:
      'ihr zwei/beide/beiden, sie beide/beiden, kennenlern*, kennen lernen, solltet euch, sollten sich, ohne mich, übernehmt ihr, euch überlassen, hiermit zusammen, alles weitere',
    hereIs: 'hier ist, das ist, dies ist, hier kommt, darf ich',
    refuses:
      'abgesagt, sagt nein, sagte nein, möchte nicht, will nicht, lieber nicht, kein interesse, lehnt ab, abgelehnt, keine zeit',
    handsOver:
      'übernimmt, übergebe, uebergebe, übergeben, gebe ~ weiter, weitergeben, besser aufgehoben, richtige ansprechpartner*, bessere ansprechpartner*, ansprechpartner*, kümmert sich, meine kollegin, mein kollege, meinen kollegen, meiner kollegin, an meine, nachfolger*',
    bcc: 'bcc, blindkopie, ins bcc',
    thank: 'danke, dank, danken, bedanken, dankbar, herzlichen dank, dankeschön',
    thankFor:
      'ihre zeit, deine zeit, die zeit, gespräch*, das gespräch, hilfe, rat, ratschläge, tipps, treffen, telefonat, stunde, einblick*, offenheit, geduld, führung, kaffee, unterstützung, gestern, heute',
    assistant:
      'assistent*, sekretär*, sekretariat, kalender, terminkalender, termine, zur kenntnis, zur info, nur zur, vorzimmer',
    chore:
      'rechnung, formular, formulare, termin, termine, raum, parkplatz, unterlagen, vertrag, schickt, sendet, zugang, besucher*, anmeldung, link, buch*',
    sells:
      'mich vorstellen, stelle mich vor, unser produkt, unsere produkte, unsere lösung*, unsere leistungen, rabatt, angebot, vertrieb, unverbindlich*, abmelden, unser team, unsere firma',
  },
  fr: {
    verb: "présent*, mettre/mets/met/mis/mettrais/mette/mettant/mettez/mettras ~ relation/contact/lien, mise en relation, introdui*, mettr* ~ contact/relation, m'introdui*, m'a ~ présent*, connect*",
    noun: 'mise en relation, mise en contact, présentation, présentations, relation, contact, introduction, mis en, mettre en',
    me: "me, moi, m'a, m'avoir, m'ait, nous, m'as, m'avez",
    you: "vous, te, toi, t'a, lui",
    not: 'pas, ne, jamais, non, plutôt',
    coming:
      'va, veut, voudrait, propose*, proposé, promis, pourrais, pourriez, pourrait, peux, pouvez, demandé, accepterais, accepteriez, va me, doit, aimerais',
    wish: 'veux-tu, voulez-vous, voudrais-tu, voudriez-vous, aimerais, aimeriez, souhaites, souhaitez, accepterais, accepteriez, est-ce que, ça te, cela te, cela vous, ça vous, dis-moi si, dites-moi si, intéress*',
    by: 'par, via, grâce à, de la part, par le biais',
    between: 'vous devriez, vous deux, faire connaissance, je vous laisse, vous laisse, à vous de, comme convenu',
    hereIs: 'voici, voilà, je te présente, je vous présente',
    refuses:
      'a refusé, a décliné, préfère pas, préfère ne, ne souhaite pas, dit non, préférerais ne, pas disponible, trop prise, non merci, ne veut pas',
    handsOver:
      'passe le relais, passe la main, prend le relais, prendra le relais, reprend, reprendra, meilleure personne, bonne personne, ma collègue, mon collègue, interlocut*, mieux placé*, confie, suite avec',
    bcc: 'cci, bcc, copie cachée, copie invisible',
    thank: 'merci, remercie, remercier, remerciements, reconnaissant*, gratitude, mercis',
    thankFor:
      "votre temps, ton temps, du temps, le temps, temps, l'heure, heure, conversation, échange, entretien, conseils, conseil, aide, l'aide, accueil, l'accueil, disponibilité, générosité, patience, visite, café, éclairages, hier, franchise, d'avoir pris, m'avoir",
    assistant: 'assistant*, secrétaire, secrétariat, agenda, pour information, pour info, planning, rendez-vous',
    chore:
      'facture, formulaire, badge, salle, parking, dossier, contrat, envoie, enverra, rendez-vous, réserv*, lien, accès, planning',
    sells:
      'me présenter, me présente, notre offre, nos services, notre solution, nos produits, remise, essai gratuit, démonstration, démo, désabonner, désinscrire, commercial*, notre équipe',
  },
  es: {
    verb: 'present*, presént*, pongo/pon/ponga/poner*/pusieras/pusiera/puso/puse/pone/pones/puesto/pondría ~ contacto, en contacto, conect*',
    noun: 'presentación, presentar*, presentarme, contacto, conexión, conectar*, presentación*, intro',
    me: 'me, mí, nos, presentarme, presentarnos, ponerme, ponernos, conectarme, preséntame, presentármel*',
    you: 'te, os, les, le, vos, ustedes, usted, presentarte, presentaros, presentarles, presentarle, ponerte, ponerte, poneros, ponerlos, conectarlos, conectaros, conectarte',
    not: 'no, nunca, ni, tampoco, mejor no, prefiero no',
    coming:
      'va a, quiere, quería, ofreció, ofrecido, prometió, podría, podrías, puede, puedes, pedí, pedido, querrías, podrían, quisiera, me va',
    wish: 'te gustaría, le gustaría, os gustaría, quieres, quiere, querrías, te parece, le parece, te interesa, le interesa, puedo, te apetece, te importa, le importa',
    by: 'por, vía, gracias a, a través de, de parte de',
    between:
      'ustedes dos, vosotros dos, los dos, conoceros, conocerse, conozcan, conozcáis, deberían, deberíais, os dejo, los dejo, les dejo, tienen que hablar, sin mí',
    hereIs:
      'aquí está, aquí tienes a, aquí tenéis a, este es, esta es, te presento a, os presento a, les presento a, aquí va',
    refuses:
      'dijo que no, dice que no, prefiere no, prefiero no, no quiere, rechazó, ha rechazado, no puede ahora, no le interesa, no gracias',
    handsOver:
      'se encarga, paso el testigo, te dejo con, le dejo con, mi colega, mi compañer*, persona adecuada, persona indicada, tomará el relevo, toma el relevo, seguirá contigo, te paso con, le paso con',
    bcc: 'cco, bcc, copia oculta',
    thank: 'gracias, agradezco, agradecer*, agradecid*, agradecimiento, mil gracias',
    thankFor:
      'tu tiempo, su tiempo, el tiempo, tiempo, conversación, charla, consejos, consejo, ayuda, hora, reunión, generosidad, paciencia, recibirme, visita, café, ayer, sinceridad, llamada, dedicar*, dedicado',
    assistant: 'asistente, secretari*, agenda, calendario, para tu información, a modo informativo',
    chore:
      'factura, formulario, sala, contrato, enviará, mandará, cita, reserva*, acceso, enlace, papeles, documentación',
    sells:
      'me presente, presentarme soy, me presento, nuestros servicios, nuestra empresa, nuestro producto, descuento, demostración, prueba gratuita, darse de baja, nuestra solución, ventas',
  },
  pt: {
    verb: 'apresent*, por/pôr/ponho/pôs/coloco/colocar/colocou/colocando/pus/põe/pusesse ~ contacto/contato, conect*, ligar ~ vocês',
    noun: 'apresentação, apresentar*, apresentações, contacto, contato, conexão, conectar*',
    me: 'me, mim, nos, apresentar-me, apresentou-me, pôs-me, colocou-me, apresentaste-me',
    you: 'te, vos, lhe, lhes, vocês, você, apresentar-te, apresentar-vos, apresentar-lhe, o, a, os dois, as duas',
    not: 'não, nunca, nem, prefiro não',
    coming:
      'vai, quer, queria, ofereceu, ofereceu-se, prometeu, poderia, podia, podias, pode, pedi, pediu, gostaria, se ofereceu',
    wish: 'posso, gostavas, gostarias, gostaria, queres, quer, quer que, topa, aceitas, aceita, interessa, importas-te, se importa, te importas, tudo bem se',
    by: 'por, pelo, pela, via, graças a, através, por meio',
    between:
      'vocês dois, vocês duas, conhecerem-se, se conhecer*, se conheçam, deviam, deveriam, deixo-vos, deixo vocês, com vocês, sem mim',
    hereIs: 'aqui está, este é, esta é, eis, aqui vai, apresento-te, apresento-vos, te apresento, esse é, essa é',
    refuses: 'disse que não, diz que não, prefere não, prefiro não, não quer, recusou, não pode agora, não obrigad*',
    handsOver:
      'assume, assumirá, vai assumir, passo a bola, fica com, minha colega, meu colega, pessoa certa, pessoa indicada, toma conta, passo-te, te passo, encaminho',
    bcc: 'bcc, cco, cópia oculta',
    thank: 'obrigad*, agradeço, agradecer*, agradecid*, gratidão, agradecimento',
    thankFor:
      'seu tempo, teu tempo, tempo, conversa, conselhos, conselho, ajuda, hora, reunião, generosidade, paciência, receber-me, me receber, visita, café, ontem, sinceridade, chamada, bate-papo, dicas',
    assistant: 'assistente, secretári*, agenda, calendário, para conhecimento, secretariado',
    chore:
      'fatura, factura, formulário, sala, contrato, envia, enviará, agendar, agenda, reserva*, acesso, link, papelada, nota fiscal',
    sells:
      'me apresentar, apresentar-me, me apresento, nossos serviços, nossa empresa, nosso produto, desconto, demonstração, teste grátis, cancelar inscrição, nossa solução, vendas',
  },
  it: {
    verb: 'present*, metto/metta/mettervi/mettere/mettermi/mettessi/messo/mette/metterti/mettiamo/misi/mise/mettermi/metterei/metterebbe/mettesse ~ contatto, in contatto, colleg*',
    noun: 'presentazione, presentazioni, presentar*, contatto, messi in, collegamento, messo in',
    me: 'mi, me, ci, presentarmi, mettermi, metterci, presentarci',
    you: 'ti, vi, le, la, voi, presentarti, presentarvi, presentarle, mettervi, metterti, eccoti, eccovi',
    not: 'non, no, mai, nemmeno',
    coming:
      'vuole, voleva, vorrebbe, potrebbe, potresti, può, puoi, offerto, offerta, promesso, chiesto, poteva, potrebbe, vorresti',
    wish: 'ti andrebbe, le andrebbe, vi andrebbe, ti va, ti piacerebbe, le piacerebbe, vorresti, vorrebbe, vuoi, vuole, posso, ti dispiace, le dispiace, ti interessa, le interessa, saresti, sarebbe',
    by: 'da, dal, dalla, tramite, via, grazie a, attraverso',
    between: 'voi due, conoscervi, conoscersi, dovreste, dovete, vi lascio, lascio a voi, senza di me, come promesso',
    hereIs: 'ecco, eccoti, eccovi, questo è, questa è, lui è, lei è, ti presento, vi presento',
    refuses:
      'ha detto di no, dice di no, preferisce non, preferirei non, preferisco non, non vuole, ha rifiutato, ha declinato, no grazie',
    handsOver:
      'prende il mio posto, subentra, segue, seguirà, passo la palla, ti lascio con, la lascio con, la mia collega, il mio collega, mia collega, mio collega, persona giusta, persona adatta, prosegui con',
    bcc: 'ccn, bcc, copia nascosta, copia conoscenza nascosta',
    thank: 'grazie, ringrazio, ringraziar*, grat*, riconoscente',
    thankFor:
      'suo tempo, tuo tempo, tempo, conversazione, chiacchierata, consigli, consiglio, aiuto, ora, incontro, generosità, pazienza, visita, caffè, ieri, disponibilità, sincerità, telefonata, dedicat*, mezz’ora',
    assistant: 'assistente, segretari*, segreteria, agenda, calendario, per conoscenza',
    chore:
      'fattura, modulo, sala, contratto, manda, manderà, invia, appuntamento, prenot*, accesso, link, documenti, badge',
    sells:
      'mi presento, presentarmi sono, i nostri servizi, nostra azienda, nostro prodotto, sconto, dimostrazione, prova gratuita, disiscriv*, nostra soluzione, vendite, commerciale',
  },
  nl: {
    verb: 'voorstel*, voorgesteld, voor te stellen, stel/stelt/stelde/stellen ~ voor, introduc*, introduceer*, geïntroduceerd, contact breng*/gebracht, breng/brengt/bracht/brengen/gebracht ~ contact, koppel*, gekoppeld, kennismak*, maak/maken kennis, samenbreng*, verbind jullie',
    noun: 'introductie, kennismaking, voorstellen, contact, koppeling, voorstel, intro, verbinden, verbinding',
    me: 'mij, me, ons',
    you: 'jou, je, jullie, u, elkaar, aan elkaar, met elkaar',
    not: 'niet, geen, nooit, liever niet, helaas',
    coming: 'zal, gaat, wil, wilde, zou, kan, kun, kunt, aangeboden, beloofd, gevraagd, bereid, biedt',
    wish: 'wil je, wilt u, zou je, zou u, lijkt het je, heb je, vind je, zal ik, mag ik, vindt u, interesse, zin in, goed als, oké als',
    by: 'door, via, dankzij, van',
    between:
      'jullie twee, jullie beiden, moeten elkaar, elkaar ~ kennen, leren kennen, verder aan jullie, laat jullie, zonder mij, aan jullie over, zoals beloofd',
    hereIs: 'hier is, dit is, dat is, hierbij, mag ik je',
    refuses:
      'zegt nee, zei nee, wil niet, liever niet, heeft geen tijd, afgewezen, geen interesse, bedankt ervoor, nee bedankt, slaat af',
    handsOver:
      'neemt ~ over, overnemen, overgedragen, draag ~ over, juiste persoon, beter bij, mijn collega, geef ~ stokje, stokje, vervolg met, opvolg*',
    bcc: 'bcc, blinde kopie',
    thank: 'dank, bedankt, dankjewel, dankuwel, dankbaar, bedanken, dankzeggen',
    thankFor:
      'je tijd, uw tijd, jouw tijd, tijd, gesprek, advies, adviezen, hulp, uur, uurtje, koffie, rondleiding, inzicht*, openheid, geduld, gisteren, vanmiddag, vanochtend, meedenken',
    assistant: 'assistent*, secretar*, agenda, ter info, ter informatie, kalender',
    chore:
      'factuur, formulier, zaal, parkeer*, contract, stuurt, zendt, afspraak, inplannen, boek*, toegang, link, pas',
    sells:
      'stel mezelf voor, mezelf voorstellen, mij voorstellen, me even voorstellen, onze diensten, ons product, onze oplossing, korting, demo, proefperiode, uitschrijven, afmelden, verkoop',
  },
  pl: {
    verb: 'przedstaw*, poznaj*, poznać, pozna*, zapozna*, skontaktow*, łączę ~ was/państwa/ze, połącz*, skontaktuj*',
    noun: 'kontakt, przedstawienie, poznanie, wprowadzenie, połączenie, zapoznanie, skontaktowanie',
    me: 'mnie, mi, nas, nam',
    you: 'was, wam, cię, ci, ciebie, tobie, pana, panu, panią, pani, państwa, państwu, się, sobie, ze sobą',
    not: 'nie, nigdy, wolał*, niestety',
    coming:
      'chce, chciał*, może, mógł*, mogł*, zaproponował*, obiecał*, poprosił*, zechciał*, zechce, ma mnie, zamierza',
    wish: 'czy chc*, czy zechc*, chciał*, chcesz, chce pan, chce pani, czy mogę, mógł*, czy mam, miałbyś, miałabyś, czy byłby*, czy był*',
    by: 'przez, dzięki, od, za pośrednictwem',
    between:
      'wy dwoje, oboje, poznajcie, powinniście, zostawiam was, zostawiam to wam, beze mnie, jak obiecał*, jak obiecywał*',
    hereIs: 'oto, to jest, to, tu jest, poznaj, poznajcie, przedstawiam',
    refuses:
      'odmówił*, nie chce, wolał* nie, woli nie, wolał*bym nie, mówi nie, powiedział* nie, nie ma czasu, dziękuję nie',
    handsOver:
      'przejmuje, przejmie, przekazuję, przekaże, moja koleżanka, mój kolega, mojej koleżance, mojemu koledze, właściwą osobą, lepszą osobą, zajmie się, poprowadzi',
    bcc: 'udw, bcc, ukrytej kopii, ukryta kopia, ukrytą kopię',
    thank: 'dziękuj*, dzięki, podziękowa*, wdzięczn*, dziekuje',
    thankFor:
      'czas, rozmow*, rad*, pomoc*, godzin*, spotkanie, wskazówk*, cierpliwość, szczerość, wizyt*, kaw*, wczoraj*, poświęcon*',
    assistant: 'asystent*, sekretar*, kalendarz*, do wiadomości, terminarz*',
    chore: 'faktur*, formularz*, sal*, umow*, wyśle, prześle, termin*, rezerw*, dostęp*, link*, dokument*, przepustk*',
    sells:
      'się przedstawić, przedstawić się, nasze usługi, nasza firma, nasz produkt, rabat, zniżk*, prezentacj*, wypisz, ofert*, sprzedaż*',
  },
  sv: {
    verb: 'presenter*, introducer*, koppl* ~ ihop/samman/er/dig/mig, sammanför*, sammanfört, i kontakt med, satte/sätta/sätter ~ kontakt, förmedl*, ihopkoppl*, bekanta',
    noun: 'introduktion*, presentation, kontakt, kontakten, introducera, presentera, ihopkoppling, sammanföra, koppla ihop',
    me: 'mig, oss',
    you: 'dig, er, varandra, du, ni',
    not: 'inte, aldrig, ej, tyvärr, hellre inte',
    coming: 'ska, kommer att, vill, ville, kan, kunde, skulle, erbjöd, erbjudit, lovade, lovat, bad',
    wish: 'vill du, vill ni, skulle du, skulle ni, är det okej, är det ok, får jag, kan jag, ska jag, har du lust, okej om, vore det',
    by: 'av, genom, via, tack vare',
    between:
      'ni två, ni båda, er båda, båda två, bör prata, borde prata, lära känna, lämnar er, lämnar över till er, utan mig, som lovat, borde träffas, bör träffas',
    hereIs: 'här är, det här är, detta är, möt, här kommer',
    refuses:
      'sa nej, säger nej, vill inte, tackade nej, tackar nej, helst inte, hellre inte, hinner inte, nej tack, har avböjt',
    handsOver:
      'tar över, ta över, lämnar över, min kollega, mina kollegor, rätt person, bättre person, bättre hjälp, tar hand om, efterträdare',
    bcc: 'bcc, hemlig kopia, dold kopia',
    thank: 'tack, tackar, tacksam*, tacka',
    thankFor:
      'din tid, er tid, tiden, samtalet, samtal, pratstunden, råd, råden, hjälp, hjälpen, timmen, mötet, tålamod, ärlighet, besöket, kaffet, fikan, igår, att du tog, att du ville',
    assistant: 'assistent*, sekreterare, kalender, för kännedom, bokar mina, almanacka',
    chore: 'faktura*, formulär*, rum, parkering, avtal*, skickar, bokar, boka, länk*, besöks*, passer*',
    sells:
      'presentera mig, presentera oss, våra tjänster, vår produkt, vår lösning, rabatt, demo, provperiod, avregistrera, erbjudande, försäljning',
  },
  da: {
    verb: 'præsenter*, introducer*, sætte/sætter/satte/sat ~ forbindelse/kontakt, i forbindelse med, i kontakt med, kobl* ~ sammen/jer/dig/mig, forbinde* ~ jer, bekendt',
    noun: 'introduktion*, præsentation, kontakten, kontakt, forbindelse, præsentere, introducere',
    me: 'mig, os',
    you: 'dig, jer, hinanden, du, i',
    not: 'ikke, aldrig, desværre, hellere ikke',
    coming: 'vil, ville, skal, kan, kunne, tilbød, tilbudt, lovede, lovet, bad, gerne vil',
    wish: 'vil du, vil i, kunne du, må jeg, skal jeg, er det ok, er det okay, har du lyst, kunne i, ville du, ville det',
    by: 'af, gennem, via, takket være',
    between:
      'i to, jer to, jer begge, bør tale, bør møde, lære hinanden, overlader jer, overlader det, uden mig, som lovet',
    hereIs: 'her er, det her er, dette er, mød, her kommer',
    refuses: 'siger nej, sagde nej, vil ikke, takkede nej, takker nej, helst ikke, har ikke tid, nej tak, har afslået',
    handsOver:
      'overtager, tager over, giver ~ videre, giver stafetten, min kollega, rette person, bedre person, bedre hjulpet, hjælper dig videre, efterfølger',
    bcc: 'bcc, skjult kopi',
    thank: 'tak, takker, taknemmelig*, takke',
    thankFor:
      'din tid, jeres tid, tiden, samtalen, samtale, snakken, snak, råd, rådene, hjælp, hjælpen, timen, mødet, tålmodighed, ærlighed, besøget, kaffen, i går, fordi du',
    assistant: 'assistent*, sekretær*, kalender, til orientering',
    chore: 'faktura*, formular*, skema*, lokale, parkering, kontrakt*, sender, booker, booke, link*, adgang*',
    sells:
      'præsentere mig, præsentere os, vores ydelser, vores produkt, vores løsning, rabat, demo, prøveperiode, afmeld*, tilbud, salg',
  },
  no: {
    verb: 'presenter*, introduser*, sette/setter/satte/satt ~ kontakt/forbindelse, i kontakt med, i forbindelse med, kobl* ~ sammen/dere/deg/meg, bli kjent',
    noun: 'introduksjon*, presentasjon, kontakten, kontakt, koblingen, presentere, introdusere',
    me: 'meg, oss',
    you: 'deg, dere, hverandre, du',
    not: 'ikke, aldri, dessverre, helst ikke',
    coming: 'vil, ville, skal, kan, kunne, tilbød, tilbudt, lovet, lovte, ba, spurt',
    wish: 'vil du, vil dere, kunne du, får jeg, skal jeg, er det ok, er det greit, har du lyst, kan jeg, ville du, greit om',
    by: 'av, gjennom, via, takket være',
    between:
      'dere to, dere begge, bør snakke, bør møtes, bør treffes, bli kjent, overlater dere, overlater det, uten meg, tar det herfra, som lovet',
    hereIs: 'her er, dette er, møt, her kommer',
    refuses: 'sier nei, sa nei, vil ikke, takket nei, takker nei, helst ikke, har ikke tid, nei takk, har avslått',
    handsOver:
      'tar over, overtar, gir ~ videre, min kollega, kollegaen min, rette person, riktig person, bedre person, hjelper deg videre, etterfølger',
    bcc: 'bcc, blindkopi',
    thank: 'takk, takker, takknemlig*, takke',
    thankFor:
      'tiden din, tiden, samtalen, samtale, praten, prat, råd, rådene, hjelp, hjelpen, timen, møtet, tålmodighet, ærlighet, besøket, kaffen, i går, at du tok',
    assistant: 'assistent*, sekretær*, kalender*, til orientering',
    chore: 'faktura*, skjema*, rom, parkering, kontrakt*, sender, booker, bestiller, lenke*, adgang*',
    sells:
      'presentere meg, presentere oss, våre tjenester, vårt produkt, vår løsning, rabatt, demo, prøveperiode, meld deg av, tilbud, salg',
  },
  cs: {
    verb: 'představ*, seznám*, seznamuj*, propoj*, spojuj*, spojit ~ vás/mě, zprostředk*',
    noun: 'představení, seznámení, kontakt, propojení, spojení, zprostředkování',
    me: 'mě, mi, mne, nás, nám',
    you: 'tě, ti, vás, vám, tebe, se, si',
    not: 'ne, není, nechce, nemůž*, nebudu, bohužel, raději ne',
    coming: 'chce, chtěl*, může, mohl*, nabídl*, slíbil*, požádal*, bude, by',
    wish: 'chtěl*, chceš, chcete, mohu, můžu, mám, bylo by, nevadilo, vadilo, souhlas*, máš zájem, máte zájem',
    by: 'přes, díky, od, prostřednictvím',
    between: 'vy dva, oba, oba dva, měli byste, nechám na vás, nechávám na vás, beze mě, jak jsem slíbil*, poznejte',
    hereIs: 'tady je, tohle je, toto je, to je, zde je, poznej',
    refuses: 'odmítl*, nechce, řekl* ne, říká ne, raději ne, nemá čas, ne děkuj*',
    handsOver:
      'přebírá, převezme, předávám, moje kolegyně, můj kolega, mé kolegyni, správná osoba, lepší osoba, postará se, ujme',
    bcc: 'skryté kopie, skrytá kopie, skryté kopii, bcc',
    thank: 'děkuj*, díky, dík, poděkovat, vděčn*, poděkování',
    thankFor:
      'čas, rozhovor*, povídání, rad*, pomoc*, hodin*, schůzk*, trpělivost, upřímnost, návštěv*, káv*, včera, včerejší*',
    assistant: 'asistent*, sekretář*, kalendář*, na vědomí',
    chore: 'faktur*, formulář*, místnost*, parkován*, smlouv*, pošle, zašle, termín*, rezerv*, odkaz*, přístup*',
    sells:
      'se představil*, představit se, naše služby, naše firma, náš produkt, sleva, slevu, ukázk*, odhlásit, nabídk*, prodej*',
  },
  tr: {
    verb: 'tanıştır*, tanıştı, tanıt*, buluştur*, bağlantı kur*',
    noun: 'tanıştır*, tanışma*, bağlantı*, tanıtım',
    me: 'beni, bana, bizi, bize',
    you: 'seni, sana, sizi, size, ikinizi, birbirinizle, sizleri',
    not: 'değil, hayır, yok, maalesef, tanıştıramam, tanıştıramayacağım, tanıştırmayacağım',
    coming: 'istiyor, istedi, teklif, söz, tanıştıracak, tanıştırabilir*, rica, tanıştırır, tanıştırmak',
    wish: 'ister misin, ister misiniz, istersin, isterseniz, istersen, tanıştırayım mı, uygun mu, olur mu, mı, mi',
    by: 'tarafından, aracılığıyla, sayesinde, vasıtasıyla',
    between:
      'ikiniz, ikinizin, tanışın, tanışmalısınız, konuşmalısınız, gerisi size, size bırakıyorum, söz verdiğim gibi',
    hereIs: 'işte, bu, karşınızda',
    refuses: 'istemiyor, istemedi, hayır dedi, reddetti, kabul etmedi, vakti yok, istemem, teşekkürler hayır',
    handsOver: 'devralıyor, devralacak, devrediyorum, meslektaşım, iş arkadaşım, doğru kişi, ilgilenecek',
    bcc: 'bcc, gizli kopya*',
    thank: 'teşekkür*, sağol*, sağ ol, minnettar*, müteşekkir*',
    thankFor: 'vakit, vaktiniz, zaman*, sohbet*, görüşme*, tavsiye*, yardım*, öğüt*, sabr*, dün, ayırdığınız',
    assistant: 'asistan*, sekreter*, takvim*, bilgi için, ajanda*',
    chore: 'fatura*, form, formu, oda, otopark, sözleşme*, gönderecek, randevu*, bağlantı*',
    sells: 'kendimi tanıt*, ürünümüz*, hizmetlerimiz*, firmamız*, indirim*, satış*, ücretsiz deneme, abonelik*',
  },
  ru: {
    verb: 'познаком*, знаком*, представ*, свел*, свест*, сведу, свожу, связа*, связыв*',
    noun: 'знакомств*, представлени*, контакт, контакты, познаком*, рекомендаци*',
    me: 'меня, мне, нас, нам',
    you: 'вас, вам, тебя, тебе, друг, вами, тобой',
    not: 'не, нет, никогда, увы, к сожалению',
    coming:
      'хочет, хотел*, может, мог, могла, мог*, предложил*, обещал*, попросил*, обещает, познакомит, представит, сведет, могли, можешь',
    wish: 'хотите, хочешь, хотел*, можно, могу, не против, согласны, согласен, согласна, интересно, был* бы, удобно',
    by: 'через, благодаря, от, по рекомендации, при посредстве',
    between:
      'вы оба, вам обоим, стоит, надо познакомиться, без меня, дальше сами, как обещал*, оставляю вас, вам двоим',
    hereIs: 'это, вот, знакомьтесь, познакомьтесь, представляю',
    refuses:
      'отказал*, не хочет, сказал* нет, говорит нет, предпочел*, предпочита*, нет времени, спасибо нет, не хотел*',
    handsOver:
      'передаю, переда*, заберет, займется, моя коллега, мой коллега, моей коллеге, моему коллеге, лучше поможет, подхватит, ведет теперь',
    bcc: 'bcc, скрытую копию, скрытая копия, скрытой копии',
    thank: 'спасибо, благодар*, признател*, спасибо',
    thankFor:
      'время, разговор*, беседу, беседы, совет*, помощь, час, встреч*, терпение, искренность, поддержку, вчера*, уделен*, уделил*, найден*',
    assistant: 'ассистент*, помощни*, секретар*, календар*, для сведения, расписани*',
    chore:
      'счет, счёт, форм*, анкет*, переговорн*, парковк*, договор*, пришлет, отправит, вышлет, пропуск*, ссылк*, забронир*',
    sells:
      'представиться, представлюсь, наша компания, наши услуги, наш продукт, скидк*, демонстраци*, пробн*, отписаться, предложени*, продаж*',
  },
  uk: {
    verb: "познайом*, знайом*, представ*, звел*, звест*, зведу, зводжу, зв'яза*, зв'яж*, з'єдна*",
    noun: 'знайомств*, представлення, контакт, рекомендаці*, познайом*',
    me: 'мене, мені, нас, нам',
    you: 'вас, вам, тебе, тобі, один, вами',
    not: 'не, ні, ніколи, на жаль',
    coming:
      'хоче, хотів, хотіла, може, міг, могла, запропонував, запропонувала, обіця*, попросив, попросила, познайомить, представить',
    wish: 'хочете, хочеш, хотіли, можна, можу, не проти, згодні, згоден, згодна, цікаво',
    by: 'через, завдяки, від',
    between: 'ви обоє, вам обом, варто, без мене, далі самі, як обіця*, залишаю вас',
    hereIs: 'це, ось, знайомтеся, познайомтеся',
    refuses: 'відмови*, не хоче, сказав ні, сказала ні, каже ні, немає часу, дякую ні',
    handsOver: 'передаю, переда*, займеться, моя колега, мій колега, моїй колезі, моєму колезі, краще допоможе',
    bcc: 'bcc, приховану копію, прихована копія, прихованій копії',
    thank: 'дякую, дяку*, вдячн*, спасибі, подяк*',
    thankFor:
      'час, розмов*, пораду, поради, допомог*, годин*, зустріч*, терпіння, щирість, підтримк*, вчора*, приділен*',
    assistant: 'асистент*, помічни*, секретар*, календар*, до відома, розклад*',
    chore: 'рахунок, форм*, анкет*, парков*, договір, надішле, перепустк*, посиланн*, забронює',
    sells:
      'представитися, наша компанія, наші послуги, наш продукт, знижк*, демонстраці*, відписатися, пропозиці*, продаж*',
  },
  ja: {
    verb: '紹介, 引き合わせ, 引合せ, おつなぎ, お繋ぎ, つないで, 繋いで',
    noun: '紹介, 引き合わせ, おつなぎ',
    me: '私に, 私を, わたし, 僕, 自分, いただき, くださ, くれ, もらい',
    you: 'お二人, お二方, 様に, さんに, あなた, 皆様',
    not: 'できません, できかね, 難しい, 見送, 遠慮, ないことに, ません, お断り',
    coming: 'いただけ, くださいませんか, てもらえ, お願い, してくれる, 予定, つもり, たい',
    wish: 'よろしいでしょうか, よろしいですか, いかがでしょう, しましょうか, いかがですか, 差し支え, ご興味, 構いません, かまいません',
    by: 'のおかげ, を通じて, 経由',
    between: 'お二人で, お二方で, 直接やりとり, 直接やり取り, 直接ご連絡, 話が合う',
    hereIs: 'こちらは, こちらが',
    refuses: '断られ, 断りたい, お断り, 辞退, 遠慮, 見送り, 結構です',
    handsOver: '引き継, 引継, 後任, 担当が, 担当を, 担当の',
    bcc: 'bcc, BCC, Bcc',
    thank: 'ありがとう, 感謝, お礼, 御礼',
    thankFor: 'お時間, お話, ご助言, アドバイス, 面談, 教えて, ご指導, 貴重な, 先日, 本日, 昨日',
    assistant: '秘書, アシスタント, 予定表, 日程調整, スケジュール, ご参考',
    chore: '請求書, 書類, 会議室, 駐車, 用紙, 送付, お送り, 手続き',
    sells: '弊社の, 弊社では, 自己紹介, 商品のご紹介, サービスのご紹介, 新製品, 割引, 無料, 配信停止, 営業',
  },
  zh: {
    verb: '介绍, 介紹, 引荐, 引薦, 牵线, 牽線, 认识一下, 互相认识, 對接, 对接, 拉个群',
    noun: '介绍, 介紹, 引荐, 引薦, 认识, 牵线',
    me: '我',
    you: '你, 您, 两位, 兩位, 二位, 大家',
    not: '不能, 不便, 不想, 不愿, 没法, 沒法, 不会, 不太, 不方便, 暂时不, 先不, 不用, 婉拒',
    coming: '会介绍, 想介绍, 愿意, 答应, 能不能, 能否, 可以, 可否, 请您, 麻烦, 打算, 要给我',
    wish: '要不要, 愿意, 愿不愿意, 可以吗, 方便吗, 介意, 好吗, 行吗, 是否, 有兴趣, 需要我',
    by: '通过, 通過, 经, 經, 多亏',
    between: '你们两位, 你们俩, 自己联系, 直接联系, 直接聯繫, 互相, 你们聊',
    hereIs: '这位是, 這位是, 这是, 這是',
    refuses: '拒绝, 拒絕, 婉拒, 不愿, 不想, 没时间, 沒時間, 不了, 不方便',
    handsOver: '接手, 交给, 交給, 接替, 由我的同事, 我的同事, 负责人, 转交',
    bcc: '密送, 密件抄送, bcc, BCC',
    thank: '谢谢, 感谢, 謝謝, 感謝, 多谢',
    thankFor: '时间, 時間, 交流, 聊, 谈话, 建议, 建議, 指点, 帮助, 幫助, 分享, 抽空, 昨天, 今天, 经验',
    assistant: '助理, 秘书, 秘書, 日程, 仅供参考',
    chore: '发票, 發票, 表格, 会议室, 停车, 合同, 寄给, 发给您, 安排时间',
    sells: '自我介绍, 我们公司, 我们的产品, 產品, 优惠, 折扣, 免费试用, 退订, 推广, 销售',
  },
  ko: {
    verb: '소개, 연결해, 이어 드, 이어드, 다리를 놓',
    noun: '소개, 연결',
    me: '저를, 저에게, 제게, 나를, 저한테, 주셨, 주셔, 줬, 받았, 받아',
    you: '두 분, 두분, 님께, 님을, 당신, 여러분, 드리, 드립',
    not: '어렵, 못, 않, 안 , 없습, 힘들, 사양, 거절',
    coming: '주기로, 주시기로, 주신다고, 준다고, 주실 수, 줄 수, 부탁, 예정, 주겠다',
    wish: '괜찮으, 괜찮을, 어떠, 원하, 드릴까요, 될까요, 관심 있, 좋을까요, 해도',
    by: '통해, 덕분',
    between: '두 분이, 두 분께서, 직접 연락, 서로, 직접 이야기',
    hereIs: '이쪽은, 이분은',
    refuses: '거절, 사양, 원하지 않, 원치 않, 어렵다, 어렵겠, 괜찮습니다만',
    handsOver: '이어받, 인수인계, 후임, 담당자, 맡게, 맡을, 동료',
    bcc: '숨은 참조, 숨은참조, bcc, BCC',
    thank: '감사, 고맙, 고마',
    thankFor: '시간, 대화, 조언, 도움, 말씀, 만남, 통화, 이야기, 커피, 어제, 오늘',
    assistant: '비서, 일정, 참고로, 캘린더',
    chore: '청구서, 세금계산서, 양식, 서류, 회의실, 주차, 보내 드릴, 예약',
    sells: '자기소개, 저희 회사, 저희 제품, 할인, 무료 체험, 수신거부, 영업',
  },
  fi: {
    verb: 'esitel*, esittel*, tutustut*, tutustu*, yhdist*, yhteen',
    noun: 'esittely*, tutustut*, yhteys, kontakti',
    me: 'minut, minua, minulle, meidät',
    you: 'sinut, sinua, sinulle, teidät, teitä, teille, toisillenne',
    not: 'ei, en, emme, valitettavasti',
    coming: 'haluaa, voisi, voisitko, voisitteko, lupasi, tarjoutui, aikoo, voi',
    wish: 'haluatko, haluaisitko, haluatteko, haluaisitteko, sopiiko, voinko, saanko, kiinnostaisi*',
    by: 'kautta, ansiosta',
    between: 'te kaksi, molemmat, kannattaa jutella, ilman minua, jätän teidät, kuten lupasin',
    hereIs: 'tässä on, tämä on, tapaa',
    refuses: 'kieltäytyi, ei halua, sanoi ei, ei kiitos, ei ehdi',
    handsOver: 'jatkaa, ottaa ~ hoitaakseen, kollegani, siirrän, oikea henkilö',
    bcc: 'piilokopio*, bcc',
    thank: 'kiitos, kiitokset, kiitän, kiitollinen',
    thankFor: 'ajasta*, keskustel*, neuvoista*, neuvo*, avusta*, tapaami*, hetkestä*, eilen, eilisestä',
    assistant: 'avustaja*, sihteeri*, kalenteri*, tiedoksi',
    chore: 'lasku*, lomake*, huone*, sopimu*, lähettää, varaa',
    sells: 'esittäytyä, palvelumme, tuotteemme, alennus, esittelydemo, peruuta tilaus, myynti',
  },
  hu: {
    verb: 'bemutat*, összekötl*, összeköt*, összehoz*, összeismertet*, megismertet*',
    noun: 'bemutat*, ismeretség, kapcsolat, ismerkedés',
    me: 'engem, nekem, minket',
    you: 'téged, neked, titeket, benneteket, nektek, önt, önnek, önöket, egymásnak',
    not: 'nem, ne, sajnos, soha',
    coming: 'fog, akar, szeretne, tudna, tudnál, megígért*, felajánlott*, kértem',
    wish: 'szeretnéd, szeretné, akarod, bemutathat*, érdekel*, lenne kedved, megfelel',
    by: 'által, révén, keresztül, köszönhetően',
    between: 'ti ketten, mindketten, érdemes beszélnetek, nélkülem, rátok bízom, ahogy ígértem',
    hereIs: 'íme, ő, itt van',
    refuses: 'nemet mondott, nem szeretné, visszautasított*, nem akarja, nincs ideje, köszönöm nem',
    handsOver: 'átveszi, átadom, kollégám, kolléganőm, megfelelő személy',
    bcc: 'titkos másolat*, bcc',
    thank: 'köszönöm, köszönjük, köszönet*, hálás*, köszi',
    thankFor: 'idő*, beszélget*, tanács*, segítség*, találkoz*, óra, tegnap*',
    assistant: 'asszisztens*, titkár*, naptár*, tájékoztatásul',
    chore: 'számla, számlát, űrlap*, terem*, szerződés*, küldi, foglal*',
    sells: 'bemutatkoz*, szolgáltatásaink, termékünk, kedvezmény*, leiratkoz*, értékesít*',
  },
  ro: {
    verb: 'prezint*, prezent*, pun/pune/pus/punem ~ legătură/contact, în legătură, cunoștință, recomand*',
    noun: 'prezentare*, introducere*, legătură, contact, recomandare*',
    me: 'mă, mi, mie, ne, m-a, mi-a, mi-l, mi-o',
    you: 'te, vă, ți, vouă, dumneavoastră, v-aș, te-aș',
    not: 'nu, niciodată, din păcate, mai bine nu',
    coming: 'va, vrea, ar putea, ai putea, a promis, s-a oferit, poate, aș vrea, ați putea',
    wish: 'ai vrea, ați vrea, vrei, doriți, pot, te-ar interesa, ești de acord, sunteți de acord',
    by: 'prin, datorită, de către, de la',
    between: 'voi doi, amândoi, ar trebui să, fără mine, vă las, cum am promis',
    hereIs: 'iată, acesta este, aceasta este, el este, ea este',
    refuses: 'a refuzat, nu vrea, nu dorește, a zis nu, a spus nu, nu mulțumesc, nu are timp',
    handsOver: 'preia, va prelua, predau, colega mea, colegul meu, persoana potrivită',
    bcc: 'bcc, cci, copie ascunsă',
    thank: 'mulțumesc, mulțumim, mulțumiri, recunoscăt*',
    thankFor: 'timpul, timp, conversați*, discuți*, sfat*, ajutor*, întâlnire*, oră, ora, ieri',
    assistant: 'asistent*, secretar*, agenda, calendar*, spre informare',
    chore: 'factur*, formular*, sală, sala, contract*, trimite, rezerv*, programare*',
    sells:
      'mă prezint, serviciile noastre, produsul nostru, compania noastră, reducere, demonstrație, dezabon*, vânzări',
  },
  el: {
    verb: 'συστησ*, συστην*, γνωρισ*, γνωριζ*, φερω ~ επαφη, σε επαφη, συνδεσ*',
    noun: 'συσταση, γνωριμια, επαφη, συστασεις',
    me: 'με, μου, μας',
    you: 'σας, σε, σου, εσας',
    not: 'δεν, μην, οχι, δυστυχως',
    coming: 'θα, θελει, μπορει, μπορεις, μπορειτε, υποσχεθηκε, προσφερθηκε, ζητησα',
    wish: 'θελεις, θελετε, θα ηθελες, θα ηθελατε, μπορω, σε πειραζει, ενδιαφερ*',
    by: 'απο, μεσω, χαρη',
    between: 'εσεις οι δυο, και οι δυο, πρεπει να μιλησετε, σας αφηνω, χωρις εμενα, οπως υποσχεθηκα',
    hereIs: 'απο εδω, αυτος ειναι, αυτη ειναι, ιδου, να σας συστησω',
    refuses: 'αρνηθηκε, δεν θελει, ειπε οχι, οχι ευχαριστω, δεν εχει χρονο',
    handsOver: 'αναλαμβανει, παραδιδω, συναδελφος, συναδελφο, καταλληλο ατομο',
    bcc: 'bcc, κρυφη κοινοποιηση',
    thank: 'ευχαριστω, ευχαριστουμε, ευγνωμων, ευχαριστιες',
    thankFor: 'χρονο, χρονος, συζητηση, συμβουλ*, βοηθεια, συναντηση, ωρα, χθες',
    assistant: 'βοηθος, γραμματε*, ημερολογιο',
    chore: 'τιμολογιο, φορμα, αιθουσα, συμβολαιο, στειλει, ραντεβου',
    sells: 'να συστηθω, υπηρεσιες μας, προιον μας, εκπτωση, διαγραφη, πωλησεις',
  },
};
