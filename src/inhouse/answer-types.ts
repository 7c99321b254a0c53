import type { Code } from '../code/index.js';

export interface InstanceStyle {
  /** The name that the house knows it by. */
  readonly made: 'plainToInstance' | 'plainToClass';
  /** Whether each call leaves out what is not exposed; classes say it where none does. */
  readonly isStrict: boolean;
}

export interface ConstructStyle {
  /** The method of the entity that does it: `toDto`; undefined where the service does. */
  readonly method: string | undefined;
  /** Whether each entity declares that method. */
  readonly isOwn: boolean;
  /** The decorator that tells the base entity which class to make. */
  readonly mark: Code | undefined;
  /** Whether the base entity is given the class. */
  readonly isGeneric: boolean;
  /** What the class extends, which fills these properties. */
  readonly base: { readonly use: Code; readonly properties: readonly string[] } | undefined;
}

export interface PageStyle {
  readonly style: 'page' | 'offset';
  /** The class of the house that queries extend. */
  readonly query: HouseQuery | undefined;
  /** What the house makes a page with. */
  readonly answer: PageAnswer | undefined;
  /** The rows in an answer, with marks for names: `data`, `{plural}`. */
  readonly items: string;
}

export type PageAnswer =
  /** `new Page(rows, new PageMeta(total, query))`; with names: `new PageMeta({ pageOptions: query, itemCount: total })` */
  | {
      readonly kind: 'classes';
      readonly page: Code;
      readonly meta: Code;
      readonly named: { readonly query: string; readonly total: string } | undefined;
    }
  /** `paginated(rows, query.limit)` */
  | {
      readonly kind: 'function';
      readonly make: Code;
      readonly page: Code;
      readonly arguments: readonly PageArgument[];
      /** Makes the class of it for the documentation. */
      readonly document: Code | undefined;
      /** Whether controllers call it, with the rows that services give. */
      readonly inController: boolean;
    }
  /** `paginate(repository, { page, limit }, { where, order })`, which reads the rows by itself. */
  | {
      readonly kind: 'query';
      readonly make: Code;
      readonly page: Code;
      readonly first: string;
      readonly size: string;
    }
  /** `{ orders, count }`, with the members' own types in place of a class; names have marks. */
  | { readonly kind: 'members'; readonly rows: string; readonly total: string };

export type PageArgument =
  | { readonly kind: 'total' | 'first' | 'size' }
  | { readonly kind: 'options'; readonly first: string; readonly size: string };

export interface HouseQuery {
  readonly use: Code;
  /** `page` or `offset`, as the house calls it. */
  readonly first: string;
  /** `limit` */
  readonly size: string;
  readonly members: readonly string[];
  readonly optional: readonly string[];
}
