import Handlebars from 'handlebars';
import type { Template, TemplateStore } from './templates.js';

/** A template as `.ci/compile-templates.mjs` compiles it. */
export interface CompiledTemplate {
  readonly print: TemplateSpecification;
  /** Every name that it mentions, without those of its partials. */
  readonly names: readonly string[];
  readonly partials: readonly string[];
}

/** As `templateStore`, of templates that were compiled when the package was built; each becomes a function once. */
export function compiledStore(templates: Readonly<Record<string, CompiledTemplate>>): TemplateStore {
  const handlebars = Handlebars.create();
  const known = new Map<string, Template>();

  function load(name: string): Template {
    const earlier = known.get(name);
    if (earlier !== undefined) {
      return earlier;
    }
    const compiled = templates[name];
    if (compiled === undefined) {
      throw new Error('there is no such template');
    }
    const print = handlebars.template<object>(compiled.print);
    const mentions = new Set(compiled.names);
    const template: Template = { print: (view) => print(view), mentions };
    known.set(name, template);
    handlebars.registerPartial(name, print);
    for (const partial of compiled.partials) {
      load(partial).mentions.forEach((mentioned) => mentions.add(mentioned));
    }
    return template;
  }
  return load;
}
