import { escapeTemplate } from '../code/index.js';

/**
 * Prepares SQL for a template literal of a migration: escaped, and laid out on lines of its own when it has several. Line breaks
 * within an SQL string belong to its value: they are escaped, so that no formatter can move them.
 *
 * @param indent column of the statement that the literal is an argument of
 * @example
 * `await queryRunner.query(\`${templateLiteral('DROP TABLE orders', 4)}\`);`
 */
export function templateLiteral(sql: string, indent: number): string {
  const margin = `\n${' '.repeat(indent)}`;
  // A quote within a string is doubled, so every second piece is inside of one.
  const escaped = escapeTemplate(sql)
    .split("'")
    .map((piece, position) =>
      position % 2 === 0 ? piece.replaceAll('\n', `${margin}  `) : escapeInvisible(piece),
    )
    .join("'");
  return escaped.includes('\n') ? `${margin}  ${escaped}${margin}` : escaped;
}

/** A template literal would read CR LF as LF, and an editor may reorder or hide the rest. */
function escapeInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? String.raw`\n` : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
