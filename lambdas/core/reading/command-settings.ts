import { isZone, zoneOfWord } from '../time';
import { findClocks } from './clocks';
import type { Args, Said } from './command-args';
import { fold, type Scene } from './scene';

/** What makes a sentence one about settings; matched against folded words, freed of courtesies. */
const ZONE =
  /^(?:(?:set|change|switch|update|put) )?(?:my )?(?:time ?zone|zeitzone|fuseau(?: horaire)?|zona horaria|huso(?: horario)?|fuso(?: horario| orario)?|tijdzone|strefa(?: czasowa)?|tidszon)\b|^(?:stell(?:e|en sie)? |change |cambia |muda |zet )(?:\p{L}+ )?(?:zeitzone|fuseau|zona horaria|fuso|tijdzone)\b/u;
const MOVED =
  /^(?:i(?:'ve| have)? (?:just |now |recently )?moved to|i(?:'m| am) (?:now )?(?:living|based|working)? ?in|i (?:now )?live in|ich (?:wohne|lebe|bin) jetzt in|je (?:vis|suis|habite) maintenant a|ahora vivo en|agora (?:vivo|moro) em|ora vivo a|ik woon nu in)\b/;
const MORNING =
  /^(?:(?:please )?(?:set|change|move|make|send|write|start|deliver|bring) )?(?:me |to me )?(?:(?:the|my|all) )*(?:mornings?(?: (?:mails?|e-?mails?|letters?|hour|time))?|(?:daily )?(?:mails?|e-?mails?|letters?|reminders?))\s*(?::|=|-|at|to|is|should|come|from|around|by)|^(?:send|write|mail|e-?mail) (?:to )?me (?:.{0,24} )?(?:at|around|not before)\b|^(?:(?:schick(?:e|en sie)?|schreib(?:e|en sie)?) (?:mir )?)?(?:.{0,24} )?(?:morgens|am morgen|morgenbrief)\b|^(?:(?:ecri(?:s|vez)|envoie|envoyez)-moi )?(?:.{0,24} )?(?:le matin|lettre du matin)\b|^(?:(?:escribeme|enviame|escreve-me|envia-me|scrivimi|stuur me) )?(?:.{0,24} )?(?:por la manana|de manha|al mattino|la mattina|'s ochtends|ochtendbrief)\b/;
const QUIET =
  /^(?:(?:set|make|change) )?(?:my )?(?:quiet(?: hours| time)?|ruhezeit(?:en)?|heures? (?:calmes?|de silence)|(?:horas? de )?silencio|ore di silenzio|stille uren|stilte)\b|^(?:(?:don't|do not|never) (?:write|mail|e-?mail|disturb|send)|no (?:mails?|e-?mails?|letters?|messages?|reminders?)|(?:be |stay |keep )?(?:quiet|silent)) (?:.{0,24} )?(?:between|after|before|from|past)\b/;
const HOURS =
  /^(?:(?:set|make|change) )?(?:my )?(?:meeting hours?|hours for (?:meetings|calls)|besprechungszeit(?:en)?|heures de (?:reunion|rendez-vous)|horario de reuniones|horario de reunioes|orari(?:o)? (?:delle|per le) riunioni|vergaderuren)\b|^(?:(?:only )?(?:offer|suggest|propose|give)(?: people| them)? (?:only )?(?:times|slots|meetings|hours)|i (?:can |only |usually )*(?:meet|take (?:calls|meetings)))(?: (?:only|me))* (?:between|from)\b/;
const LANGUAGE =
  /^(?:(?:set|change|switch) )?(?:my |the )?(?:language|sprache|langue|idioma|lingua|taal) ?(?::|=|to|is|auf|en|em|a)? ?(?<word>\p{L}+)$|^(?:(?:write|answer|speak|mail|reply|letters?|mails?|schreib(?:e|en sie)?|antworte|ecri(?:s|vez)|escribe|escreve|scrivi|schrijf)(?: to)?(?:[ -](?:me|mir|moi|mij|mails|in future|only))* )?(?:in|auf|en|em|im|in het) (?<tongue>\p{L}+)$/u;

const TONGUES: [RegExp, string][] = [
  [/^(?:english|englisch|anglais|ingles|inglese|engels)$/, 'en'],
  [/^(?:german|deutsch|allemand|aleman|alemao|tedesco|duits)$/, 'de'],
  [/^(?:french|franzosisch|francais|frances|francese|frans)$/, 'fr'],
  [/^(?:spanish|spanisch|espagnol|espanol|castellano|espanhol|spagnolo|spaans)$/, 'es'],
  [/^(?:portuguese|portugiesisch|portugais|portugues|portoghese|portugees)$/, 'pt'],
  [/^(?:italian|italienisch|italien|italiano|italiaans)$/, 'it'],
  [/^(?:dutch|niederlandisch|neerlandais|holandes|neerlandes|olandese|nederlands)$/, 'nl'],
  [/^(?:polish|polnisch|polonais|polaco|polacco|pools|polski)$/, 'pl'],
  [/^(?:swedish|schwedisch|suedois|sueco|svedese|zweeds|svenska)$/, 'sv'],
];

const two = (n: number) => String(n).padStart(2, '0');
const at = (clock: { hour: number; minute: number }) => `${two(clock.hour)}:${two(clock.minute)}`;

/** Hours as said, a bare "7" or "22" after a preposition or a dash included. */
function hoursIn(sentence: string, scene: Scene): string[] {
  const found = findClocks(sentence, scene.user.timeZone).flatMap((c) =>
    c.until === null ? [at(c)] : [at(c), at(c.until)],
  );
  if (found.length > 1) return found;
  const bare = [...sentence.matchAll(/(?<![\d:.])(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h|uhr)?(?![\d:])/gi)].flatMap(
    ([, h, m, half]) => hourOf(Number(h), Number(m ?? 0), (half ?? '').toLowerCase()),
  );
  return bare.length > found.length ? bare : found;
}
function hourOf(hour: number, minute: number, half: string): string[] {
  const shifted = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return shifted > 24 || minute > 59 ? [] : [at({ hour: shifted % 24, minute })];
}

/** The first hour as it is written: the morning is early, "7" is 07:00. */
export function morningIn(sentence: string, scene: Scene): Args {
  const [first] = hoursIn(sentence, scene);
  const written = /(?<![\d:.])([1-6])(?:[:.h](\d{2}))?(?!\d)\s*(?!pm)/i.exec(sentence);
  const [clock] = findClocks(sentence, scene.user.timeZone);
  const early = written !== null && clock !== undefined && clock.hour >= 13 && !/pm\b/i.test(sentence);
  if (early) return { morning: at({ hour: clock.hour - 12, minute: clock.minute }) };
  return first === undefined ? {} : { morning: first };
}

export function quietIn(sentence: string, scene: Scene): Args {
  const [from, to] = hoursIn(sentence, scene);
  if (from === undefined) return {};
  if (to !== undefined) return { quietFrom: from, quietTo: to };
  return /\b(?:before|until|till|vor|avant|antes|prima|voor)\b/i.test(sentence)
    ? { quietTo: from }
    : { quietFrom: from };
}

export function meetingIn(sentence: string, scene: Scene): Args {
  const hours = hoursIn(sentence, scene);
  const spans = hours.flatMap((from, i) =>
    i % 2 === 0 && hours[i + 1] !== undefined ? [`${from}-${hours[i + 1]}`] : [],
  );
  return spans.length === 0 ? {} : { meetingHours: spans.join(', ') };
}

/** The zone named by its IANA name, else by a city or zone word with a capital. */
export function zoneIn(sentence: string, scene: Scene): string | null {
  const written = /\b[A-Za-z]{2,20}\/[A-Za-z_]{2,20}(?:\/[A-Za-z_]{2,20})?/.exec(sentence)?.[0];
  if (written !== undefined && isZone(written)) return written;
  const words = sentence.split(/[\s,.;:=!?()、，。；：]+/).filter((w) => w !== '');
  for (let size = 3; size > 0; size -= 1)
    for (let i = 0; i + size <= words.length; i += 1) {
      const named = words.slice(i, i + size).join(' ');
      const zone =
        /^(?:\p{Lu}|\p{Lo})/u.test(named) && !/^I\b/.test(named) ? zoneOfWord(named, scene.user.timeZone) : null;
      if (zone !== null) return zone;
    }
  return null;
}

function languageOf(folded: string): Args | null {
  const { word, tongue } = LANGUAGE.exec(folded)?.groups ?? {};
  const named = languageNamed(word ?? tongue ?? '');
  return Object.keys(named).length === 0 ? null : named;
}

/** `{language}` for the folded name of a language, nothing for another word. */
export function languageNamed(word: string, more: Record<string, string> = {}): Args {
  const code =
    TONGUES.find(([pattern]) => pattern.test(word))?.[1] ??
    Object.entries(more).find(([, names]) => fold(names).split('|').includes(word))?.[0];
  return code === undefined ? {} : { language: code };
}

const ask = (question: string): Said => ({ doubt: { reason: 'what', question } });

/** Settings said in one sentence: `folded` is it without accents and courtesies. Hours as HH:MM, `meetingHours` as HH:MM-HH:MM, `language` as two letters. */
export function settings(sentence: string, folded: string, scene: Scene): Said {
  const language = languageOf(folded);
  if (language !== null) return { args: language };
  if (ZONE.test(folded)) return zoneSaid(sentence, scene);
  if (MOVED.test(folded) && sentence.split(/\s+/).length <= 9) {
    const zone = zoneIn(sentence, scene);
    return zone === null ? null : { args: { timeZone: zone } };
  }
  return hoursSaid(sentence, folded, scene);
}

function zoneSaid(sentence: string, scene: Scene): Said {
  const zone = zoneIn(
    sentence.replace(/^.*?\b(?:zone|zeitzone|horaire|horaria|horário|orario|tijdzone)\b/i, ''),
    scene,
  );
  return zone === null
    ? ask('Which time zone do you mean? A city or a name such as Europe/Lisbon is enough.')
    : { args: { timeZone: zone, ...(/\bmorning/i.test(sentence) ? morningIn(sentence, scene) : {}) } };
}

function hoursSaid(sentence: string, folded: string, scene: Scene): Said {
  const found: Args = {
    ...(MORNING.test(folded) && !QUIET.test(folded) ? morningIn(sentence, scene) : {}),
    ...(QUIET.test(folded) ? quietIn(sentence, scene) : {}),
    ...(HOURS.test(folded) ? meetingIn(sentence, scene) : {}),
  };
  if (Object.keys(found).length > 0) return { args: found };
  return /^(?:(?:my |show |change )*settings|einstellungen|parametres|reglages|ajustes|configuracoes|definicoes|impostazioni|instellingen|ustawienia|installningar)$/.test(
    fold(folded),
  )
    ? ask(
        'What shall I change: your time zone, your morning hour, quiet hours, meeting hours or the language? For example: morning 7:00.',
      )
    : null;
}
