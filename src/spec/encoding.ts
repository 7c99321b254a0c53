/**
 * Writes any text without a character that the grammar, a POSIX shell, cmd or PowerShell would read: all but letters, digits and
 * `. _ + -` become the `%XX` of their UTF-8 bytes, as in a URL.
 *
 * @example
 * encode('a b,c'); // a%20b%2Cc
 */
export function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*~]/gu, (character) => percent(character.charCodeAt(0)))
    .replaceAll('%2B', '+');
}

/** The same, with the first character written as `%XX` too: for a value that would be read as a modifier. */
export function encodeFully(text: string): string {
  const [first = ''] = Array.from(text);
  return Array.from(new TextEncoder().encode(first), percent).join('') + encode(text.slice(first.length));
}

/** Reads what {@link encode} wrote, and plain text; nothing when a `%` is not followed by the hex digits of proper UTF-8. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
