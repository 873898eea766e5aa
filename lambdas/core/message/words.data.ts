/** Words that mail programs put into mail, by language; lower case. Facts about programs, not rules. */

export type HeaderKey = 'from' | 'to' | 'cc' | 'bcc' | 'subject' | 'date' | 'other';

const words: Record<HeaderKey, string> = {
  from: 'from|von|de|da|mittente|van|od|nadawca|från|fra|от|отправитель|от кого|від|від кого|kimden|gönderen|差出人|送信元|送信者|发件人|寄件人|寄件者|보낸 사람|보낸사람|发信人|lähettäjä|feladó|de la|expeditorul|šalje|saatja|remitente|expéditeur|absender|afsender|avsender|remetente|afzender|odesílatel',
  to: 'to|pre|destinatarul|către|an|à|para|a|per|aan|do|till|til|кому|komu|pro|kime|kime:|alıcı|宛先|送信先|收件人|收件者|受信者|받는 사람|받는사람|vastaanottaja|címzett|către|către:|prima|za|destinatario|pour|destinataire|empfänger|adresat|destinatário|a:',
  cc: 'cc|destinatarios en copia|kopie|kopie (cc)|kopi|kopia|копия|копія|copie|copie à|copia|cópia|kópia|dw|udw|dk|cc:|抄送|副本|참조|kopio|másolat|másolatot kap|másolat (cc)|bilgi|dw:|ç.c|kopija|c.c|с копией|kópiu|kopie an',
  bcc: 'bcc|cci|cco|ccn|blindkopie|bcc:|скрытая копия|skrytá kopie',
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|тема|předmět|predmet|konu|件名|主题|主題|主旨|제목|aihe|tárgy|subiect|subiectul|naslov|betr',
  date: 'date|message du|enviados|enviadas|寄件日期|відправлено|відправлено:|послано|発信日時|送信日|受信日時|data wysłania|datum verzonden|skickades|sendt den|sendt:|dată|data mesajului|sent|datum|gesendet|gesendet am|envoyé|envoyé le|fecha|enviado|enviado el|enviada|enviada em|enviado em|data|inviato|data invio|verzonden|verzonden op|wysłano|skickat|skickat den|sendt|dato|дата|отправлено|надіслано|odesláno|odoslané|odoslané dňa|tarih|gönderilen|gönderilme tarihi|gönderildi|日付|日時|送信日時|发送时间|發送時間|日期|时间|보낸 날짜|날짜|lähetetty|päiväys|päivämäärä|dátum|elküldve|küldve|data:|trimis|poslano|poslané|kuupäev|datum odeslání|received|wysłany|wysłane',
  other:
    'reply-to|antwort an|répondre à|responder a|importance|priority|attachments|anlagen|pièces jointes|adjuntos|wichtigkeit|organizer|resent-from|svar til|odpověď komu|message-id|x-mailer|mailing list|sender|list-id|antwoord aan|rispondi a|ответить|svara till|odpowiedz do|vastaus|vastausosoite|yanıt adresi|відповісти|responder|odgovori',
};

export const headerKeys = new Map<string, HeaderKey>(
  (Object.keys(words) as HeaderKey[]).flatMap((key) => words[key].split('|').map((word) => [word, key] as const)),
);

/** What stands between the dashes, or before the colon, of a forwarded message. */
export const forwardMarkers =
  'forwarded message|forwarded mail|forwarded email|forward message|begin forwarded mail|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|message transmis|début du message transféré|début du message réexpédié|mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|przekazana wiadomość|wiadomość przesłana dalej|treść przekazanej wiadomości|początek przekazywanej wiadomości|wiadomość przekazana|vidarebefordrat meddelande|vidarebefordrat mejl|videresendt meddelelse|start på videresendt besked|videresendt besked|videresendt melding|begynnelse på videresendt melding|пересылаемое сообщение|перенаправленное сообщение|переадресованное сообщение|начало переадресованного сообщения|пересланное сообщение|перенаправлене повідомлення|переслане повідомлення|початок листа, що пересилається|přeposlaná zpráva|začátek přeposílané zprávy|preposlaná správa|začiatok preposlanej správy|iletilmiş mesaj|iletilen ileti|ileti başlangıcı|yönlendirilen ileti|転送メッセージ|メッセージを転送|転送されたメッセージ|転送されたメール|转发的邮件|转发邮件信息|轉寄的郵件|转发的信息|전달된 메시지|전달된 메일|edelleenlähetetty viesti|välitetty viesti|välitetty viesti alkaa|továbbított üzenet|továbbított levél kezdete|mesaj redirecționat|începe mesajul redirecționat|proslijeđena poruka|započni proslijeđenu poruku|fwd.msg|weitergeleitete mail|weitergeleitete e-mail|mail transféré|e-mail transféré|mensaje transmitido|correo reenviado|mail inoltrata|doorgestuurde mail|przekazany list|vidarebefordrat brev|vidarebefordrat e-postmeddelande|videresendt mail|videresendt e-post|пересылаемое письмо|пересланное письмо|转发的消息|转发邮件|转发的邮件|開始轉寄郵件|开始转发的邮件|轉寄的訊息|轉寄郵件|轉寄的訊息|転送元メッセージ|전달된 메일|전달 메시지'.split(
    '|',
  );

/** What stands between the dashes above a quoted message with its headers. */
export const originalMarkers =
  "original message|original mail|antwort nachricht|mail original|e-mail original|message initial|messaggio original|mail originale|oorspronkelijke mail|oorspronkelijk e-mailbericht|oryginalny list|wiadomość źródłowa|původní e-mail|eredeti levél|原始信件|ursprüngliche nachricht|originalnachricht|ursprüngliche mail|message d'origine|message original|messaggio originale|mensaje original|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|wiadomość pierwotna|oryginalna wiadomość|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|original melding|opprinnelig melding|исходное сообщение|оригинальное сообщение|původní zpráva|pôvodná správa|özgün ileti|orijinal mesaj|元のメッセージ|原始邮件|原邮件|原始郵件|원본 메시지|원본 메일|alkuperäinen viesti|eredeti üzenet|mesaj original|oprindelig besked|original e-mail|original-nachricht|reply message|originalmail".split(
    '|',
  );

/** Verbs of the line above a quote ("On … Bob wrote:"). */
export const wroteVerbs =
  'wrote|folgendes geschrieben|het volgende geschreven|skrev følgende|wiadomość napisana przez|napisał(а)|написал(а)|napsal(a)|napísal(a)|şunları yazdı|şunu yazdı|さんは書きました|さんが書きました|さんの書き込み|이(가) 쓴 글|님이 쓴 메시지|님이 작성한 메시지|님의 말|writes|schrieb|a écrit|écrivait|escribió|escribio|escreveu|ha scritto|scrisse|schreef|geschreven|napisał|napisała|napisał(a)|pisze|skrev|написал|написала|пишет|писали|писал|писала|пише|написав|napsal|napísal|yazdı|yazmış|のメール|書きました|写道|寫道|写到|작성|님이 쓴 글|kirjoitti|írta|a scris|je napisao|napisao|kirjutas|sent|schreibt|escribe|va escriure|viết|έγραψε|menulis'.split(
    '|',
  );

/** First words of such a line. */
export const wroteIntros = new Set(
  'on|am|le|el|em|il|op|w|dnia|den|dne|dňa|d.|på|в|во|från|fra|van|von|de|vào|no|na|pada|den.|a|ma|ti|to|lø|lør|lör|søn|sön|man|mån|tir|tis|ons|tor|tors|fre|за|у|вы|at|since|dana|em:|on:|el:'.split(
    '|',
  ),
);

/** Words between a date and the writer's name in such a line, or before the name. */
export const nameLeads =
  'heeft|hat|ha|a|пользователь|používateľ|použivatel|uživatel|odesílatel|odosielateľ|użytkownik|user|h|uhr|kl|kl.|от|od|від|von|from|from:|przez|tarihinde|időpontban|에|在|于|於|da|de|の'.split(
    '|',
  );
/** Words before the date, and behind it. */
export const dateLeads =
  'on|at|am|le|el|em|no dia|il giorno|il|op|w dniu|dnia|dne|dňa|den|d.|på|skrev|skrev følgende|следующее|в|во|на|από|在|于|於|w|va|pe|în data de'.split(
    '|',
  );
export const dateTails =
  'um|à|at|tarihinde|şunu|heeft|hat|ha|a|пользователь|používateľ|użytkownik|odesílatel|uživatel|skrev|om|kl|időpontban|от|에'
    .split('|')
    .map((word) => ` ${word}`);

/** Beginnings of lines that phones and programs add under a mail. */
export const sentFrom =
  "sent from|sent with|sent via|sent using|get outlook for|von meinem|gesendet von|gesendet mit|gesendet über|diese nachricht wurde von meinem|envoyé de|envoyé depuis|envoyé à partir|télécharger outlook|obtenez outlook|enviado desde|enviado do|enviado de|enviado a partir|enviado via|obter o outlook|obtener outlook|inviato da|scarica outlook|ottieni outlook|verzonden vanaf|verstuurd vanaf|verzonden via|verstuurd met|outlook voor|wysłano z|wysłane z|pobierz program outlook|skickat från|skickades från|hämta outlook|sendt fra|hent outlook|sendt via|отправлено из|отправлено с|отправлено через|скачать outlook|odesláno z|odoslané z|stáhnout outlook|poslano iz|iphone'umdan gönderildi|ipad'imden gönderildi|i̇phone'umdan|outlook'u edinin|iphoneから送信|ipadから送信|androidから送信|发自我的|从我的|來自我的|傳送自|寄自我的|iphone에서 보냄|ipad에서 보냄|나의 iphone|lähetetty |hanki outlook|küldve|elküldve|trimis de pe|надіслано з|відправлено з|odesláno ze|odesláno mobilem|gesendet vom|gesendet aus|von unterwegs|envoyé à l'aide|envoyé avec mon|inviato dal|inviato tramite|spedito da|wysłano ze|wysłane ze|sänt från|poslané z|发送自|發自我的|傳送自我的|windows mail|yahoo mail: search|yahoo mail: |my phone|download outlook".split(
    '|',
  );

/** Beginnings of the same that other sentences have too: with the name of a program or device they are a footer. */
export const sentWith =
  'sent by|sent on|sent through|diese nachricht wurde|diese e-mail wurde|gesendet|versendet|verschickt|envoyé|envoyée|message envoyé|enviado|enviada|mensaje enviado|mensagem enviada|inviato|inviata|spedito|messaggio inviato|verzonden|verstuurd|dit bericht|wysłano|wysłane|wysłana|wiadomość wysłana|skickat|skickades|skickad|sänt|sendt|meldingen er sendt|lähetetty|отправлено|отправлен|послано|письмо отправлено|надіслано|відправлено|лист надіслано|odesláno|odeslané|odesláno|poslano|posláno|zpráva odeslána|发自|发送自|來自|来自|從我的|从我的|由|寄自|傳送自|通过'.split(
    '|',
  );
/** Ends of the same, where languages put the verb there. */
export const sentEndings =
  '(?:から|より|で)の?送信(?:しました|されました)?|에서 보냄|에서 보냈습니다|에서 발송(?:됨)?|(?:로|으로) 보냄|발송|gönderildi|gönderilmiştir|(?:从|從|由|通过).{1,30}(?:发送|傳送|发出|寄出)';
/** Names of programs and devices, by their beginnings. */
export const programs =
  'iphone|ipad|ios|android|galaxy|samsung|huawei|honor|xiaomi|redmi|oppo|oneplus|pixel|motorola|nokia|blackberry|smartphone|handy|mobil|mobiele|móvil|celular|telefon|téléphone|telefone|telefoon|telefono|tablet|outlook|yahoo|aol|gmail|gmx|web\\.de|proton|tuta|k-9|k9|fairemail|thunderbird|spark|bluemail|edison|airmail|zoho|windows|mail app|e-mail-app|t-online|libero|orange|laposte|mail\\.ru|яндекс|yandex|мобильн|мобільн|почт|пошт|seznam|naver|qq|网易|foxmail|手机|手機|スマートフォン|스마트폰|mon appareil|mi dispositivo|meu dispositivo';
/** "Get Outlook for iOS". */
export const outlookVerbs =
  'get|download|install|try|beziehen|holen sie(?: sich)?|hol dir|laden sie|télécharger|téléchargez|obtenir|obtenez|obtén|obtener|obtenga|descargar|descarga|obter|obtenha|obtém|transferir|baixar|baixe|scarica|scaricare|ottieni|ophalen|downloaden|pobierz|uzyskaj|skaffa|hämta|ladda ned|ladda ner|hent|få|skaff|last ned|hanki|получить|получите|скачать|скачайте|загрузить|отримати|отримайте|завантажити|завантажте|získat|získejte|stáhnout|stáhněte|edinin|edin|indirin|を入手|を入手する|获取|獲取|下载|下載|取得|다운로드|다운로드하기|받기|가져오기|outlook (?:voor|für|for|til|för|para|pour|per|dla|для|pro)';
/** "Please excuse my brevity". */
export const brevity =
  'brevity|typos|brief|short|kürze|tippfehler|brièveté|concision|brevedad|brevidade|brevità|beknopt|kort(?:heid|fattad|het|e)|zwięzł|kratk|краткост|стислі|stručnost|kısa|簡潔|简洁|簡短|간결';

/** Words that make a paragraph a disclaimer or a mailing's footer; two different ones are enough. */
export const disclaimerWords =
  'confidential|privileged|intended recipient|intended only|intended solely|in error|unauthorized|unauthorised|strictly forbidden|strictly prohibited|dissemination|disclosure|notify the sender|delete this|delete it|virus|views expressed|liability|legally protected|vertraulich|rechtlich geschützt|irrtümlich|richtige adressat|unbefugte|weitergabe|informieren sie|vernichten sie|löschen sie|confidentiel|destinataire|par erreur|confidencial|destinatario|por error|por engano|por erro|privilegiada|prohibida|destinatário|riservat|per errore|vertrouwelijk|geadresseerde|ten onrechte|poufne|adresat|przez pomyłkę|konfidentiell|avsedd mottagare|fortrolig|ved en fejl|ved en feil|конфиденциальн|получателем|по ошибке|důvěrn|omylem|gizli|yanlışlıkla|機密|誤って|保密|机密|机密信息|기밀|sekretess|förtrolig|obehörig|av misstag|uvedkommende|konfidensiel|uautoriser|tiltenkt|tilsigtet|poufn|tajemnic|adresát|určen|gizlilik|yetkisiz|alıcısı|конфіденційн|помилков|адресат|предназначен|秘密|宛先|機密情報|削除|收件人|收件者|删除|刪除|비밀|수신인|수신자|삭제|registergericht|geschäftsführer|sitz der gesellschaft|handelsregister|amtsgericht|ust-id|registered office|registered in england|company number|unsubscribe|abmelden|se désabonner|darse de baja|cancelar inscrição|opt out|you received this|you are receiving|sie erhalten diese|scanned by|checked by avg|virus-free|safe from viruses'.split(
    '|',
  );

/** One of these is enough at the beginning of a paragraph. */
export const disclaimerStarts =
  "detta e-postmeddelande|detta meddelande|det här e-postmeddelandet|detta mejl|denne meddelelse|denne besked|denne epost|denne mail|tento e-mail|tento email|tato e-mailová|obsah této|obsah tohoto|informace obsažené|bu mesaj|bu ileti|işbu e-posta|bu elektronik posta|bu e-posta|настоящее сообщение|данное электронное|это письмо|это электронное|содержание данного|информация в этом|цей лист|це повідомлення|дане повідомлення|цей електронний|本メール|当メール|この電子メール|本電子メール|此邮件|本電子郵件|此郵件|本电子邮件|本郵件|본 메일|본 이메일|이 이메일|본 전자우편|le contenu de ce|les informations contenues|cet email|el contenido de este|la información contenida|a informação contida|o conteúdo desta|as informações contidas|il contenuto di questo|la presente comunicazione|la presente e-mail|questa e-mail|deze e-mail|dit e-mailbericht|de inhoud van deze|wiadomość ta|treść niniejszej|informacje zawarte|confidentiality notice|disclaimer|this email and any|this e-mail and any|this message is intended|this email is intended|this e-mail may contain|this email may contain|this message may contain|the information contained in this|the information in this e|the contents of this|notice: this|legal notice|important notice|please consider the environment|consider the environment before|think before you print|please think of the environment|bitte prüfen sie, ob diese|bitte denken sie an die umwelt|denken sie an die umwelt|diese e-mail enthält|diese nachricht enthält|der inhalt dieser|ce message et|ce courriel|cet e-mail|pensez à l’environnement|pensez à l'environnement|avant d’imprimer|avant d'imprimer|este mensaje|este correo|antes de imprimir|esta mensagem|este e-mail|este email|antes de imprimir|questo messaggio|le informazioni contenute|dit bericht is|de informatie in dit|ta wiadomość|niniejsza wiadomość|treść tej wiadomości|denna e-post|denne e-mail|denne e-post|данное сообщение|это сообщение|tato zpráva|bu e-posta|このメール|本邮件|이 메일은|you are receiving this|you received this message because|you received this email because|to unsubscribe|unsubscribe from|click here to unsubscribe|sie erhalten diese|virus-free|virenfrei|this email has been checked|this message has been scanned|email secured by|computer viruses can be|warning: computer viruses|save paper|this communication is".split(
    '|',
  );

/** Closing words of a letter. */
export const signOffs =
  'best|best regards|kind regards|kindest regards|warm regards|warmest regards|warmest|regards|with regards|many thanks|thanks|thank you|thanks again|thanks so much|cheers|sincerely|sincerely yours|yours sincerely|yours truly|yours faithfully|yours|all the best|best wishes|warmly|love|xo|xoxo|cordially|respectfully|talk soon|take care|mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|viele grüße|viele gruesse|beste grüße|liebe grüße|herzliche grüße|lg|vg|mfg|gruß|grüße|schöne grüße|herzlich|cordialement|bien cordialement|bien à vous|amitiés|amicalement|à bientôt|sincères salutations|meilleures salutations|merci|saludos|un saludo|saludos cordiales|cordialmente|atentamente|un abrazo|abrazos|gracias|atenciosamente|abraço|abraços|um abraço|abs|obrigado|obrigada|cumprimentos|com os melhores cumprimentos|cordiali saluti|saluti|un caro saluto|distinti saluti|grazie|a presto|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|groet|groeten|groetjes|mvg|pozdrawiam|pozdrawiam serdecznie|z poważaniem|serdecznie pozdrawiam|dziękuję|med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|mvh|med venlig hilsen|venlig hilsen|hilsen|vennlig hilsen|med vennlig hilsen|de bedste hilsner|с уважением|с наилучшими пожеланиями|всего доброго|спасибо|s pozdravem|s přátelským pozdravem|hezký den|děkuji|saygılarımla|saygılar|selamlar|sevgiler|teşekkürler|よろしくお願いします|よろしくお願いいたします|敬具|此致|祝好|谢谢|감사합니다|드림|ystävällisin terveisin|terveisin|üdvözlettel|tisztelettel|cu stima|cu stimă'.split(
    '|',
  );

/** Prefixes of a subject. */
export const forwardPrefixes =
  'fwd|fw|wg|tr|rv|enc|i|pd|vb|vs|vl|videresend|ilt|redir.|redir|doorst|fs|transf|reenv|переслано|转发|轉寄|転送|전달|转|továbbítás|pto|trs'.split(
    '|',
  );
export const replyPrefixes =
  're|aw|antw|sv|odp|ynt|res|rif|r|ref|回复|回覆|答复|返信|회신|отв|ответ|vá|bls|betr|vs'.split('|');

/** First lines of the block that a meeting program writes. */
export const meetingBlockStarts =
  "join zoom meeting|zoom-meeting beitreten|participer à la réunion zoom|rejoindre la réunion zoom|unirse a la reunión zoom|entrar na reunião zoom|entra nella riunione in zoom|deelnemen aan zoom|dołącz do spotkania zoom|подключиться к конференции zoom|microsoft teams meeting|microsoft teams-besprechung|réunion microsoft teams|reunión de microsoft teams|reunião do microsoft teams|riunione di microsoft teams|microsoft teams-vergadering|spotkanie w aplikacji microsoft teams|microsoft teams-möte|microsoft teams-møde|microsoft teams-møte|microsoft teams need help|google meet joining info|join with google meet|mit google meet teilnehmen|participer avec google meet|unirse con google meet|partecipa con google meet|video call link:|click here to join the meeting|join on your computer|join webex meeting|webex meeting|join the meeting now|join the webex|when it's time, join your webex|webex-meeting beitreten|klicken sie hier, um an der besprechung teilzunehmen|cliquez ici pour participer à la réunion".split(
    '|',
  );

/** Beginnings of the other lines of it. */
export const meetingBlockLines =
  "meeting id|meeting-id|meeting number|meeting password|meeting host|passcode|password|host key|access code|one tap mobile|dial by your location|dial in|dial-in|find your local number|find a local number|find local|join by|join from|join on|join using|join with|join the meeting|click here to join|tap to|phone conference|phone one-tap|conference id|conference-id|or call in|or dial|or join|reset pin|reset dial|for organizers|learn more|meeting options|download teams|need help|more phone numbers|more joining options|pin:|(us)|video call link|tenant key|video id|video conference|video address|host pin|add to calendar|international numbers|local numbers|if you are the host|need to join|or an h.323|h.323|besprechungs-id|meeting-kennnummer|kenncode|kennwort|passwort|konferenz-id|telefonkonferenz|einwahl|schnelleinwahl|auf dem computer|klicken sie hier|oder anrufen|lokale nummer|ortseinwahl|pin zurücksetzen|weitere infos|weitere informationen|besprechungsoptionen|teams herunterladen|id de réunion|id de la réunion|code secret|code d'accès|rejoindre sur|cliquez ici|trouver votre numéro|numéro local|télécharger teams|en savoir plus|options de réunion|id de la reunión|id. de reunión|código de acceso|haga clic aquí|únase|encuentre su número|más información|id da reunião|código de acesso|senha|clique aqui|localizar|saiba mais|id riunione|codice di accesso|passcode|fai clic qui|trova un numero|altre informazioni|vergaderings-id|toegangscode|klik hier|meer informatie|identyfikator spotkania|kod dostępu|kliknij tutaj|mötes-id|lösenord|klicka här|møde-id|adgangskode|klik her|møte-id|klikk her".split(
    '|',
  );
