import { type Document, LineCounter, type Node, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Problem, assertNoProblems } from '../errors.js';
import { type FeatureSurroundings, buildDraft } from './build.js';
import type { FeatureDraft, FieldDraft, ModifierDraft } from './drafts.js';
import { parseType, reportNoType, type TypeDraft } from './grammar.js';
import { isFlag, modifierNames } from './modifiers.js';
import { type Report, reportTo } from './problems.js';
import { didYouMean, quoted } from './suggest.js';
import type { FeatureSpec } from './types.js';
import { type Entry, YamlReader } from './yaml-reader.js';

/** A model as far as it could be read. */
export interface ParsedModel {
  readonly draft: FeatureDraft;
  readonly problems: readonly Problem[];
}

const keys = ['name', 'singular', 'versioned', 'fields'];

/**
 * Reads a feature's model and checks it like a command line.
 *
 * @param file names the file in messages, with the line of each problem: `.nest-persona/features/orders.yaml:7, field "total"`.
 * @throws {ProblemsError} with everything that is wrong.
 */
export function parseModel(text: string, file: string, around: FeatureSurroundings): FeatureSpec {
  const { draft, problems } = readModel(text, file);
  assertReadable(problems);
  return buildDraft(draft, around, problems);
}

/** Stops where so little could be read that its lack would only be reported again. */
export function assertReadable(problems: readonly Problem[]): void {
  if (problems.some(({ code }) => code === 'model/syntax' || code === 'model/shape')) {
    assertNoProblems(problems);
  }
}

/**
 * Takes a model apart, without looking at other features. Never throws.
 *
 * Every scalar is read as the text that stands there (the `failsafe` schema), as on a command line: `default: 0.50` keeps its
 * zero, `values: [yes, no]` are texts. Anchors are refused: few know them, and a small file of them can unfold to gigabytes.
 */
export function readModel(text: string, file: string): ParsedModel {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const reader = new ModelReader(file, lines);
  reader.checkSyntax(document, text);
  const draft = reader.readFeature(document.contents);
  return { draft, problems: reader.problems };
}

class ModelReader extends YamlReader {
  checkSyntax(document: Document.Parsed, text: string): void {
    for (const { message, pos } of [...document.errors, ...document.warnings]) {
      this.report(
        pos[0],
        'model/syntax',
        `the YAML cannot be read: ${quoted(message)}`,
        'mend this line or the one before',
      );
    }
    if (text.trim() === '') {
      this.report(0, 'model/shape', 'the file is empty', 'restore it, or make the feature again');
    }
  }

  readFeature(contents: Node | null): FeatureDraft {
    const entries = this.entriesOf(contents, 'the file', 0);
    for (const [key, , offset] of entries.filter(([each]) => !keys.includes(each))) {
      this.report(offset, 'model/unknown-key', `unknown key ${quoted(key)}`, didYouMean(key, keys));
    }
    const text = (key: string): string | undefined => {
      const entry = entries.find(([each]) => each === key);
      return entry === undefined ? undefined : this.textOf(entry[1], key, entry[2]);
    };
    const name = text('name');
    if (name === undefined && this.problems.length === 0) {
      this.report(0, 'model/shape', 'the feature has no name', 'add "name: orders"');
    }
    const singular = text('singular');
    const fields = entries.find(([key]) => key === 'fields');
    return {
      place: this.file,
      name: name ?? '',
      ...(singular === undefined ? {} : { singular }),
      versioned: this.readVersioned(text('versioned')),
      fields: fields === undefined ? [] : this.readFields(fields[1], fields[2]),
    };
  }

  private readVersioned(text = 'false'): boolean {
    if (text !== 'true' && text !== 'false') {
      this.report(
        0,
        'model/shape',
        `"versioned" is true or false, not ${quoted(text)}`,
        'write "versioned: true"',
      );
    }
    return text === 'true';
  }

  private readFields(node: unknown, offset: number): readonly FieldDraft[] {
    return this.entriesOf(node, '"fields"', offset).map(([name, value, at]) => {
      const place = `${this.placeOf(at)}, field ${quoted(name)}`;
      const report = reportTo(this.problems, place);
      const { type, args, modifiers } = isScalar(value)
        ? parseType(String(value.value), report)
        : this.readLong(name, value, at, report);
      return { name, place, type, args, modifiers };
    });
  }

  /** The long form: `type` as on a command line, everything else as keys of their own. */
  private readLong(name: string, node: unknown, offset: number, report: Report): TypeDraft {
    const entries = this.entriesOf(node, `the field ${quoted(name)}`, offset);
    if (!isMap(node)) {
      return { type: '', args: [], modifiers: [] };
    }
    const typeEntry = entries.find(([key]) => key === 'type');
    const values = entries.find(([key]) => key === 'values');
    if (typeEntry === undefined) {
      reportNoType(name, report);
    }
    const short = parseType(
      typeEntry === undefined ? 'string' : (this.textOf(typeEntry[1], 'type', offset) ?? 'string'),
      report,
    );
    return {
      type: short.type,
      args: [...short.args, ...(values === undefined ? [] : this.readValues(values[1], values[2]))],
      modifiers: [
        ...short.modifiers,
        ...entries
          .filter(([key]) => key !== 'type' && key !== 'values')
          .flatMap((entry) => this.readModifier(entry)),
      ],
    };
  }

  private readValues(node: unknown, offset: number): readonly string[] {
    if (!isSeq(node)) {
      this.report(offset, 'model/shape', '"values" must be a list', 'write "values: [pending, paid]"');
      return [];
    }
    return node.items.map((item) => this.textOf(item, 'values', offset) ?? '');
  }

  private readModifier([key, node, offset]: Entry): readonly ModifierDraft[] {
    if (!modifierNames.some((name) => name === key)) {
      const known = ['type', 'values', ...modifierNames];
      this.report(offset, 'model/unknown-key', `unknown key ${quoted(key)}`, didYouMean(key, known));
      return [];
    }
    const value = this.textOf(node, key, offset);
    if (value === undefined) {
      return [];
    }
    const words = new Map([
      ['true', 'on'],
      ['false', 'off'],
    ]);
    return [{ name: key, value: isFlag(key) ? (words.get(value) ?? value) : value }];
  }
}
