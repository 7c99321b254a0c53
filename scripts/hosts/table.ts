/** One thing that was looked at; `none` where there was nothing to look at, which the text explains. */
export interface Cell {
  readonly state: 'green' | 'red' | 'none';
  readonly text: string;
  /** What was found, a line each; printed below the table. */
  readonly details?: readonly string[];
}

export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

const MARKS: Readonly<Record<Cell['state'], string>> = { green: '✓', red: '✗', none: '–' };

export const green = (text: string, details: readonly string[] = []): Cell => ({
  state: 'green',
  text,
  details,
});
export const red = (text: string, details: readonly string[] = []): Cell => ({ state: 'red', text, details });
export const none = (text: string, details: readonly string[] = []): Cell => ({
  state: 'none',
  text,
  details,
});

/** Green when there is no finding. */
export function cellOf(what: string, findings: readonly string[]): Cell {
  return findings.length === 0 ? green(`0 ${what}`) : red(`${findings.length} ${what}`, findings);
}

export function isRed({ cells }: Row): boolean {
  return cells.some(({ state }) => state === 'red');
}

/** A table in Markdown. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(headings), `|${headings.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

export function textOf({ state, text }: Cell): string {
  return `${MARKS[state]} ${text}`;
}

/** Below the table, what its cells count, a block for each repository. */
export function detailsOf(headings: readonly string[], { name, cells }: Row): string {
  const blocks = cells.flatMap(({ state, details = [] }, index) =>
    details.length === 0
      ? []
      : [`  ${MARKS[state]} ${headings[index] ?? ''}:`, ...details.map((text) => `      ${text}`)],
  );
  return blocks.length === 0 ? '' : [name, ...blocks].join('\n');
}
