import { read } from '../../lambdas/core/reading/read';
import type { OutcomeFact } from '../../lambdas/core/reading/reading';
import { answer, askedAbout } from './mail';
import { PROSE, type Prose } from './outcomes-prose.data';

const asked = askedAbout('outcome', '2026-11-19T10:00:00-05:00');
const told = (text: string) => read(answer(text), asked).facts.filter((f): f is OutcomeFact => f.type === 'outcome');

test.each(PROSE)('in long prose: %s', (...[text, result, takeaways, actions, referrals, thanked]: Prose) => {
  const facts = told(text);
  expect(facts).toMatchObject([{ result, referrals: referrals.map((name) => ({ name })), thanked }]);
  if (takeaways !== null) expect(facts[0]?.takeaways).toHaveLength(takeaways);
  if (actions !== null)
    expect(facts[0]?.actions).toMatchObject(actions.map((text) => ({ text: expect.stringContaining(text) as string })));
});

test('numbered answers with prose beside them: every item answered, and how it went read of the prose', () => {
  const items = ['Dana Wu', 'Raj Patel', 'Sunniva Dahl'].map((name, i) => ({
    n: i + 1,
    asked: 'reply-sent' as const,
    with: [{ name, address: `p${i}@x.example` }],
  }));
  const context = askedAbout('reply-sent', undefined, 'digest');
  const thread = { about: 'digest' as const, asked: 'reply-sent' as const, with: items.flatMap((i) => i.with), items };
  const text = `1 done, 2 next week, 3 no

Dana and I had a good half hour on the phone on Wednesday. She told me that grants are decided by March.`;
  expect(read(answer(text), { ...context, thread }).facts).toMatchObject([
    { type: 'command', name: 'done', item: 1 },
    { type: 'command', name: 'snooze', args: { until: '2026-11-27' }, item: 2 },
    { type: 'command', name: 'let-go', item: 3 },
    { type: 'outcome', result: 'held', when: '2026-11-18', item: 1, with: [{ name: 'Dana Wu' }] },
  ]);
});
