/**
 * Compiles the letters into one module, `templates/compiled/letters.js`: no MJML and no template compiler at run time.
 *
 * A letter is a folder: `subject.hbs`, `words.hbs` (the answers that work, one line), `body.mjml`, `body.txt`, `sample.json`.
 * The layout stands once: every letter is compiled inside it and cut out again, so that only its own rows are kept.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';

const SLOT = '@@letter@@';
const BEGIN = '@@begin@@';
const END = '@@end@@';
const HELPERS = { lines: true, names: true, short: true, url: true };

type Kind = 'html' | 'text';

async function toHtml(source: string, file: string): Promise<string> {
  try {
    const { html, errors } = await mjml2html(source, { validationLevel: 'strict', fonts: {}, keepComments: true });
    if (errors.length > 0) throw new Error(errors.map((e) => e.formattedMessage).join('\n'));
    return squeeze(html);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** White space between words is one space, between table parts none. Safe because the lines of a draft end in `<br>`. */
function squeeze(html: string): string {
  return html.replace(/\s+/g, ' ').replace(/> (?=<\/?(?:table|tbody|tr|td|div|ul|li|!--))/g, '>');
}

/** MJML drops template tags that stand between components without a word; they belong in `<mj-raw>`. */
function checkTags(source: string, html: string, file: string): void {
  const tags = (text: string): string =>
    (text.match(/\{\{[^{}]*\}\}/g) ?? []).map((tag) => tag.replace(/\s+/g, ' ')).join('\n');
  if (tags(source) !== tags(html))
    throw new Error(`${file}: template tags were lost; wrap those between components in <mj-raw>`);
}

class Layout {
  private constructor(
    private readonly source: string,
    readonly top: string,
    readonly bottom: string,
  ) {}

  static async read(file: string): Promise<Layout> {
    const source = readFileSync(file, 'utf8');
    const [top, bottom, more] = (await toHtml(source, file)).split(SLOT);
    if (top === undefined || bottom === undefined || more !== undefined)
      throw new Error(`${file}: ${SLOT} must stand once`);
    return new Layout(source, top, bottom);
  }

  /** The rows of one letter or part, compiled inside the layout and cut out. */
  async rows(file: string): Promise<string> {
    const body = readFileSync(file, 'utf8');
    const slot = `<mj-raw>${BEGIN}</mj-raw>${body}<mj-raw>${END}</mj-raw>`;
    const html = await toHtml(this.source.replace(`<mj-raw>${SLOT}</mj-raw>`, slot), file);
    const [top, rest = ''] = html.split(BEGIN);
    const [rows = '', bottom] = rest.split(END);
    if (top?.trim() !== this.top.trim() || bottom?.trim() !== this.bottom.trim()) {
      throw new Error(`${file}: changes the layout around it`);
    }
    checkTags(body, rows, file);
    return rows.trim();
  }
}

function precompile(template: string, kind: Kind, file: string): string {
  try {
    const options = { strict: true, knownHelpers: HELPERS, knownHelpersOnly: true, noEscape: kind === 'text' };
    // Typed as the specification, but it is its source text.
    return Handlebars.precompile(template, options) as string;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const list = (entries: [name: string, value: string][]): string =>
  `{\n${entries.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(',\n')}\n}`;

/** The parts that letters share (`{{> drafts}}`): each as HTML rows and as text. */
async function parts(layout: Layout, folder: string, kind: Kind): Promise<string> {
  const end = kind === 'html' ? '.mjml' : '.txt';
  const names = readdirSync(folder).filter((name) => name.endsWith(end) && name !== `layout${end}`);
  const entries = names.sort().map(async (name): Promise<[string, string]> => {
    const file = join(folder, name);
    const source = kind === 'html' ? await layout.rows(file) : readFileSync(file, 'utf8');
    return [name.slice(0, -end.length), precompile(source, kind, file)];
  });
  return list(await Promise.all(entries));
}

async function letter(layout: Layout, folder: string): Promise<[string, string]> {
  const file = (part: string): string => join(folder, part);
  const line = (part: string, kind: Kind): string =>
    precompile(readFileSync(file(part), 'utf8').trim(), kind, file(part));
  const text = precompile(readFileSync(file('body.txt'), 'utf8').trim(), 'text', file('body.txt'));
  const html = precompile(await layout.rows(file('body.mjml')), 'html', file('body.mjml'));
  return [
    basename(folder),
    list([
      ['subject', line('subject.hbs', 'text')],
      ['words', line('words.hbs', 'text')],
      ['text', text],
      ['html', html],
    ]),
  ];
}

/** Builds the module from the folder of all letters and writes it into `compiled/` there; returns its size in bytes. Any fault names its file. */
export async function build(root: string): Promise<number> {
  const shared = join(root, 'layout');
  const layout = await Layout.read(join(shared, 'layout.mjml'));
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['layout', 'compiled'].includes(entry.name))
    .map((entry) => entry.name)
    .sort();
  const letters = await Promise.all(names.map((name) => letter(layout, join(root, name))));
  const text = readFileSync(join(shared, 'layout.txt'), 'utf8');
  const code = [
    '// Written by templates/build.ts; change the templates, not this file.',
    `exports.layout = ${list([
      ['html', precompile(`${layout.top}{{body}}${layout.bottom}`, 'html', 'layout.mjml')],
      ['text', precompile(text, 'text', 'layout.txt')],
    ])};`,
    `exports.parts = ${list([
      ['html', await parts(layout, shared, 'html')],
      ['text', await parts(layout, shared, 'text')],
    ])};`,
    `exports.letters = ${list(letters)};`,
    '',
  ].join('\n');
  mkdirSync(join(root, 'compiled'), { recursive: true });
  writeFileSync(join(root, 'compiled', 'letters.js'), code);
  return Buffer.byteLength(code);
}

if (require.main === module) {
  build(process.argv[2] ?? __dirname).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
