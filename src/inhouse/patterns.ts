import type { ScalarField } from '../spec/types.js';

/** What texts of some types look like, as sources of regular expressions. */
export const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
export const E164 = String.raw`^\+[1-9]\d{6,14}$`;
export const TIME = String.raw`^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$`;

/** The digits of a number that is sent as text, since JavaScript has none of its size. */
export function patternOf({ type, precision = 1, scale = 0, min }: ScalarField): string {
  if (type === 'bigint') {
    // Eighteen digits always fit into eight bytes.
    return String.raw`^-?\d{1,18}$`;
  }
  const sign = min === undefined || Number(min) < 0 ? '-?' : '';
  const fraction = scale === 0 ? '' : String.raw`(\.\d{1,${scale}})?`;
  return String.raw`^${sign}\d{1,${Math.max(1, precision - scale)}}${fraction}$`;
}
