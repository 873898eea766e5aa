/** Text of `format=flowed` as paragraphs: lines that end in a blank go on in the next (RFC 3676 section 4). */
export function unflowed(text: string, deleteSpace: boolean): string {
  const lines: string[] = [];
  let open = -1;
  for (const raw of text.replaceAll('\r\n', '\n').split('\n')) {
    const depth = quoteDepth(raw);
    const content = raw.slice(depth).replace(/^ /, '');
    const goesOn = open === depth && content !== '-- ';
    const line = goesOn ? `${lines.pop() ?? ''}${content}` : `${depth > 0 ? `${'>'.repeat(depth)} ` : ''}${content}`;
    const soft = isSoft(content, line.length);
    lines.push(soft && deleteSpace ? line.slice(0, -1) : line);
    open = soft ? depth : -1;
  }
  return lines.join('\n');
}

/** Whether a line goes on in the next; very long ones are ended, so that joining stays linear. */
function isSoft(content: string, length: number): boolean {
  return content.endsWith(' ') && content !== '-- ' && length < 10_000;
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line.charAt(depth) === '>') depth += 1;
  return depth;
}
