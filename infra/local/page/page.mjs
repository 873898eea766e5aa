// The mailbox page. Everything shown is text that somebody sent: it is put in as text nodes, never as HTML.

const secret = document.querySelector('meta[name=whetstone-secret]').content;
const view = document.getElementById('view');
const now = { state: null, letters: [], record: null, letter: null, mode: 'html', user: null, form: {} };

/** An element with properties (`on…` are listeners) and children; null children are left out. */
function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in node && !name.includes('-')) node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

async function api(path, body) {
  const headers = { 'content-type': 'application/json', 'x-whetstone-secret': secret };
  const options = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`/api/${path}`, options);
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.error);
  return value;
}

function tell(sentence, wrong = false) {
  const notice = document.getElementById('notice');
  notice.textContent = sentence;
  notice.hidden = sentence === '';
  notice.classList.toggle('wrong', wrong);
}

// Words

const zone = () => currentUser()?.timeZone ?? 'UTC';
const currentUser = () => now.state?.users.find(({ user }) => user === now.user);
function when(iso, year = false) {
  if (!iso) return '';
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return day(iso);
  const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  const options = { ...parts, ...(year ? { year: 'numeric' } : {}), timeZone: zone() };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(iso));
}
function day(date) {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${date}T00:00:00Z`));
}
const plain = (word) => word.replaceAll('-', ' ');
const nameOf = (person) => person?.name ?? person?.address ?? '?';
const namesOf = (people) => (people ?? []).map(nameOf).join(', ');

/** One fact in a line. */
function factLine(fact) {
  const words = {
    introduction: () => [
      fact.direction === 'given' ? 'introduction given' : 'introduction',
      fact.status === 'made' ? '' : `(${fact.status})`,
      fact.introducer ? `by ${nameOf(fact.introducer)}` : '',
      `to ${namesOf(fact.contacts)}`,
      fact.reason ? `— “${fact.reason}”` : '',
    ],
    meeting: () => [
      fact.kind,
      fact.moved ? `${fact.status}, moved,` : fact.status,
      `with ${namesOf(fact.with)}`,
      fact.start ? `for ${when(fact.start)}` : '',
      fact.options?.length ? `offered: ${fact.options.map((option) => when(option.start)).join(' or ')}` : '',
      fact.mode ?? '',
      fact.place ?? '',
    ],
    outcome: () => [
      `outcome: ${plain(fact.result)} with ${namesOf(fact.with)}`,
      fact.takeaways?.length ? `learned: ${fact.takeaways.join(' · ')}` : '',
      fact.actions?.length ? `to do: ${fact.actions.map(actionLine).join(' · ')}` : '',
      fact.referrals?.length ? `pointed to ${namesOf(fact.referrals)}` : '',
    ],
    reply: () => [`answer from ${nameOf(fact.from)}`],
    outreach: () => [`the user wrote to ${namesOf(fact.to)}`],
    thanks: () => [`the user thanked ${namesOf(fact.to)}`],
    mentorship: () => [
      `mentorship with ${nameOf(fact.mentor)}`,
      fact.goal ? `goal: ${fact.goal}` : '',
      fact.targetDate ? `by ${day(fact.targetDate)}` : '',
      fact.cadence ?? '',
    ],
    command: () => [`instruction: ${fact.name}`, Object.keys(fact.args ?? {}).length ? JSON.stringify(fact.args) : ''],
  };
  const known = words[fact.type] ?? (() => [`${plain(fact.type)}: ${fact.text ?? ''}`]);
  return known().filter(Boolean).join(' ');
}
const SEEN = {
  subject: 'from the subject',
  text: 'from the text',
  quoted: 'from the quoted part',
  forwarded: 'from the forwarded part',
  calendar: 'from the calendar part',
  headers: 'from the headers',
  attachment: 'from an attachment',
};
const actionLine = (action) =>
  `${action.text}${action.due ? ` (by ${day(action.due)})` : ''}${action.done ? ' ✓' : ''}`;

// Letters

function letterList(chosen) {
  const letters = now.letters.filter((letter) => letter.user === null || letter.user === now.user);
  const lines = letters.map((letter) =>
    el(
      'li',
      {},
      el(
        'a',
        { href: `#letters/${letter.id}`, 'aria-current': letter.id === chosen ? 'true' : null },
        el('b', {}, letter.subject),
        el(
          'small',
          {},
          when(letter.at),
          letter.drafts ? ` · ${letter.drafts} draft${letter.drafts > 1 ? 's' : ''}` : '',
        ),
      ),
    ),
  );
  if (lines.length > 0) return el('div', { className: 'list' }, el('ol', {}, lines));
  const { domain, smtpPort } = now.state;
  const how = `No letter yet. Write a mail to log@${domain} (under “Write”, or by SMTP on 127.0.0.1:${smtpPort}).`;
  return el('div', { className: 'list' }, el('p', { className: 'empty' }, how));
}

async function showLetters(id) {
  const letter = id ? await api(`letters/${encodeURIComponent(id)}`).catch(() => null) : null;
  now.letter = letter;
  const frame = view.querySelector('.reading');
  // The letter that is open stays as it is (and where it was scrolled to) when only the list has changed.
  const keeps = frame !== null && letter !== null && frame.dataset.id === letter.id;
  const old = view.querySelector('.list');
  if (keeps && old) {
    const list = letterList(id);
    const { scrollTop } = old;
    old.replaceWith(list);
    list.scrollTop = scrollTop;
    return;
  }
  const box = el(
    'div',
    { className: letter ? 'mailbox open' : 'mailbox' },
    letterList(id),
    el('section', { className: 'reading' }),
  );
  view.replaceChildren(box);
  renderLetter();
}

function renderLetter() {
  const frame = view.querySelector('.reading');
  const { letter } = now;
  if (!letter) {
    frame.replaceChildren(el('p', { className: 'empty' }, now.letters.length > 0 ? 'Choose a letter.' : ''));
    return;
  }
  frame.dataset.id = letter.id;
  const kept = now.record?.letters.find(({ no }) => no === letter.no);
  const because = now.record?.journal.find(({ key }) => key === kept?.because);
  const mode = letter.hasHtml || now.mode !== 'html' ? now.mode : 'text';
  const button = (name, label) =>
    el(
      'button',
      { type: 'button', 'aria-pressed': String(mode === name), onclick: () => ((now.mode = name), renderLetter()) },
      label,
    );
  frame.replaceChildren(
    ...[
      el('a', { className: 'back', href: '#letters' }, '← All letters'),
      el('h2', {}, letter.subject),
      el(
        'div',
        { className: 'faint' },
        `${when(letter.at, true)} · to ${letter.to.join(', ')}`,
        kept ? ` · ${plain(kept.kind)}` : '',
        because ? ` · because of “${because.subject || 'no subject'}”` : '',
      ),
      el(
        'div',
        { className: 'bar', role: 'group', 'aria-label': 'How the letter is shown' },
        letter.hasHtml ? button('html', 'Letter') : null,
        button('text', 'Text'),
        button('source', 'Source'),
        el('button', { type: 'button', className: 'push', onclick: () => answer(letter) }, 'Answer'),
      ),
      bodyOf(letter, mode),
      draftsOf(letter),
      attachmentsOf(letter),
    ].filter(Boolean),
  );
}

function bodyOf(letter, mode) {
  const url = `/letters/${encodeURIComponent(letter.id)}`;
  // sandbox="" : no script, no form, no origin; the answer's own policy lets nothing be fetched.
  if (mode === 'html') return el('iframe', { title: 'The letter', sandbox: '', src: `${url}/html` });
  if (mode === 'text') return el('pre', {}, letter.text);
  const source = el('pre', {}, '…');
  fetch(`${url}/source`).then(async (raw) => (source.textContent = await raw.text()));
  return source;
}

function draftsOf(letter) {
  if (letter.draftsIn.length === 0) return null;
  const row = (name, values) => (values.length === 0 ? [] : [el('dt', {}, name), el('dd', {}, values.join(', '))]);
  return el(
    'section',
    {},
    el('h3', {}, letter.draftsIn.length > 1 ? 'Drafts in this letter' : 'Draft in this letter'),
    letter.draftsIn.map((draft) =>
      el(
        'details',
        {},
        el('summary', {}, `To ${draft.to.join(', ') || '(nobody)'}: ${draft.subject}`),
        el('dl', {}, row('To', draft.to), row('Cc', draft.cc), row('Bcc', draft.bcc)),
        el('pre', {}, draft.text),
        el(
          'div',
          { className: 'bar' },
          el('button', { type: 'button', onclick: () => sendDraft(draft) }, 'Send it as the user…'),
        ),
      ),
    ),
  );
}

function attachmentsOf(letter) {
  if (letter.attachments.length === 0) return null;
  const url = `/letters/${encodeURIComponent(letter.id)}/parts`;
  const size = (bytes) => (bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`);
  return el(
    'section',
    {},
    el('h3', {}, 'Attachments'),
    letter.attachments.map(({ part, name, type, size: bytes }) =>
      el(
        'div',
        {},
        el('a', { href: `${url}/${part}`, download: name }, name),
        el('span', { className: 'faint' }, ` ${type}, ${size(bytes)}`),
      ),
    ),
  );
}

function quoted(letter) {
  const lines = letter.text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`);
  return `\n\nOn ${when(letter.at, true)}, ${letter.from} wrote:\n${lines.join('\n')}\n`;
}

function me() {
  const user = currentUser();
  return user ? `${user.name} <${user.addresses[0]}>` : '';
}

function answer(letter) {
  const subject = /^re:/i.test(letter.subject) ? letter.subject : `Re: ${letter.subject}`;
  const thread = { inReplyTo: letter.messageId, references: letter.messageId };
  now.form = { from: me(), to: letter.replyTo ?? letter.from, subject, text: quoted(letter), ...thread };
  location.hash = '#write';
}

function sendDraft(draft) {
  const [to, cc, bcc] = [draft.to, draft.cc, draft.bcc].map((list) => list.join(', '));
  const thread = { inReplyTo: draft.inReplyTo ?? '', references: draft.references ?? '' };
  now.form = { from: me(), to, cc, bcc, subject: draft.subject, text: draft.text, ...thread };
  location.hash = '#write';
}

// People, journal, to come

function workflowBox(workflow, past = false) {
  const rows = [
    ['With', namesOf(workflow.with)],
    ['Introduced by', namesOf(workflow.introducers)],
    ['Why', workflow.reason],
    ['Since', when(workflow.madeAt ?? workflow.openedAt)],
    ['Time', workflow.start ? `${when(workflow.start)}${workflow.end ? ` – ${when(workflow.end)}` : ''}` : null],
    ['How', [workflow.mode, workflow.place, workflow.link].filter(Boolean).join(' · ')],
    ['Goal', workflow.goal],
    ['By', workflow.targetDate ? day(workflow.targetDate) : null],
    ['Every', workflow.cadence],
    ['User wrote', when(workflow.acknowledgedAt)],
    ['Answered', when(workflow.answeredAt)],
    ['Held', when(workflow.heldAt)],
    ['Thanked', when(workflow.thankedAt)],
    ['Introducer thanked', when(workflow.introducerThankedAt)],
    ['Pointed to', namesOf(workflow.referrals)],
    ['Offered', namesOf(workflow.offered)],
    ['Snoozed until', when(workflow.snoozedUntil)],
    ['To come', workflow.timers.map(({ name, at }) => `${plain(name)} ${when(at)}`).join(' · ')],
  ].filter(([, value]) => value);
  const list = (title, items) =>
    items?.length
      ? [
          el('dt', {}, title),
          el(
            'dd',
            {},
            el(
              'ul',
              {},
              items.map((item) => el('li', {}, item)),
            ),
          ),
        ]
      : [];
  const kind = workflow.purpose ?? (workflow.direction === 'given' ? 'introduction given' : workflow.kind);
  return el(
    'div',
    { className: past ? 'workflow past' : 'workflow' },
    el('strong', {}, kind[0].toUpperCase() + kind.slice(1)),
    ' ',
    el('span', { className: 'state' }, plain(workflow.state)),
    workflow.muted ? el('span', { className: 'faint' }, ' stopped by the user') : null,
    el(
      'dl',
      {},
      rows.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
      list('Learned', workflow.takeaways),
      list('To do', workflow.actions?.map(actionLine)),
    ),
  );
}

function showPeople() {
  const people = now.record?.people ?? [];
  const boxes = people.map((person) =>
    el(
      'article',
      {},
      el('h2', {}, person.name ?? person.address ?? person.key),
      el('div', { className: 'faint' }, [person.address, person.roles.join(', ')].filter(Boolean).join(' · ')),
      person.workflows.map((workflow) => workflowBox(workflow)),
      person.shared.length && !person.workflows.length
        ? el(
            'div',
            { className: 'faint' },
            `Together with ${[...new Set(person.shared.map(({ key }) => key))].join(', ')}`,
          )
        : null,
      person.past.toReversed().map((workflow) => workflowBox(workflow, true)),
      person.questions.length
        ? el(
            'div',
            {},
            el('h3', {}, 'To ask'),
            el(
              'ul',
              {},
              person.questions.map((question) => el('li', {}, question)),
            ),
          )
        : null,
    ),
  );
  page(boxes, 'Nobody yet. People come with the mails that Whetstone is copied on.');
}

function showJournal() {
  const rows = (now.record?.journal ?? []).map((row) =>
    el(
      'article',
      {},
      el('h2', {}, row.subject || '(no subject)'),
      el(
        'div',
        { className: 'faint' },
        `${when(row.at, true)} · from ${row.from ?? '?'} `,
        el(
          'span',
          { className: `state ${row.disposition}` },
          row.reason ? `${row.disposition}: ${row.reason}` : row.disposition,
        ),
        row.state === 'undone' ? el('span', { className: 'state undone' }, 'undone') : null,
      ),
      row.question ? el('p', {}, `Asked: ${row.question}`) : null,
      el(
        'ul',
        {},
        row.facts.map((fact) =>
          el(
            'li',
            {},
            factLine(fact),
            fact.evidence?.words
              ? el(
                  'div',
                  { className: 'faint' },
                  `${SEEN[fact.evidence.where] ?? fact.evidence.where}: “${fact.evidence.words}”`,
                )
              : null,
          ),
        ),
      ),
      row.newText ? el('details', {}, el('summary', {}, 'The writer’s own words'), el('pre', {}, row.newText)) : null,
    ),
  );
  page(rows, 'Nothing yet. Each mail that was understood stands here, with what was understood from which words.');
}

function showComing() {
  const timers = now.record?.timers ?? [];
  const rows = timers.map((timer) =>
    el(
      'tr',
      {},
      el('td', {}, when(timer.at, true)),
      el('td', {}, plain(timer.name), timer.silent ? el('span', { className: 'faint' }, ' (silent)') : null),
      el('td', {}, timer.with.join(', ')),
    ),
  );
  const head = el('tr', {}, el('th', {}, 'When'), el('th', {}, 'What'), el('th', {}, 'With'));
  page(rows.length ? [el('table', {}, el('thead', {}, head), el('tbody', {}, rows))] : [], 'Nothing is to come.');
}

function page(children, otherwise) {
  const { scrollY } = window;
  view.replaceChildren(
    el('div', { className: 'page' }, children.length ? children : el('p', { className: 'empty' }, otherwise)),
  );
  window.scrollTo(0, scrollY);
}

// Writing

function showWrite() {
  const given = { from: me(), to: `log@${now.state.domain}`, cc: '', bcc: '', subject: '', text: '', ...now.form };
  const fields = {};
  const line = (name, label) => {
    fields[name] = el('input', { name, value: given[name], autocomplete: 'off', spellcheck: name === 'subject' });
    return el('label', {}, el('span', {}, label), fields[name]);
  };
  fields.text = el('textarea', { name: 'text', value: given.text, 'aria-label': 'Text' });
  const button = el('button', { className: 'main' }, 'Send');
  const form = el(
    'form',
    {
      onsubmit: (event) => (event.preventDefault(), submit(fields, button)),
      oninput: () => Object.assign(now.form, valuesOf(fields)),
    },
    line('from', 'From'),
    line('to', 'To'),
    line('cc', 'Cc'),
    line('bcc', 'Bcc'),
    line('subject', 'Subject'),
    fields.text,
    el(
      'div',
      { className: 'bar' },
      button,
      el('button', { type: 'button', onclick: () => ((now.form = {}), showWrite()) }, 'Clear'),
    ),
    el(
      'p',
      { className: 'faint' },
      `As anybody you like. Only the addresses of ${now.state.domain} get it; the others are part of what it says.`,
    ),
  );
  view.replaceChildren(el('div', { className: 'page' }, form));
}

const valuesOf = (fields) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));

async function submit(fields, button) {
  button.disabled = true;
  try {
    const { inReplyTo = '', references = '' } = now.form;
    await api('mail', { ...valuesOf(fields), inReplyTo, references });
    now.form = {};
    tell('Sent.');
    location.hash = '#letters';
  } catch (error) {
    tell(error.message, true);
  } finally {
    button.disabled = false;
  }
}

// Time

async function move(button) {
  const buttons = document.querySelectorAll('#clock button');
  buttons.forEach((one) => (one.disabled = true));
  tell('Time moves…');
  try {
    const { letters } = await api('time', { to: button.dataset.move });
    const none = button.dataset.move === 'next' ? 'No letter is to come.' : 'No letter left.';
    tell(
      letters.length
        ? `${letters.length === 1 ? 'A letter' : `${letters.length} letters`} left: ${letters.map(({ subject }) => subject).join(' · ')}`
        : none,
    );
    await poll();
  } catch (error) {
    tell(error.message, true);
  } finally {
    buttons.forEach((one) => (one.disabled = false));
  }
}

// What is shown, and keeping it fresh

const views = { letters: showLetters, people: showPeople, journal: showJournal, coming: showComing, write: showWrite };

async function show() {
  const [name = 'letters', id] = location.hash.slice(1).split('/');
  const known = name in views ? name : 'letters';
  for (const tab of document.querySelectorAll('#tabs a')) {
    if (tab.hash === `#${known}`) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  await views[known](id);
}

async function fetchAll() {
  now.letters = await api('letters');
  now.record = now.user === null ? null : await api(`record/${now.user}`);
}

function renderUsers() {
  const select = document.getElementById('user');
  const { users } = now.state;
  select.hidden = users.length < 2;
  if (select.options.length === users.length) return;
  select.replaceChildren(...users.map(({ user, name }) => el('option', { value: user }, name)));
  select.onchange = async () => {
    now.user = select.value;
    now.form = {};
    await fetchAll();
    await show();
  };
}

let polling = null;
function poll() {
  polling ??= pollOnce().finally(() => (polling = null));
  return polling;
}

async function pollOnce() {
  const before = now.state;
  try {
    now.state = await api('state');
  } catch {
    if (before !== null) tell('Whetstone does not answer. It may have been stopped.', true);
    now.state = before && { ...before, version: -1 };
    return;
  }
  now.user ??= now.state.users[0]?.user ?? null;
  document.getElementById('now').textContent = when(now.state.now, true);
  document.getElementById('now').dateTime = now.state.now;
  if (before?.version === now.state.version) return;
  if (before?.version === -1) location.reload(); // a new house: it has a new secret
  renderUsers();
  await fetchAll();
  // What is being written is left alone.
  if (!(location.hash === '#write' && view.querySelector('form'))) await show();
}

for (const button of document.querySelectorAll('[data-move]')) button.addEventListener('click', () => move(button));
window.addEventListener('hashchange', () => {
  window.scrollTo(0, 0);
  void show();
});
await poll();
setInterval(() => document.visibilityState === 'visible' && void poll(), 1000);
