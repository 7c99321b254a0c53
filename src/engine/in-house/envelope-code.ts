import type { Code } from '../../code/index.js';
import type { EnvelopeMade, EnvelopeValue } from '../../inhouse/index.js';

/** What answers are put into, with its code changed. */
export function withCode(made: EnvelopeMade, change: (code: Code) => Code): EnvelopeMade {
  const changed = (value: EnvelopeValue): EnvelopeValue =>
    value.kind === 'code'
      ? { ...value, code: change(value.code) }
      : value.kind === 'call' || value.kind === 'object'
        ? withCode(value, change)
        : value;
  return made.kind === 'call'
    ? { ...made, make: change(made.make), given: made.given.map(changed) }
    : { ...made, members: made.members.map(({ key, value }) => ({ key, value: changed(value) })) };
}
