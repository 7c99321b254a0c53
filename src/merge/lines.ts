/** A line of a text, or several that count as one. */
export interface Line {
  /** What it is compared by: the text without its line break. */
  readonly key: string;
  /** As it is written, line break included. */
  readonly raw: string;
}

/** A text as lines, and what its author's editor did to it. */
export interface Lines {
  readonly lines: readonly Line[];
  /** Line break of new lines: the first one of the text counts. */
  readonly eol: string;
  readonly byteOrderMark: '' | '\uFEFF';
  readonly endsWithBreak: boolean;
}

/** Takes a text apart; {@link joinLines} puts it together as it was. */
export function splitLines(text: string): Lines {
  const byteOrderMark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(byteOrderMark.length);
  const eol = /\r?\n/u.exec(body)?.[0] ?? '\n';
  const endsWithBreak = body.endsWith('\n') || body === '';
  return {
    lines: toLines(endsWithBreak ? body : body + eol),
    eol,
    byteOrderMark,
    endsWithBreak,
  };
}

/** Lines of a text that ends in a line break. */
export function toLines(text: string): readonly Line[] {
  return (text.match(/[^\n]*\n/gu) ?? []).map((raw) => ({ key: raw.replace(/\r?\n$/u, ''), raw }));
}

/** Writes lines in the manner of the text that they belong to. */
export function joinLines(lines: readonly Line[], { byteOrderMark, endsWithBreak }: Lines): string {
  const body = lines.map(({ raw }) => raw).join('');
  return byteOrderMark + (endsWithBreak ? body : body.replace(/\r?\n$/u, ''));
}

/** How many lines of the file a list of them takes. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((height, { raw }) => height + (raw.match(/\n/gu)?.length ?? 0), 0);
}
