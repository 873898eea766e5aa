import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { HOSTILE } from './hostile';
import { table, type Report } from './report';
import { readHostile, type LargeRun } from './worst-child';

const KB = 1024;
const MB = 1024 * KB;
/** The largest mail that the receiving service takes, and the largest that is read. */
const LARGEST = 40 * MB;
/** n and 2n, twice within the limits on text (where readers work) and once beyond them. */
const SIZES = [20 * KB, 40 * KB, 80 * KB, 160 * KB, MB, 2 * MB];
/** A run shorter than this tells nothing about growth. */
const TELLING_MS = 40;
const TIMEOUT_MS = 20_000;

/** CPU at 40 MB, growth from n to 2n, and memory above the size of the mail. */
export const WORST_BOUNDS = { ms: 3000, ratio: 2.3, memory: 150 * MB };

interface Worst {
  kind: string;
  /** CPU at SIZES, up to the first that breaks the bound: what is larger is not tried then. */
  small: number[];
  /** The greatest t(2n)/t(n); null where all was too quick to tell. */
  ratio: number | null;
  ms: number;
  memory: number;
  result: string;
  broken: string[];
}

/** The quickest of three runs: what is beside the mail only ever adds. One run is enough for what takes long. */
async function quickest(kind: string, size: number): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const { ms } = await readHostile(kind, size);
    best = Math.min(best, ms);
    if (ms > 1500) break;
  }
  return best;
}

function large(kind: string): Promise<LargeRun> {
  const child = ['--import', 'tsx', join(__dirname, 'worst-child.ts'), kind, String(LARGEST)];
  return new Promise((resolve) => {
    execFile(process.execPath, child, { timeout: TIMEOUT_MS }, (error, stdout) => {
      if (error === null) return resolve(JSON.parse(stdout) as LargeRun);
      const result = error.killed === true ? `not done after ${TIMEOUT_MS / 1000} s` : 'the process died';
      resolve({ ms: error.killed === true ? TIMEOUT_MS : 0, peak: 0, result });
    });
  });
}

function growth(small: number[]): number | null {
  const ratios = [0, 2, 4].flatMap((at) => {
    const [once = 0, twice = 0] = small.slice(at, at + 2);
    return twice < TELLING_MS ? [] : [twice / once];
  });
  return ratios.length === 0 ? null : Math.max(...ratios);
}

const FAULT = /^(?:threw|not done|the process died)/;
const STOPPED = 'stopped before 40 MB';

/** CPU at each of SIZES until one breaks the bound. */
async function upToBound(kind: string): Promise<number[]> {
  const small: number[] = [];
  for (const size of SIZES) {
    small.push(await quickest(kind, size));
    if ((small.at(-1) ?? 0) > WORST_BOUNDS.ms) break;
  }
  return small;
}

async function measure(kind: string): Promise<Worst> {
  const small = await upToBound(kind);
  const last = small.at(-1) ?? 0;
  const tried = last <= WORST_BOUNDS.ms;
  const { ms, peak, result } = tried ? await large(kind) : { ms: last, peak: 0, result: STOPPED };
  const ratio = growth(small);
  const memory = tried ? peak - LARGEST : 0;
  const broken = [
    ...(ms > WORST_BOUNDS.ms ? ['CPU'] : []),
    ...(ratio !== null && ratio > WORST_BOUNDS.ratio ? ['growth'] : []),
    ...(memory > WORST_BOUNDS.memory ? ['memory'] : []),
    ...(FAULT.test(result) ? [result] : []),
  ];
  return { kind, small, ratio, ms, memory, result, broken };
}

const row = ({ kind, small, ratio, ms, memory, result, broken }: Worst): string[] => [
  kind,
  ...SIZES.map((_, at) => small[at]?.toFixed(0) ?? '-'),
  ratio === null ? '-' : ratio.toFixed(2),
  result === STOPPED ? '-' : ms.toFixed(0),
  result === STOPPED ? '-' : (memory / MB).toFixed(0),
  result,
  broken.length === 0 ? '' : `BROKEN: ${broken.join(', ')}`,
];

/**
 * `bench -- worst [PART]`: every kind of hostile repetition (those whose name holds `part`): its CPU at 40 MB, growth
 * and memory, each 40 MB mail in a process of its own. `tell` hears of each kind when it is measured.
 */
export async function benchWorst(part = '', tell: (line: string) => void = () => {}): Promise<Report> {
  const kinds = Object.keys(HOSTILE).filter((kind) => kind.includes(part));
  if (kinds.length === 0) throw new Error(`No kind is called ${part}. There are: ${Object.keys(HOSTILE).join('; ')}.`);
  await readHostile('quoted and own lines in turn', 10 * KB);
  const all: Worst[] = [];
  for (const kind of kinds) {
    const one = await measure(kind);
    tell(row(one).join('  '));
    all.push(one);
  }
  const broken = all.filter((one) => one.broken.length > 0);
  const { ms, ratio, memory } = WORST_BOUNDS;
  return {
    lines: [
      ...table([
        [
          'CPU ms at',
          '20 KB',
          '40 KB',
          '80 KB',
          '160 KB',
          '1 MB',
          '2 MB',
          't(2n)/t(n)',
          '40 MB',
          'MB above size',
          'read as',
          '',
        ],
        ...all.map(row),
      ]),
      '',
      `${all.length} kinds; bounds ${ms} ms at 40 MB, growth ${ratio}, ${memory / MB} MB above the size; broken by ` +
        `${broken.length}${broken.length > 0 ? `: ${broken.map((one) => one.kind).join('; ')}` : ''}`,
    ],
    json: { bounds: WORST_BOUNDS, kinds: all },
    held: broken.length === 0,
  };
}
