import { numbersOf } from '../../spec/inflect.js';

/** A feature's own name in both numbers, Pascal case. */
export interface Stems {
  readonly singular: string;
  readonly plural: string;
}

/**
 * Both numbers of a Pascal-case name, by its last word.
 *
 * @example
 * stemsOf('AuditLogs'); // { singular: 'AuditLog', plural: 'AuditLogs' }
 */
export function stemsOf(name: string): Stems {
  const last = /[A-Z]?[a-z0-9]+$/.exec(name)?.[0] ?? name;
  const { singular, plural } = numbersOf(last.toLowerCase());
  const before = name.slice(0, name.length - last.length);
  const cased = (word: string): string => before + word.charAt(0).toUpperCase() + word.slice(1);
  return { singular: cased(singular), plural: cased(plural) };
}

/**
 * A text with marks in place of a feature's name: `{Singular}` where it is in Pascal case, `{singular}` in any other.
 *
 * @example
 * withoutStem('dto/create-order.dto.ts', stemsOf('Orders')); // 'dto/create-{singular}.dto.ts'
 * withoutStem('CreateOrderDto', stemsOf('Orders')); // 'Create{Singular}Dto'
 */
export function withoutStem(text: string, { singular, plural }: Stems): string {
  const marked = singular === plural ? text : marking(text, plural, 'plural');
  return marking(marked, singular, 'singular');
}

function marking(text: string, name: string, mark: string): string {
  const words = name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [name];
  const lower = words.map((word) => word.toLowerCase());
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  const capital = mark.charAt(0).toUpperCase() + mark.slice(1);
  // A word ends where a small letter does not follow; one in small letters also begins where no letter is before it.
  const pascal = text.replaceAll(new RegExp(`${name}(?![a-z])`, 'g'), `{${capital}}`);
  const others = [...new Set([lower.join('-'), lower.join('_'), camel])].join('|');
  return pascal.replaceAll(new RegExp(`(?<![A-Za-z{])(?:${others})(?![a-z}])`, 'g'), `{${mark}}`);
}
