import type { Person } from '../message/message';
import { findDays } from './days';
import { meetingKind } from './meeting-words';
import { mentions, distinct } from './names';
import type { Fact } from './reading';
import { bearings, evidence, plain, type Findings, type Scene } from './scene';
import { findMoments } from './times';

/** Said of anything logged; what it should have been follows. */
const WRONG =
  /^\W*(?:(?:sorry|hi|hello|hey|no|please|bitte|pardon)[,.! ]+)*(?:(?:(?:that|this|it)(?:['’]s| is| was) )?(?:wrong|incorrect|not (?:quite )?(?:right|correct|true)|a mistake)|(?:that|this)(?: is|['’]s)n['’]t (?:quite )?(?:right|correct|true)|not quite(?: right)?|you(?:['’]ve| have)? (?:got|have) (?:that|this|it) wrong|correction|falsch|das (?:ist falsch|stimmt nicht)|korrektur|faux|c['’]est faux|ce n['’]est pas (?:exact|juste|vrai)|incorrecto|no es (?:correcto|cierto|así)|corrección|errado|está errado|não está certo|correção|sbagliato|è sbagliato|non è (?:giusto|vero|corretto)|correzione|fout|dat klopt niet|correctie|błąd|fel)(?=[:;,.!–—\s-]|$)[:;,.!–—\s-]*(?<what>\S[\s\S]*)?$/iu;
/** In answer to a letter that asks nothing: "No, it was Tuesday", "Actually it was Raj". */
const NO_IT_WAS =
  /^\W*(?:(?:no|nein|non|nee|não|actually|sorry)[,:;.!–—\s-]+)+(?<what>(?:it|that|this|he|she|they|we|i|the|es|das|er|sie|wir|ce|c['’]|il|elle|on|nous|era|fue|ella|él|foi|ele|ela|het|hij|zij|we)\b[\s\S]*)$/iu;

/**
 * What the user says was logged wrongly, in their words. `reads` is what those words say by themselves, by `readOn` with
 * the people of the thread; where the readers find nothing, a day, an hour or a person alone corrects the meeting or
 * introduction of the thread.
 */
export function readCorrection(scene: Scene, readOn: (scene: Scene) => Findings): Findings | null {
  if (!scene.mayCommand) return null;
  const weak = scene.answering && scene.asked === null ? NO_IT_WAS.exec(scene.text) : null;
  const match = WRONG.exec(scene.text) ?? weak;
  if (match === null || (scene.asked !== null && !/^\W*(?:wrong|correction)\b/i.test(scene.text))) return null;
  const text = (match.groups?.['what'] ?? '').trim();
  const said = evidence(scene.text);
  if (text === '')
    return { facts: [], doubts: [{ reason: 'what', question: 'What should it have been? One sentence is enough.' }] };
  const corrected = { ...scene, text, asked: null, items: [] };
  const found = readOn(corrected).facts.filter((f) => f.type !== 'command');
  const reads = found.length > 0 ? found : alone(corrected);
  return { facts: [{ type: 'correction', text, reads, evidence: said }], doubts: [] };
}

/** "Dana's colleague Raj" names Raj. */
function named(scene: Scene): Person[] {
  const own = mentions(scene.text, scene).filter(
    (m) => !/^['’]s\b/.test(scene.text.slice(m.end)) && !isOwner(m, scene),
  );
  return distinct(own, scene);
}
const isOwner = (m: { at: number; end: number }, scene: Scene) => /['’]s$/.test(scene.text.slice(m.at, m.end + 2));

function alone(scene: Scene): Fact[] {
  const people = named(scene);
  const withWhom = people.length > 0 ? people : (scene.thread?.with ?? []).map(plain);
  const said = evidence(scene.text);
  if (scene.thread?.about === 'introduction' && people.length > 0)
    return [
      {
        type: 'introduction',
        direction: 'received',
        status: 'made',
        introducer: null,
        contacts: people,
        evidence: said,
      },
    ];
  if (scene.thread?.about !== 'meeting') return [];
  const [moment] = findMoments(scene.text, scene);
  if (moment !== undefined && !moment.doubtful)
    return [
      {
        ...{ type: 'meeting', kind: meetingKind(scene, withWhom), status: 'scheduled', with: withWhom },
        ...{
          start: moment.start,
          end: moment.until,
          options: [],
          mode: null,
          place: null,
          moved: false,
          evidence: said,
        },
      },
    ];
  const [day] = findDays(scene.text, bearings(scene, true));
  if (day === undefined && people.length === 0) return [];
  return [
    {
      ...{ type: 'outcome', with: withWhom, result: 'held', when: day?.date.toString() ?? null },
      ...{ takeaways: [], actions: [], referrals: [], thanked: false, evidence: said },
    },
  ];
}
