/** What the commands have in common: options, `--help`, and how a wrong argument is told. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & { help: { type: 'boolean' } }; allowPositionals: true }>
>;

/** Ends the command: prints the sentence and exits 2, the code for arguments that cannot be used. */
export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/**
 * Options and positionals of `argv` (without node and the file's name); `--help` prints `help` and exits 0, anything
 * unknown exits 2 with a sentence. `most` is how many positionals there may be.
 */
export function parse<O extends Options>(argv: string[], help: string, options: O, most = Infinity): Parsed<O> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${help}\n`);
    process.exit(0);
  }
  let parsed: Parsed<O>;
  try {
    parsed = parseArgs({ args: argv, options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    return fail(inOurWords(error));
  }
  const tooMuch = parsed.positionals[most];
  return tooMuch === undefined ? parsed : fail(`What is ${tooMuch} for? See --help.`);
}

function inOurWords(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}. See --help.`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return /does not take/.test(message)
    ? `${option} takes no value. See --help.`
    : `${option} needs a value. See --help.`;
}

/** A port number, 0 for a free one. */
export function port(text: string, option: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number < 65536) return number;
  return fail(`${option} needs a port number from 0 to 65535, not ${text}.`);
}

/** Runs a command: its number is the exit code; what it throws is told in its sentence alone, with exit code 1. */
export function run(main: (argv: string[]) => Promise<number>): void {
  // The SDK's notice about future Node versions is for us, at upgrades, and not for whoever runs a command.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
