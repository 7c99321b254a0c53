/**
 * Dates and times. Colons may be left out (`093000`), as a colon separates the parts of a field; the canonical text has them.
 */

/** `YYYY-MM-DD` of a day that exists, in the years 1 to 9999, which is what JavaScript and PostgreSQL write alike. */
export function dateOf(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (match === null || text.startsWith('0000')) {
    return undefined;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? text : undefined;
}

/** `HH:MM:SS`; seconds may be left out. */
export function timeOf(text: string): string | undefined {
  const match = /^([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d))?$/u.exec(text);
  return match === null ? undefined : `${match[1]}:${match[2]}:${match[3] ?? '00'}`;
}

/** ISO 8601 in UTC with milliseconds, from a date and a time with an offset: a time without one is a different moment elsewhere. */
export function timestampOf(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T([\d:]{4,8})(?:\.(\d{1,3}))?(Z|[+-]\d\d:?[0-5]\d)$/u.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, day = '', clock = '', fraction = '0', offset = ''] = match;
  const date = dateOf(day);
  const time = timeOf(clock);
  if (date === undefined || time === undefined) {
    return undefined;
  }
  const zone = offset.replace(/^(...)(\d\d)$/u, '$1:$2');
  const moment = new Date(`${date}T${time}.${fraction.padEnd(3, '0')}${zone}`);
  return Number.isNaN(moment.getTime()) || !/^(?!0000)\d{4}-/u.test(moment.toISOString())
    ? undefined
    : moment.toISOString();
}

function daysOf(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
