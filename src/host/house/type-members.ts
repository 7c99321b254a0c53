import type { Node } from 'oxc-parser';
import { declaringFile } from './declaring-file.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { keyName } from './syntax.js';

export interface TypeMember {
  readonly name: string;
  /** As it is written: `number`; '' where it is not. */
  readonly type: string;
  readonly isOptional: boolean;
}

/** The members of an interface or of a type of members, by a name that is known in a file. */
export function membersOf(ground: Ground, file: SourceFile, name: string): readonly TypeMember[] {
  // One that is not exported is declared in the file itself.
  const declaring = declaringFile(ground, file, name)?.file ?? file;
  for (const statement of declaring.program.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'TSInterfaceDeclaration' && node.id.name === name) {
      return signaturesOf(declaring, node.body.body);
    }
    if (node?.type === 'TSTypeAliasDeclaration' && node.id.name === name) {
      return node.typeAnnotation.type === 'TSTypeLiteral'
        ? signaturesOf(declaring, node.typeAnnotation.members)
        : [];
    }
  }
  return [];
}

export function signaturesOf(file: SourceFile, members: readonly Node[]): readonly TypeMember[] {
  return members.flatMap((one) => {
    const name = one.type === 'TSPropertySignature' ? keyName(one) : undefined;
    if (one.type !== 'TSPropertySignature' || name === undefined) {
      return [];
    }
    const type = one.typeAnnotation?.typeAnnotation;
    return [{ name, type: type === undefined ? '' : file.print(type), isOptional: one.optional }];
  });
}
