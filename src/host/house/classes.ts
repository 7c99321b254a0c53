import type { Class, Node, ParamPattern } from 'oxc-parser';
import { type Decoration, decoration, dottedName, keyName } from './syntax.js';

export interface MemberFacts {
  readonly name: string;
  readonly kind: 'property' | 'method' | 'accessor' | 'constructor';
  readonly isAbstract: boolean;
  readonly isStatic: boolean;
  readonly isOptional: boolean;
  readonly hasValue: boolean;
  /** As it is written: `string | null`; '' when it is not. For methods, what they return. */
  readonly type: string;
  readonly decorations: readonly Decoration[];
  /** Of methods and the constructor. */
  readonly parameters: readonly ParameterFacts[];
  readonly node: Node;
}

export interface ParameterFacts {
  /** '' for one that is taken apart. */
  readonly name: string;
  readonly type: string;
  /** `private readonly`; '' for a parameter that is no property. */
  readonly modifiers: string;
  readonly decorations: readonly Decoration[];
}

export interface ClassFacts {
  /** '' for a class without a name. */
  readonly name: string;
  readonly isAbstract: boolean;
  /** The class that it extends, as it is written; for `extends mixin(Base)` the name of the call: `mixin()`. */
  readonly superName: string | undefined;
  readonly interfaces: readonly string[];
  readonly decorations: readonly Decoration[];
  readonly members: readonly MemberFacts[];
  readonly start: number;
  readonly end: number;
}

/** @param text of the file that the class is in */
export function classOf(node: Class, text: string): ClassFacts {
  return {
    name: node.id?.name ?? '',
    isAbstract: node.abstract === true,
    superName: node.superClass === null ? undefined : dottedName(node.superClass),
    interfaces: (node.implements ?? []).map((one) => dottedName(one.expression)),
    decorations: node.decorators.map(decoration),
    members: node.body.body.flatMap((member) => memberOf(member, text)),
    start: node.id?.start ?? node.start,
    end: node.end,
  };
}

/** `[NAME]` of a property that is decorated under a computed key. */
function computedName(node: Class['body']['body'][number], text: string): string | undefined {
  return node.type === 'PropertyDefinition' && node.decorators.length > 0
    ? `[${text.slice(node.key.start, node.key.end)}]`
    : undefined;
}

function memberOf(node: Class['body']['body'][number], text: string): MemberFacts[] {
  if (node.type === 'StaticBlock' || node.type === 'TSIndexSignature') {
    return [];
  }
  const name = keyName(node) ?? computedName(node, text);
  if (name === undefined) {
    return [];
  }
  const base = {
    name,
    isAbstract: node.type.startsWith('TSAbstract'),
    isStatic: node.static,
    decorations: node.decorators.map(decoration),
    node,
  };
  if ('kind' in node) {
    const accessor = node.kind === 'get' || node.kind === 'set';
    return [
      {
        ...base,
        kind: accessor ? 'accessor' : node.kind === 'constructor' ? 'constructor' : 'method',
        isOptional: node.optional === true,
        hasValue: node.value.body !== null,
        type: typeText(node.value.returnType, text),
        parameters: node.value.params.map((one) => parameterOf(one, text)),
      },
    ];
  }
  return [
    {
      ...base,
      kind: 'property',
      isOptional: 'optional' in node && node.optional,
      hasValue: node.value !== null,
      type: typeText(node.typeAnnotation, text),
      parameters: [],
    },
  ];
}

function parameterOf(node: ParamPattern, text: string): ParameterFacts {
  const plain = node.type === 'TSParameterProperty' ? node.parameter : node;
  const pattern = plain.type === 'AssignmentPattern' ? plain.left : plain;
  const isProperty = node.type === 'TSParameterProperty';
  return {
    name: pattern.type === 'Identifier' ? pattern.name : '',
    modifiers: isProperty
      ? [node.accessibility, node.readonly ? 'readonly' : undefined].filter(Boolean).join(' ')
      : '',
    type: 'typeAnnotation' in pattern ? typeText(pattern.typeAnnotation, text) : '',
    decorations: [...(node.decorators ?? []), ...(plain === node ? [] : (plain.decorators ?? []))].map(
      decoration,
    ),
  };
}

function typeText(
  annotation:
    { readonly typeAnnotation: { readonly start: number; readonly end: number } } | null | undefined,
  text: string,
): string {
  return annotation === null || annotation === undefined
    ? ''
    : text.slice(annotation.typeAnnotation.start, annotation.typeAnnotation.end);
}

/** The decorator of one of these names. */
export function decorated(
  { decorations }: { readonly decorations: readonly Decoration[] },
  ...names: readonly string[]
): Decoration | undefined {
  return decorations.find(({ name }) => names.includes(name));
}
