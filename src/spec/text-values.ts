/** An address in lower case, as it is stored. Whether it exists is the mail server's to say; this finds what cannot. */
export function emailOf(text: string): string | undefined {
  const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
  const pattern = new RegExp(`^[\\w.!#$%&'*+/=?^{|}~-]{1,64}@(?:${label}\\.)+${label}$`, 'iu');
  return text.length <= 254 && pattern.test(text) && !/^\.|\.\.|\.@/u.test(text)
    ? text.toLowerCase()
    : undefined;
}

/** A web address as it was given: it is stored and sent back unchanged. */
export function urlOf(text: string): string | undefined {
  return /^https?:\/\/[!-~]+$/iu.test(text) && URL.canParse(text) ? text : undefined;
}

/** A JSON object without blanks. Numbers that JavaScript cannot hold and NUL, which jsonb refuses, are refused here. */
export function jsonOf(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text, (_key, part: unknown) => {
      if (typeof part === 'number' && !(Number.isFinite(part) && Math.abs(part) <= Number.MAX_SAFE_INTEGER)) {
        throw new RangeError('number out of range');
      }
      return part;
    });
    const json = JSON.stringify(value);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !/\\u(?:0000|d[89a-f])/iu.test(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
