import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { printType } from './grammar.js';
import { writtenModifiers } from './implied.js';
import type { FeatureSpec, Field } from './types.js';

/** Where a model in `.nest-persona/features` finds the schema that editors complete from. */
export const schemaPath = '../../node_modules/nest-persona/dist/feature.schema.json';

/**
 * Writes a feature's model: one line for a field that is told nothing but its type, a block for any other. Reads back as the same
 * spec. The singular is always written, so that a later version of this tool, which may inflect better, changes no class name.
 */
export function printModel(spec: FeatureSpec, schema = schemaPath): string {
  const model = new YAMLMap<Scalar>();
  put(model, 'name', spec.name.plural.kebab);
  put(model, 'singular', spec.name.singular.kebab);
  if (spec.versioned) {
    put(model, 'versioned', 'true');
  }
  const fields = new YAMLMap<Scalar>();
  for (const field of spec.fields) {
    fields.add({ key: new Scalar(field.name.camel), value: fieldNode(field) });
  }
  model.add({ key: new Scalar('fields'), value: fields });
  const document = new Document(model, { schema: 'failsafe' });
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

function fieldNode(field: Field): Scalar | YAMLMap {
  const isEnum = field.kind === 'scalar' && field.type === 'enum';
  const modifiers = writtenModifiers(field);
  if (!isEnum && modifiers.length === 0) {
    return new Scalar(printType(field));
  }
  const map = new YAMLMap<Scalar>();
  put(map, 'type', printType(field, false));
  if (isEnum) {
    const values = new YAMLSeq();
    values.flow = true;
    values.items = (field.values ?? []).map(({ value }) => textNode(value));
    map.add({ key: new Scalar('values'), value: values });
  }
  for (const { name, value } of modifiers) {
    put(map, name, value === undefined ? 'true' : value === 'off' && name in field ? 'false' : value);
  }
  return map;
}

function put(map: YAMLMap<Scalar>, key: string, text: string): void {
  map.add({ key: new Scalar(key), value: textNode(text) });
}

/** Nothing at all is a value that somebody forgot, to a reader; an empty text is written as one. */
function textNode(text: string): Scalar {
  const node = new Scalar(text);
  if (text === '') {
    node.type = Scalar.QUOTE_DOUBLE;
  }
  return node;
}
