import { parseSignature } from '../../lambdas/core/message/signature';

it.each([
  [
    'one line',
    'Dana Wu | Head of Operations | Acme',
    { name: 'Dana Wu', role: 'Head of Operations', company: 'Acme', phone: null },
  ],
  [
    'commas',
    'Dana Wu, Head of Operations, Acme',
    { name: 'Dana Wu', role: 'Head of Operations', company: 'Acme', phone: null },
  ],
  [
    'lines',
    'Dana Wu\nHead of Operations\nHarbour Lines Ltd\n12 Quay Street, Leith\nT: +44 131 496 0018\nwww.harbour.example',
    { name: 'Dana Wu', role: 'Head of Operations', company: 'Harbour Lines Ltd', phone: '+44 131 496 0018' },
  ],
  [
    'role at company',
    'Dana Wu\nChief Engineer at Harbour Lines',
    { name: 'Dana Wu', role: 'Chief Engineer', company: 'Harbour Lines', phone: null },
  ],
  [
    'company above the role',
    'Dana Wu\nHarbour Lines GmbH\nLeiterin Betrieb',
    { name: 'Dana Wu', role: 'Leiterin Betrieb', company: 'Harbour Lines GmbH', phone: null },
  ],
  [
    'dashes',
    'Dana Wu – Professor – University of Leith',
    { name: 'Dana Wu', role: 'Professor', company: 'University of Leith', phone: null },
  ],
  [
    'French',
    'Dana Wu\nDirectrice des opérations\nLignes du Port SAS\nTél. +33 1 99 00 12 34',
    { name: 'Dana Wu', role: 'Directrice des opérations', company: 'Lignes du Port SAS', phone: '+33 1 99 00 12 34' },
  ],
  ['phone alone', 'Dana\n(617) 555-0142', { name: 'Dana', role: null, company: null, phone: '(617) 555-0142' }],
])('reads a block of %s', (_name, block, fields) => {
  expect(parseSignature(block, 'Dana Wu')).toEqual(fields);
});

it.each([
  ['a name alone', 'Dana Wu'],
  ['a motto', 'Be kind to ferries.'],
  ['a date and an order number', 'Order 2026-11-20\nNo. 88123'],
  ['a footer of a phone', 'Sent from my phone'],
])('takes nothing from %s', (_name, block) => {
  expect(parseSignature(block, 'Dana Wu')).toBeNull();
});
