/**
 * Writes any text without a character that the grammar, a POSIX shell, cmd or PowerShell would read: all but letters, digits and
 * `. _ + -` become the `%XX` of their UTF-8 bytes, as in a URL.
 *
 * @example
 * encode('a b,c'); // a%20b%2Cc
 */
export function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*~]/gu, percent)
    .replaceAll('%2B', '+');
}

/** The same, with the first character written as `%XX` too: for a value that would be read as a modifier. */
export function encodeFully(text: string): string {
  return percent(text.charAt(0)) + encode(text.slice(1));
}

/** Reads what {@link encode} wrote, and plain text; nothing when a `%` is not followed by the hex digits of proper UTF-8. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
