import type { Node } from 'oxc-parser';
import type { Code } from '../../code/types.js';
import { walk } from '../../edit/index.js';
import type { ClassFacts } from './classes.js';
import type { Ground } from './ground.js';
import { markedText } from './marked-text.js';
import { quote } from './quote.js';
import { type SourceFile, typed } from './source.js';
import { stemsOf, type Stems } from './stems.js';
import { dottedName } from './syntax.js';
import { commonest } from './types.js';

/** What the house throws where there is no such row. */
export interface Absence {
  /**
   * With marks for names: `new NotFoundException(`{Singular:words} ${{id}} not found`)`. `{id}` is what was looked for.
   */
  readonly thrown: Code;
  /** The class of it; undefined where a function makes it. */
  readonly className: string | undefined;
  /** Whether it is an error of the house's own, which Nest answers with 500 unless a filter of the house is there. */
  readonly needsFilter: boolean;
}

interface Service {
  readonly file: SourceFile;
  readonly node: ClassFacts;
}

/** The way in which most services say that there is no row of an id. */
export function readAbsence(ground: Ground, services: readonly Service[]): Absence | undefined {
  const found = services.flatMap((service) => absencesIn(ground, service));
  const text = commonest(found.map(({ thrown }) => thrown.text));
  return found.find(({ thrown }) => thrown.text === text);
}

function absencesIn(ground: Ground, { file, node }: Service): readonly Absence[] {
  const stems = stemsOf(node.name.replace(/Service$/, ''));
  const found: Absence[] = [];
  walk(file.program, (visited) => {
    const one = typed(visited);
    if (one.type === 'ThrowStatement' && one.start >= node.start && one.end <= node.end) {
      found.push(...absenceOf(ground, file, one.argument, stems));
    }
  });
  return found;
}

function absenceOf(ground: Ground, file: SourceFile, node: Node, stems: Stems): readonly Absence[] {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') {
    return [];
  }
  const callee = dottedName(node.callee);
  const text = file.print(node);
  if (!/^[A-Z]\w*(\.\w+)?$/.test(callee) || !ABSENT.test(text)) {
    return [];
  }
  const marked = node.arguments.map((argument) => markedArgument(file, argument, stems));
  if (!marked.every((one) => one !== undefined) || !marked.some((one) => /\{singular|^['"`]/i.test(one))) {
    return [];
  }
  // What the arguments name is either the id or a constant that is imported.
  const quoted = quote(ground, file, node, idsOf(stems));
  return quoted === undefined
    ? []
    : [
        {
          thrown: {
            text: `${node.type === 'NewExpression' ? 'new ' : ''}${callee}(${marked.join(', ')})`,
            imports: quoted.imports,
          },
          className: node.type === 'NewExpression' && !callee.includes('.') ? callee : undefined,
          needsFilter: node.type === 'NewExpression' && !isKnown(ground, file, callee),
        },
      ];
}

/** Whether an error extends one of Nest's, or of a package, whose own business it is. */
function isKnown({ resolver }: Pick<Ground, 'resolver'>, file: SourceFile, name: string, depth = 5): boolean {
  const declared = resolver.classOf(file, name);
  const { superName } = declared?.node ?? {};
  if (declared === undefined || depth === 0) {
    return name !== 'Error';
  }
  return superName !== undefined && isKnown({ resolver }, declared.file, superName, depth - 1);
}

const ABSENT = /not[_ ]?found|n[o']t exist|no such|there is no/i;

/** An argument with marks; undefined for one that is about this feature alone. */
function markedArgument(file: SourceFile, node: Node, stems: Stems): string | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? absenceText(file.print(node), stems) : undefined;
    case 'TemplateLiteral': {
      const ids = node.expressions.every((one) => isId(one, stems));
      const text = node.quasis.map(({ value }) => value.raw).join('\u0000');
      const marked = ids ? absenceText(text, stems) : undefined;
      return marked === undefined ? undefined : `\`${marked.replaceAll('\u0000', '${{id}}')}\``;
    }
    case 'Identifier':
      return isId(node, stems) ? '{id}' : undefined;
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' &&
        isId(node.callee.object, stems) &&
        dottedName(node.callee).endsWith('.toString')
        ? '{id}.toString()'
        : undefined;
    case 'MemberExpression':
      return /^[A-Z]\w*\.[A-Z_]+$/.test(dottedName(node)) ? file.print(node) : undefined;
    default:
      return undefined;
  }
}

/** Names that mean the row that was looked for: `id`, `orderId`. */
function idsOf({ singular }: Stems): ReadonlySet<string> {
  return new Set(['id', `${singular.charAt(0).toLowerCase()}${singular.slice(1)}Id`]);
}

const isId = (node: Node, stems: Stems): boolean => node.type === 'Identifier' && idsOf(stems).has(node.name);

const WORD =
  /^(a|an|any|be|by|could|does|doesn|did|didn|entity|entry|exist|exists|find|for|found|given|has|have|i|id|in|is|it|item|missing|no|not|of|or|record|resource|row|s|such|t|that|the|there|this|unable|to|was|were|with|your)$/;

/** `User with id` -> `{Singular:words} with id`, `Record not found`; a text that tells of something else is no example. */
function absenceText(text: string, stems: Stems): string | undefined {
  const marked = markedText(text, stems);
  const others = marked.replaceAll(/\{\w+(:\w+)?\}/g, ' ').match(/[A-Za-z]+/g) ?? [];
  return others.every((word) => WORD.test(word.toLowerCase())) && !/\{plural/i.test(marked)
    ? marked
    : undefined;
}
