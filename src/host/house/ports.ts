import { declaringFile } from './declaring-file.js';
import type { Ground } from './ground.js';
import type { Declared } from './resolver.js';
import type { SourceFile } from './source.js';
import { type Stems, withoutStem } from './stems.js';
import { dottedName, elementsOf, textOf, valueAt } from './syntax.js';
import { decorated } from './classes.js';

/** What a repository is provided as where that is no class: with marks for the feature's name, `{SINGULAR}` for constants. */
export interface Token {
  /** `{SINGULAR}_REPOSITORY`; undefined for a text of its own. */
  readonly name: string | undefined;
  /** `Symbol('{SINGULAR}_REPOSITORY')` or `'{Singular}Repository'` */
  readonly value: string;
}

export interface Port {
  readonly name: string;
  readonly file: SourceFile;
  /** Undefined for an abstract class, which is a token itself. */
  readonly token: Token | undefined;
}

/** What services hold in place of a repository: an abstract class, or an interface with a token. */
export function portOf(ground: Ground, { file, node }: Declared, stems: Stems): Port | undefined {
  const { resolver } = ground;
  for (const name of node.interfaces) {
    const declared = resolver.classOf(file, name);
    if (declared?.node.isAbstract === true) {
      return { name: declared.node.name, file: declared.file, token: undefined };
    }
    const known = declaringFile(ground, file, name);
    const token = known === undefined ? undefined : tokenOf(ground, node.name, stems);
    if (known !== undefined && token !== undefined && declaresInterface(known.file, known.name)) {
      return { ...known, token };
    }
  }
  return undefined;
}

function declaresInterface({ program }: SourceFile, name: string): boolean {
  return program.body.some(
    (one) =>
      one.type === 'ExportNamedDeclaration' &&
      one.declaration?.type === 'TSInterfaceDeclaration' &&
      one.declaration.id.name === name,
  );
}

/** `{ provide: ORDER_REPOSITORY, useClass: OrdersRepository }` in a module. */
function tokenOf(ground: Ground, className: string, stems: Stems): Token | undefined {
  for (const file of ground.sources.own) {
    for (const node of file.classes) {
      const provider = elementsOf(valueAt(decorated(node, 'Module')?.args[0], 'providers')).find(
        (one) => dottedName(valueAt(one, 'useClass')) === className,
      );
      const provided = valueAt(provider, 'provide');
      if (provided !== undefined) {
        const text = textOf(provided);
        return text === undefined
          ? constantOf(ground, file, dottedName(provided), stems)
          : named({ name: undefined, value: `'${withoutConstant(text, stems)}'` });
      }
    }
  }
  return undefined;
}

function constantOf(ground: Ground, file: SourceFile, name: string, stems: Stems): Token | undefined {
  const known = declaringFile(ground, file, name);
  for (const statement of known?.file.program.body ?? []) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const init =
      node?.type === 'VariableDeclaration'
        ? node.declarations.find(({ id }) => id.type === 'Identifier' && id.name === known?.name)?.init
        : undefined;
    const value = init === undefined || init === null ? undefined : known?.file.print(init);
    if (known !== undefined && value !== undefined && /^(Symbol(\.for)?\()?['"][^'"]*['"]\)?$/.test(value)) {
      return named({
        name: withoutConstant(known.name, stems),
        value: withoutConstant(value.replaceAll('"', "'"), stems),
      });
    }
  }
  return undefined;
}

/** A token that is not called after its feature is that of one feature alone. */
const named = (token: Token): Token | undefined =>
  (token.name ?? token.value).includes('{') ? token : undefined;

/** `orderItem`, `OrderItem` -> `ORDER_ITEM` */
const constant = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

function withoutConstant(text: string, stems: Stems): string {
  const marked = text
    .replaceAll(new RegExp(`(?<![A-Z])${constant(stems.plural)}(?![A-Z])`, 'g'), '{PLURAL}')
    .replaceAll(new RegExp(`(?<![A-Z])${constant(stems.singular)}(?![A-Z])`, 'g'), '{SINGULAR}');
  return withoutStem(marked, stems);
}
