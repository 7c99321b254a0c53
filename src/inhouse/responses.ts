import { type Code, code, use } from '../code/index.js';
import { useClass } from './references.js';
import { makerOf } from './zod-dtos.js';
import type { HouseContext } from './types.js';

/** A row as a response. */
export function mapped(row: Code, context: HouseContext): Code {
  const { style, places } = context;
  const response = useClass(places.response);
  switch (style.mapping) {
    case 'plainToInstance': {
      const { made, isStrict } = style.instances;
      const options = isStrict ? ', { excludeExtraneousValues: true }' : '';
      return code`${use(made, 'class-transformer')}(${response}, ${row}${options})`;
    }
    case 'from':
      return madeByFunction(context)
        ? code`${useClass(makerOf(context))}(${row})`
        : code`${response}.${style.maker}(${row})`;
    case 'construct': {
      const { method } = style.construct ?? {};
      const subject = row.text.startsWith('await ') ? code`(${row})` : row;
      return method === undefined ? code`new ${response}(${row})` : code`${subject}.${method}()`;
    }
    case 'none':
      return row;
  }
}

/** The rows of a list as responses. */
export function mappedRows(context: HouseContext): Code {
  const { singular, plural } = context.spec.name;
  if (madeByFunction(context)) {
    return code`${plural.camel}.map(${useClass(makerOf(context))})`;
  }
  return context.style.mapping === 'from' || context.style.mapping === 'construct'
    ? code`${plural.camel}.map((${singular.camel}) => ${mapped(code`${singular.camel}`, context)})`
    : mapped(code`${plural.camel}`, context);
}

const madeByFunction = ({ style: { dto, mapping } }: HouseContext): boolean =>
  mapping === 'from' && dto.zod?.kind === 'schemas' && dto.zod.answers;
