/** `12.50` -> 1250n; a canonical decimal has all the digits of its scale. */
export function unscaled(decimal: string): bigint {
  return BigInt(decimal.replace('.', ''));
}

/** 1250n with two digits after the point -> `12.50` */
export function decimalText(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** `09:30:00` -> 34200 */
export function secondsOf(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`) / 1000;
}

/** 34200 -> `09:30:00` */
export function timeText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}
