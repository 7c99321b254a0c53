import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HOST = join(import.meta.dirname, '../hosts/graphql-typeorm');

/** The host, with some of its files changed; a change of a path that ends in `/` is one of all files below. */
export function house(...changes: readonly (readonly [path: string, from: string | RegExp, to: string])[]) {
  const paths = readdirSync(HOST, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(ts|json)$|\.prettierrc$/.test(path),
  );
  return Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(HOST, path), 'utf8');
      const own = changes.filter(
        ([where]) => path === where || (where.endsWith('/') && path.startsWith(where)),
      );
      return [path, own.reduce((all, [, from, to]) => all.replaceAll(from, to), text)];
    }),
  );
}

/** One change of a file. */
export const all = (path: string, from: string | RegExp, to: string) => [path, from, to] as const;
const EACH = ['src/authors/', 'src/books/'] as const;
/** The same change of both features. */
export const each = (from: string | RegExp, to: string) => EACH.map((path) => all(path, from, to));

/** Entities are known to the database only, and classes of their own to the schema. */
export function withModels(): Readonly<Record<string, string>> {
  const files = house(
    ...each(/ {2}@Field\([^)]*(\(\) => \w+)?\)\n(?= {2}@(Column|Primary|Create|Update|Many))/g, ''),
    ...each(/@ObjectType\(\)\n(?=@Entity)/g, ''),
    ...each(/\(\) => (\[?)(Author|Book)(?=[\],)])/g, '() => $1$2Model'),
    ...each(/@ManyToOne\(\(\) => AuthorModel/g, '@ManyToOne(() => Author'),
    ...each(/Promise<(Author|Book)(?=[\]>[])/g, 'Promise<$1Model'),
    ...each(
      /import \{ (Author|Book) \} from '.\/entities\/(\w+).entity';(?=\nimport \{ \w+Service)/g,
      "import { $1Model } from './models/$2.model';",
    ),
  );
  return {
    ...files,
    'src/authors/models/author.model.ts': model('Author'),
    'src/books/models/book.model.ts': model('Book'),
  };
}

const model = (name: string): string =>
  `import { Field, ID, ObjectType } from '@nestjs/graphql';\n\n@ObjectType()\nexport class ${name}Model {\n  @Field(() => ID)\n  id: string;\n}\n`;
