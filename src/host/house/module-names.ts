import type { Node, Program } from 'oxc-parser';

export interface ImportFacts {
  readonly specifier: string;
  /** Empty for an import for its effect. `*` for a namespace, `default` for the default export. */
  readonly names: readonly { readonly imported: string; readonly local: string }[];
  /** `import type { X }`, or `type` before one of the names. */
  readonly isType: boolean;
  readonly start: number;
}

/** A name that a file exports. */
export interface ExportFacts {
  /** `*` for everything that the other module exports. */
  readonly exported: string;
  /** What the file, or the other module, calls it. */
  readonly local: string;
  /** The other module, for a name that is passed on. */
  readonly specifier?: string;
}

export function importsOf({ body }: Program): readonly ImportFacts[] {
  return body.flatMap((node): ImportFacts[] =>
    node.type === 'ImportDeclaration'
      ? [
          {
            specifier: node.source.value,
            names: node.specifiers.map((one) => ({
              imported:
                one.type === 'ImportSpecifier'
                  ? moduleName(one.imported)
                  : one.type === 'ImportDefaultSpecifier'
                    ? 'default'
                    : '*',
              local: one.local.name,
            })),
            isType:
              node.importKind === 'type' ||
              node.specifiers.some((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'),
            start: node.start,
          },
        ]
      : [],
  );
}

export function exportsOf({ body }: Program): readonly ExportFacts[] {
  return body.flatMap((node): ExportFacts[] => {
    if (node.type === 'ExportAllDeclaration') {
      return node.exported === null ? [{ exported: '*', local: '*', specifier: node.source.value }] : [];
    }
    if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const local =
        'id' in declaration && declaration.id?.type === 'Identifier'
          ? declaration.id.name
          : declaration.type === 'Identifier'
            ? declaration.name
            : 'default';
      return [{ exported: 'default', local }];
    }
    if (node.type !== 'ExportNamedDeclaration') {
      return [];
    }
    const from = node.source === null ? {} : { specifier: node.source.value };
    return [
      ...declaredNames(node.declaration).map((name) => ({ exported: name, local: name })),
      ...node.specifiers.map((one) => ({
        exported: moduleName(one.exported),
        local: moduleName(one.local),
        ...from,
      })),
    ];
  });
}

function declaredNames(node: Node | null): readonly string[] {
  if (node === null) {
    return [];
  }
  if (node.type === 'VariableDeclaration') {
    return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  return 'id' in node &&
    node.id !== null &&
    node.id !== undefined &&
    typeof node.id === 'object' &&
    'name' in node.id
    ? [node.id.name]
    : [];
}

const moduleName = (node: Node): string =>
  node.type === 'Literal' ? String(node.value) : node.type === 'Identifier' ? node.name : '';
