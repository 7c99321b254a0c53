import { type Stems, withoutStem } from './stems.js';

/**
 * A text for readers with marks in place of a feature's name, which has spaces there; constants are marked as well.
 *
 * @example
 * markedText('User not found', stemsOf('Users')); // '{Singular:words} not found'
 */
export function markedText(text: string, stems: Stems): string {
  const constant = spaced(stems.singular).toUpperCase().replaceAll(' ', '_');
  const loud = text.replaceAll(new RegExp(`(?<![A-Z])${constant}(?![A-Z])`, 'g'), '{SINGULAR}');
  const plural = stems.singular === stems.plural ? loud : wordsMarked(loud, stems.plural, 'plural');
  return withoutStem(wordsMarked(plural, stems.singular, 'singular'), stems);
}

function wordsMarked(text: string, name: string, mark: string): string {
  const words = spaced(name);
  const capital = mark.charAt(0).toUpperCase() + mark.slice(1);
  return text
    .replaceAll(new RegExp(`(?<![\\w{])${words}(?!\\w)`, 'g'), `{${capital}:words}`)
    .replaceAll(new RegExp(`(?<![\\w{])${words.toLowerCase()}(?![\\w:}])`, 'g'), `{${mark}:words}`);
}

/** `OrderLine` -> `Order line` */
const spaced = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
