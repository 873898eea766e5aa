// mjml brings no types; this is all that the build uses of it.
declare module 'mjml' {
  interface Options {
    validationLevel: 'strict' | 'soft' | 'skip';
    /** Web fonts to link where a family names them; ours are the reader's own. */
    fonts: Record<string, string>;
    keepComments: boolean;
  }
  export default function mjml2html(
    source: string,
    options: Options,
  ): Promise<{ html: string; errors: { formattedMessage: string }[] }>;
}
