import { compose } from '../../lambdas/core/letter/compose';
import type { Draft } from '../../lambdas/core/letter/letter';
import type { Person } from '../../lambdas/core/message/message';
import type { Fact } from '../../lambdas/core/reading/reading';
import type { LetterRow, PersonRecord } from '../../lambdas/core/workflow/records';
import { answered, DANA, Diary, introduced, meets, OMAR, PRIYA, RAJ, thanked, went, wrote } from '../workflow/diary';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const SERVICE = {
  domain: 'in.example.org',
  keys: { current: 'v1', keys: { v1: 'a'.repeat(32) } },
} as unknown as Parameters<typeof compose>[2];
const lookingFor = (text: string, ask: Person[] = []): Fact => ({ type: 'looking-for', text, ask });
const landed = (known: boolean): Fact => ({ type: 'landed', text: 'I start at the harbour office in January', known });

/** A record with two talks: Dana (introduced by Priya), who runs ferries, and Raj; Omar is a mentor. */
function diary(): Diary {
  const d = new Diary(T(3));
  d.mail(T(3), [introduced([DANA], PRIYA), went(DANA, { takeaways: ['the night ferry crews are hired in spring'] })]);
  d.mail(T(3, 12), [went(RAJ, { takeaways: ['private: ferry gossip', 'labs hire late'] })]);
  d.mail(T(4), [{ type: 'mentorship', mentor: OMAR, goal: null, targetDate: null, cadence: null, until: null }]);
  return d;
}
const recordOf = (d: Diary, p: Person): PersonRecord => d.state.people.get(p.address ?? '') as PersonRecord;
function letterOf(d: Diary, row: LetterRow | undefined): NonNullable<ReturnType<typeof compose>>['data'] {
  const letter = row && compose(row, d.state, SERVICE, row.at);
  if (!letter) throw new Error('no letter');
  return letter.data;
}
const draftTo = (drafts: Draft[], p: Person): Draft => {
  const found = drafts.find((x) => x.to[0]?.address === p.address);
  if (!found) throw new Error(`no draft to ${p.name ?? ''}`);
  return found;
};

describe('looking for somebody', () => {
  test('at once: up to three who may know, each with a reason from the record and a draft that is easy to refuse', () => {
    const d = diary();
    recordOf(d, RAJ).signature = { name: null, role: 'Ferry operations', company: 'Northlab', phone: null };
    const [row] = d.mail(T(9), [lookingFor('somebody who runs night ferries')]);
    const { text, sections, drafts, people } = letterOf(d, row);
    expect(row?.kind).toBe('ask-for-introduction');
    expect(people).toEqual([]);
    expect(text).toContain('night ferries');
    expect(sections[0]?.lines).toHaveLength(3);
    expect(sections[0]?.lines.join('\n')).toContain(
      'you noted “the night ferry crews are hired in spring”; you met on Tuesday 3 November',
    );
    expect(sections[0]?.lines.join('\n')).toContain('signs as Ferry operations, Northlab');
    expect(sections[0]?.lines.join('\n')).toContain('your mentor');
    const { text: words, bcc, inReplyTo } = draftTo(drafts, DANA);
    expect(words).toContain('If nobody comes to mind, or you would rather not');
    const blurb = words.split('\n\n').find((p) => p.startsWith('Ada Obi:'));
    expect(blurb?.split('\n')).toHaveLength(4);
    expect([bcc, inReplyTo]).toEqual([['log@in.example.org'], null]);
    for (const draft of drafts) expect(draft.text).not.toMatch(/gossip|hired in spring/);
  });

  test('those whom the user names come first; nobody is asked more than twice a month', () => {
    const d = diary();
    const first = d.mail(T(9), [lookingFor('somebody who runs night ferries', [PRIYA])])[0];
    expect(first?.about[0]?.person).toBe(PRIYA.address);
    d.mail(T(10), [lookingFor('a harbour pilot', [PRIYA])]);
    expect(d.mail(T(11), [lookingFor('a crew planner', [PRIYA])])[0]?.about.map((a) => a.person)).not.toContain(
      PRIYA.address,
    );
    expect(d.mail('2026-12-12T10:00:00Z', [lookingFor('a crew planner', [PRIYA])])[0]?.about[0]?.person).toBe(
      PRIYA.address,
    );
  });

  test('nobody in the record: it says so, and how to go on', () => {
    const d = new Diary(T(3));
    const data = letterOf(d, d.mail(T(9), [lookingFor('somebody who runs night ferries')])[0]);
    expect([data.drafts, data.sections]).toEqual([[], []]);
  });
});

describe('landed', () => {
  test('when it may be known: two sentences to each who helped, each with what they gave', () => {
    const d = diary();
    const [row] = d.mail(T(20), [landed(true)]);
    const { drafts, text } = letterOf(d, row);
    expect(text).toBe('You wrote: I start at the harbour office in January.');
    expect(new Set(drafts.map((x) => x.to[0]?.address))).toEqual(
      new Set([DANA, RAJ, PRIYA, OMAR].map((p) => p.address)),
    );
    expect(draftTo(drafts, PRIYA).text).toContain(`You introduced me to ${DANA.name ?? ''}`);
    expect(draftTo(drafts, OMAR).text).toContain('as my mentor');
    expect(draftTo(drafts, RAJ).text).toContain('labs hire late');
    for (const draft of drafts) expect(draft.text).not.toContain('gossip');
  });

  test('when it may not be known: no draft, and when it may is asked', () => {
    const d = diary();
    const { drafts, text } = letterOf(d, d.mail(T(20), [landed(false)])[0]);
    expect(drafts).toEqual([]);
    expect(text).toContain('it may be known');
  });

  test('at most ten are written to', () => {
    const d = new Diary(T(3));
    for (let n = 0; n < 14; n++) d.mail(T(3), [went({ name: `P ${n}`, address: `p${n}@x.example` })]);
    expect(letterOf(d, d.mail(T(20), [landed(true)])[0]).drafts).toHaveLength(10);
  });

  test('then introductions from before are let go without a word, and what is agreed or promised stays', () => {
    const d = new Diary(T(3));
    d.mail(T(3), [introduced([DANA]), wrote(DANA)]);
    d.mail(T(3), [introduced([RAJ])]);
    d.mail(T(3), [meets(OMAR, T(12))]);
    d.mail(T(4), [landed(false)]);
    d.mail(T(5), [introduced([{ name: 'Li Wen', address: 'li@fernmere.example' }])]);
    d.until(T(14));
    const kinds = d.letters.flatMap((l) => (l.items.length > 0 ? l.items.map((i) => `${i.kind} ${i.person}`) : []));
    expect(kinds.filter((k) => k.startsWith('introduction-'))).toEqual([
      'introduction-unanswered li@fernmere.example',
      'introduction-unanswered li@fernmere.example',
    ]);
    expect(kinds).toContain(`preparation ${OMAR.address ?? ''}`);
    expect(d.one(DANA, 'introduction').state).toBe('let-go');
  });
});

test('a contact known already: the letter shows the history and asks for no research anew', () => {
  const d = diary();
  d.mail(T(4), [thanked(DANA, PRIYA)]);
  d.until('2027-02-01T09:00:00Z');
  const [row] = d.mail('2027-02-01T09:00:00Z', [introduced([DANA], OMAR)]);
  const { history, research, text } = letterOf(d, row);
  expect(text).toContain('You know Dana already');
  expect(history[0]).toBe(`You met on Tuesday 3 November, introduced by ${PRIYA.name ?? ''}.`);
  expect(research).toEqual([]);
});

test('a further introducer: one joint answer, or, once answered, a word of thanks to them alone', () => {
  const d = new Diary(T(3));
  d.mail(T(3), [introduced([DANA], PRIYA)], { from: PRIYA });
  const joint = letterOf(d, d.mail(T(3, 12), [introduced([DANA], OMAR)], { from: OMAR })[0]);
  expect(joint.text).toContain(`${OMAR.name ?? ''} introduced you to Dana too: one joint answer`);
  expect(joint.drafts[0]?.bcc).toEqual([PRIYA.address, OMAR.address, 'log@in.example.org']);
  const late = new Diary(T(3));
  late.mail(T(3), [introduced([DANA], PRIYA), wrote(DANA)]);
  const { drafts } = letterOf(late, late.mail(T(4), [introduced([DANA], OMAR)], { from: OMAR })[0]);
  expect(drafts.map((x) => x.to.map((p) => p.address))).toEqual([[OMAR.address]]);
});

test('each of two introducers is thanked in a mail of their own', () => {
  const d = new Diary(T(3));
  d.mail(T(3), [introduced([DANA], PRIYA)]);
  d.mail(T(3), [introduced([DANA], OMAR)]);
  const { drafts } = letterOf(d, d.mail(T(5), [went(DANA)])[0]);
  expect(drafts.map((x) => x.to.map((p) => p.address))).toEqual([[DANA.address], [PRIYA.address], [OMAR.address]]);
});

test('questions by mail are five at most, the user’s own first', () => {
  const d = new Diary(T(3));
  d.mail(T(3), [introduced([DANA]), { type: 'park', text: 'Who plans the crews?', for: DANA }]);
  const byMail: Fact = { ...(meets(DANA, T(9)) as Extract<Fact, { type: 'meeting' }>), start: null, mode: 'email' };
  const { drafts } = letterOf(d, d.mail(T(4), [answered(DANA), byMail], { from: DANA })[0]);
  const questions = drafts[0]?.text.match(/^\d\. .*$/gm) ?? [];
  expect(questions).toHaveLength(5);
  expect(questions[0]).toBe('1. Who plans the crews?');
});

test('an own no-show is regretted, not excused', () => {
  const d = new Diary(T(3));
  d.mail(T(3), [meets(DANA, T(5))]);
  const evidence = { words: 'I overslept', where: 'text' } as const;
  const { drafts } = letterOf(
    d,
    d.mail(T(5, 12), [{ ...went(DANA, { result: 'no-show', takeaways: [] }), evidence }])[0],
  );
  expect(drafts[0]?.text).toContain('the fault is mine');
});
