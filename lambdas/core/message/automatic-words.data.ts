/** Words of mail that no person wrote, by language; lower case, `|` between. Facts about programs, not rules. */

const list = (words: string): string[] => words.split('|');

/** Beginnings of subjects that only programs write. */
export const sureSubjects = list(
  "automatic reply|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse|automated reply|automated response|out of office:|out of the office:|out-of-office:|ooo:|[ooo]|vacation reply|vacation auto|automatische antwort|automatische rückantwort|abwesenheitsnotiz|abwesenheitsmeldung|abwesenheit:|abwesend:|abwesenheitsassistent|out of office autoreply|out of office reply|out of office notification|réponse automatique|message d'absence|réponse automatique d'absence|respuesta automática|respuesta automatica|ausente:|resposta automática|resposta automatica|ausência temporária|risposta automatica|risposta automatica di assenza|automatisch antwoord|automatische reactie|afwezigheidsbericht|afwezig:|autoodpowiedź|odpowiedź automatyczna|automatyczna odpowiedź|autosvar|automatiskt svar|automatisk svar|frånvaroassistent|frånvaro:|fraværsassistent|fravær:|automatiskt meddelande|автоматический ответ|автоответ|автоматична відповідь|автовідповідь|automatická odpověď|automatická odpoveď|otomatik yanıt|otomatik cevap|自動応答|自動返信|不在通知|不在のお知らせ|自动回复|自動回覆|自動回復|자동 회신|자동 응답|자동응답|부재중:|automaattinen vastaus|poissaoloilmoitus|automatikus válasz|răspuns automat|automatski odgovor",
);

/** Beginnings of subjects that people write too: the text must tell of an absence. */
export const absenceSubjects = list(
  "out of office|out of the office|out-of-office|away from the office|on vacation|on leave|on holiday|i am out of|i'm out of|i am away|i'm away|away until|away from my desk|absence du bureau|absent du bureau|absence|fuera de la oficina|fora do escritório|fuori sede|fuori ufficio|assenza|afwezig|nieobecność|poza biurem|frånvaro|frånvarande|ikke til stede|fravær|отсутствую|вне офиса|відсутній|відсутня|nepřítomnost|mimo kancelář|ofis dışında|ofis dışı|不在|休暇|외출|부재중|휴가|poissa|urlaub|im urlaub|abwesend|vacaciones|férias|ferie|urlop|semester|dovolená|отпуск|відпустка|izin|假期|休假|外出",
);

/** Phrases of an absence; only beside one of `answers`, or under such a subject, without headers. */
export const absencePhrases = list(
  "out of the office|out of office|on annual leave|on parental leave|on maternity leave|on sick leave|on vacation|on holiday|on leave|away from my desk|away from the office|away until|limited access to e|no access to e|without access to e|not be checking e|will be back|will return|i am away|i'm away|nicht im haus|nicht im büro|außer haus|im urlaub|abwesend|nicht erreichbar|in elternzeit|elternzeit|absent du|absente du|absent jusqu|absente jusqu|absent.e|en congé|en vacances|de retour le|fuera de la oficina|de vacaciones|ausente|estoy fuera|estaré fuera|fora do escritório|de férias|em férias|estou ausente|estarei ausente|fuori ufficio|fuori sede|in ferie|sono assente|sarò assente|afwezig|met vakantie|op vakantie|niet aanwezig|met verlof|poza biurem|na urlopie|nieobecny|nieobecna|jestem nieobecn|på semester|semester till|inte på kontoret|frånvarande|tjänstledig|föräldraledig|på ferie|ikke på kontoret|fraværende|ikke til stede|holder ferie|på barsel|har ferie|в отпуске|отсутств|не в офисе|у відпустці|відсутн|не в офісі|mimo kancelář|na dovolené|nejsem v kanceláři|nepřítom|dovolenou|ofis dışında|ofiste olmayacağım|izinde|izindeyim|izinliyim|yıllık izin|不在にして|不在です|休暇を|休暇中|お休みを|外出して|不在办公室|不在辦公室|外出|休假|休年假|度假|부재중|휴가 중|휴가중|자리를 비|출장 중|lomalla|poissa|szabadságon|în concediu",
);

/** What an automatic answer begins with. */
export const answers = list(
  "thank you for your message|thank you for your e|thank you for your mail|thanks for your message|thanks for your e|thanks for your mail|thank you for contacting|thanks for contacting|thank you for reaching|thanks for reaching|thank you for getting in touch|thank you for writing|thank you for your note|dank für ihre nachricht|dank für deine nachricht|dank für ihre e-mail|dank für ihre mail|dank für deine mail|dank für deine e-mail|dank für eure|danke für ihre|danke für deine|vielen dank für ihr|merci pour votre message|merci de votre message|merci pour votre mail|merci pour votre e-mail|merci pour votre courriel|je vous remercie de votre|je vous remercie pour votre|gracias por su mensaje|gracias por tu mensaje|gracias por su correo|gracias por tu correo|gracias por escribir|obrigado pela sua mensagem|obrigada pela sua mensagem|obrigado pelo seu|obrigada pelo seu|agradeço o seu|agradeço a sua|obrigado pela mensagem|obrigado por entrar|grazie per il|grazie per la|grazie della|bedankt voor uw|bedankt voor je|dank voor uw|dank u voor uw|dank je voor je|dziękuję za wiadomość|dziękuję za maila|dziękujemy za|dziękuję za kontakt|dziękuję za|tack för ditt|tack för din|tack för att du|tak for din|tak for dit|takk for din|takk for din e-post|takk for meldingen|takk for at du|спасибо за ваше|спасибо за письмо|спасибо за сообщение|благодарю за|благодарим за|дякую за|дякуємо за|děkuji za vaši|děkuji za váš|děkuji za zprávu|děkuji za e-mail|mesajınız için|e-postanız için|iletiniz için|teşekkür ederim|メールをいただき|メールありがとう|ご連絡ありがとう|ご連絡いただき|您好，|感谢您的来信|感谢您的邮件|謝謝您的來信|感謝您的來信|메일 주셔서|메일을 보내주셔서|연락 주셔서|연락주셔서|kiitos viestistä|köszönöm|this is an automat|this is an out of office|i am currently out|i'm currently out|dies ist eine automat|ceci est un message automatique|ceci est une réponse automatique|este es un mensaje automático|esta es una respuesta automática|esta é uma mensagem automática|esta é uma resposta automática|questo è un messaggio automatico|questa è una risposta automatica|dit is een automat|to jest automatyczna|to jest wiadomość automatyczna|detta är ett automat|dette er et automat|это автоматическ|це автоматичн|toto je automat|bu otomatik|bu bir otomatik|自動返信|自動送信|自动回复|自動回覆|자동 응답|자동으로 발송",
);

/** Phrases that only a program's acknowledgement has: what was received has a number, or nobody is to answer. */
export const acknowledgements = list(
  'this is an automated|this is an automatic|this message was generated automatically|automatically generated|do not reply to this e|please do not reply to this|diese nachricht wurde automatisch|dies ist eine automatisch|bitte antworten sie nicht auf diese|ceci est un message automatique|merci de ne pas répondre|ne pas répondre à ce|este es un mensaje automático|por favor no responda|no responda a este|esta é uma mensagem automática|por favor, não responda|não responda a este|questo è un messaggio automatico|si prega di non rispondere|dit is een automatisch|gelieve niet te antwoorden|niet reageren op deze|wiadomość wygenerowana automatycznie|prosimy nie odpowiadać|svara inte på detta|svar ikke på denne|besvar ikke denne|не отвечайте на это|не відповідайте на|neodpovídejte na|bu e-postayı yanıtlamayın|lütfen yanıtlamayınız|このメールに返信しないで|自動的に送信|请勿回复|請勿回覆|회신하지 마|발신 전용',
);
export const receipts = list(
  'ticket|case number|case id|request number|request #|reference number|your request has been received|we have received your|has been received|we received your|ticketnummer|vorgangsnummer|eingegangen|ihre anfrage|numéro de ticket|numéro de dossier|votre demande|número de caso|número de ticket|su solicitud|hemos recibido|protocolo|recebemos|sua solicitação|abbiamo ricevuto|numero di ticket|la tua richiesta|hebben ontvangen|zaaknummer|zgłoszenie|numer sprawy|otrzymaliśmy|ärendenummer|vi har mottagit|sagsnummer|vi har modtaget|saksnummer|vi har mottatt|обращение|заявка|номер заявки|звернення|заявку|požadavek|talebiniz|受付番号|受け付け|工单|已收到您|접수',
);

/** Requests of filters that want a proof that a person wrote. */
export const challenges = list(
  'confirm that you are human|verify that you are human|prove you are human|prove that you are not|click here to confirm your e|click the link below to deliver|confirm delivery of your message|approve your message|to complete this verification|message is awaiting approval|your message is being held|your message to me is|requires confirmation of sender|please confirm your request to send|whitelist|allowed senders list|bitte bestätigen sie, dass sie|nachricht zuzustellen|confirmer votre envoi|confirmez que vous êtes|antispam',
);
export const challengeSubjects =
  /confirm your (?:e-?mail|message)|verif(?:y|ication) required|sender verification|please confirm|confirmation required|spamarrest|boxbe|challenge|action required to deliver|bestätigung erforderlich|vérification/i;

/** Subjects of bounces, in part. */
export const bounceSubjects =
  /undeliver|returned mail|return(?:ed)? to sender|delivery (?:status|failure|has failed|incomplete|problem|error|report)|failure notice|mail delivery|mail system error|message not delivered|could not be delivered|delayed mail|warning: message|delivery delayed|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|nicht zugestellt|non remis|non distribuable|échec de la remise|échec de remise|notification d'échec|no se puede entregar|no entregado|no se ha podido entregar|error de entrega|não entregue|falha na entrega|não é possível entregar|mancato recapito|impossibile recapitare|non recapitabile|onbestelbaar|kan niet worden bezorgd|niet afgeleverd|niedostarcz|nie można dostarczyć|nie dostarczono|olevererbar|kunde inte levereras|kunne ikke leveres|kan ikke leveres|ikke levert|uleverelig|не доставлено|недоставлен|не удалось доставить|не вдалося доставити|nedoručiteln|nelze doručit|teslim edilemedi|配信不能|配信できません|配達不能|送达|退信|無法傳遞|无法投递|배달되지 않음|배달 실패|전송 실패/i;

/** Words after which the day of return stands, and those after which the last day away may. */
export const backWords = list(
  'back|return|returning|back in the office|returns|wieder|zurück|de retour|reviendrai|serai de retour|reprendrai|regreso|vuelvo|volveré|regresaré|vuelta|volverei|estarei de volta|retorno|regressarei|retornarei|volto|torno|rientro|rientrerò|tornerò|sarò di nuovo|terug|wracam|wrócę|będę z powrotem|powrót|tillbaka|åter|tilbage|tilbake|вернусь|возвращаюсь|буду на месте|снова|повернуся|повертаюсь|vrátím|zpět|budu zpět|döneceğim|dönüş|geri|戻ります|戻る|復帰|出社|返回|回来|回來|返岗|上班|복귀|돌아',
);
export const untilWords = list(
  "until|till|through|thru|up to|to and including|bis|jusqu'au|jusqu’au|jusqu'à|au|hasta|até|fino al|fino a|sino al|al|tot|tot en met|t/m|do|do dnia|till|till och med|t.o.m.|til|til og med|t.o.m|по|до|do|kadar|まで|至|到|直到|까지",
);
export const inclusiveWords = list(
  'through|thru|inclusive|including|to and including|einschließlich|inklusive|bis einschließlich|inclus|incluido|inclusive|ambos inclusive|incluso|compreso|inclusief|tot en met|t/m|włącznie|till och med|t.o.m.|til og med|включительно|по|включно|včetně|dahil',
);
/** Words before the first day of an absence. */
export const rangeWords = list('from|vom|von|ab|du|del|desde el|desde|de|dal|van|vanaf|od|från|fra|с|з|від|od|between');
