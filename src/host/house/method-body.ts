import type { Statement } from 'oxc-parser';
import type { MemberFacts } from './classes.js';

/** The statements of a method. */
export function bodyOf({ node }: MemberFacts): readonly Statement[] {
  return 'value' in node &&
    node.value !== null &&
    typeof node.value === 'object' &&
    'body' in node.value &&
    node.value.body?.type === 'BlockStatement'
    ? node.value.body.body
    : [];
}
