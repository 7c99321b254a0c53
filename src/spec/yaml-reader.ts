import { type LineCounter, type Pair, isMap, isNode, isScalar } from 'yaml';
import type { Problem } from '../errors.js';
import { type ProblemCode, reportTo } from './problems.js';
import { quoted } from './suggest.js';

/** Key, value and where the key stands. */
export type Entry = readonly [key: string, value: unknown, offset: number];

/** Reads maps and texts from the nodes of a YAML document, and says by file and line what is neither. */
export class YamlReader {
  readonly problems: Problem[] = [];

  constructor(
    protected readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  entriesOf(node: unknown, what: string, offset: number): readonly Entry[] {
    if (!isMap(node)) {
      if (node !== null || this.problems.length === 0) {
        this.report(
          offset,
          'model/shape',
          `${what} must be a map of names and values`,
          'write "name: value" lines',
        );
      }
      return [];
    }
    return node.items.flatMap((pair: Pair) => {
      const at = offsetOf(pair.key) ?? offset;
      const key = this.textOf(pair.key, 'a key', at);
      return key === undefined ? [] : [[key, pair.value, at] as const];
    });
  }

  textOf(node: unknown, what: string, offset: number): string | undefined {
    if (isScalar(node) && typeof node.value === 'string') {
      return node.value;
    }
    const at = offsetOf(node) ?? offset;
    this.report(
      at,
      'model/shape',
      `${quoted(what)} must be a text, a number, true or false`,
      'write the value itself',
    );
    return undefined;
  }

  report(offset: number, code: ProblemCode, message: string, hint: string): void {
    reportTo(this.problems, this.placeOf(offset))(code, message, hint);
  }

  placeOf(offset: number): string {
    return `${this.file}:${this.lines.linePos(offset).line || 1}`;
  }
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
