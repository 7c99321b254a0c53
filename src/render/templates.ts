import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url));

/** How templates are compiled: text is code, not HTML, and a typo throws. */
export const OPTIONS = { noEscape: true, strict: true, knownHelpersOnly: true } as const;

export interface Template {
  readonly print: (view: object) => string;
  /** Every name that the template and its partials mention: an unmentioned key of a view is a defect. */
  readonly mentions: ReadonlySet<string>;
}

/** Templates below one folder, each read and compiled once. */
export type TemplateStore = (name: string) => Template;

/**
 * Makes a store of templates. Names are paths below the folder without `.hbs`; a partial is any other template,
 * by its name: `{{> partials/column}}`.
 */
export function templateStore(folder = FOLDER): TemplateStore {
  const handlebars = Handlebars.create();
  const known = new Map<string, Template>();

  function load(name: string): Template {
    const earlier = known.get(name);
    if (earlier !== undefined) {
      return earlier;
    }
    const { ast, names, partials } = readTemplate(folder, name);
    const print = handlebars.compile<object>(ast, OPTIONS);
    const mentions = new Set(names);
    known.set(name, { print: (view) => print(view), mentions });
    handlebars.registerPartial(name, print);
    for (const partial of partials) {
      load(partial).mentions.forEach((mentioned) => mentions.add(mentioned));
    }
    return { print: (view) => print(view), mentions };
  }
  return load;
}

/** A template as it is in its file. */
export interface TemplateText {
  readonly ast: hbs.AST.Program;
  readonly names: readonly string[];
  readonly partials: readonly string[];
}

export function readTemplate(folder: string, name: string): TemplateText {
  const ast = Handlebars.parse(readFileSync(`${folder}/${name}.hbs`, 'utf8'), { srcName: name });
  const names: string[] = [];
  const partials: string[] = [];
  class Mentions extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      names.push(...path.parts);
    }
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      partials.push('original' in partial.name ? partial.name.original : '');
      super.PartialStatement(partial);
    }
  }
  new Mentions().accept(ast);
  return { ast, names, partials };
}
