/** Words of settings in eighteen languages, as sources of regular expressions for folded text (`unmarked`). */

export const SETTINGS_HEAD =
  'settings?|einstellung(?:en)?|parametres|reglages|ajustes|configuracion|configuracoes|definicoes|impostazioni|instellingen|ustawienia|installningar|indstillinger|innstillinger|nastavení|настройки|налаштування|ayarlar|設定|设置|設置|설정';

export const SETTING_LABELS = {
  zone: 'time ?zone|zeitzone|fuseau(?: horaire)?|zona horaria|huso horario|fuso(?: horario| orario)?|tijdzone|strefa czasowa|tidszon(?:en?)?|tidssonen?|часовой пояс|часовий пояс|časové pásmo|(?:saat|zaman) dilimi|タイムゾーン|時間帯|时区|時區|시간대',
  morning:
    '(?:morning|daily) (?:mail|letter|e-?mail)|mornings?|morgen(?:brief|mail|post)|morgens|(?:la |le )?(?:lettre|mail|courriel|e-?mail) du matin|matin|(?:correo|carta|e-?mail|mail) (?:de la manana|da manha|del mattino)|lettera del mattino|ochtend(?:brief|mail)|porann[yae] (?:list|mail|e-?mail|wiadomosc)|(?:list|mail) poranny|morgon(?:brev|mejl|mail)(?:et)?|morgen(?:brev|mail|e-?post)(?:et)?|утреннее письмо|утро|ранковий лист|ranní (?:dopis|e-?mail|mail)|sabah (?:mektubu|e-?postası|maili)|朝の?(?:メール|手紙)|早(?:上|晨)?的?(?:邮件|郵件|信)|아침 ?(?:메일|편지)',
  quiet:
    'quiet(?: hours)?|ruhezeit(?:en)?|heures (?:calmes|de silence)|horas de silencio|silencio|ore di silenzio|stille uren|cisza(?: nocna)?|godziny ciszy|tysta timmar(?:na)?|stille timer|stilletimer|тихие часы|тихі години|tiché hodiny|sessiz saatler|静かな時間|安静时间|조용한 시간',
  hours:
    'meeting hours?|besprechungszeit(?:en)?|heures de (?:reunion|rendez-vous)|horario de (?:reuniones|reunioes)|orari(?:o)? (?:delle|per le) riunioni|vergaderuren|godziny spotkan|motestider|mødetider|møtetider|часы (?:для )?встреч|години (?:для )?зустрічей|hodiny schůzek|toplantı saatleri|会議の時間|会议时间|회의 시간',
  language:
    'language|sprache|langue|idioma|lingua|taal|jezyk|sprak(?:et)?|sprog|språk|язык|мова|jazyk|dil|言語|语言|語言|언어',
};

/** Names of languages beside those of the plain sentences. */
export const MORE_TONGUES: Record<string, string> = {
  en: 'английский|англійська|anglictina|angielski|engelska|engelsk|ingilizce|英語|英语|영어',
  de: 'немецкий|німецька|nemcina|niemiecki|tyska|tysk|almanca|ドイツ語|德语|독일어',
  fr: 'французский|французька|francouzstina|francuski|franska|fransk|fransizca|フランス語|法语|프랑스어',
  es: 'испанский|іспанська|spanelstina|hiszpanski|spanska|spansk|ispanyolca|スペイン語|西班牙语|스페인어',
  pt: 'португальский|португальська|portugalstina|portugalski|portugisiska|portugisisk|portekizce|ポルトガル語|葡萄牙语|포르투갈어',
  it: 'итальянский|італійська|italstina|wloski|italienska|italiensk|italyanca|イタリア語|意大利语|이탈리아어',
  nl: 'нидерландский|нідерландська|nizozemstina|niderlandzki|nederlandska|hollandsk|nederlandsk|hollandaca|オランダ語|荷兰语|네덜란드어',
  pl: 'польский|польська|polstina|polska|polsk|lehce|ポーランド語|波兰语|폴란드어',
  sv: 'шведский|шведська|svedstina|szwedzki|svensk|isvecce|スウェーデン語|瑞典语|스웨덴어',
};
