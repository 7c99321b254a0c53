import type { ScalarField } from '../spec/types.js';

/** Numbers of characters. */
interface Usual {
  readonly min: number;
  readonly max: number;
}

/** Of a password: fewer are guessed, more only cost time to hash. */
const PASSWORD: Usual = { min: 8, max: 128 };
const SECRET: Usual = { min: 1, max: 4096 };

/** A password or secret with both of its bounds: those that it was given, and for the others what is usual and fits to them. */
export function bounded(field: ScalarField): ScalarField {
  const { min, max } = field.type === 'password' ? PASSWORD : SECRET;
  return {
    ...field,
    min: field.min ?? String(Math.min(min, Number(field.max ?? min))),
    max: field.max ?? String(Math.max(max, Number(field.min ?? max))),
  };
}
