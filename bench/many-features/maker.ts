// Makes as many features as its argument says in the service that it is started in; prints its peak memory in MiB.
import { applyToDisk, diskReader, planFeature } from '../../dist/index.js';

const FIELDS =
  'title:string:120:search:sort,total:decimal:12:2:min=0:filter:sort,status:enum:pending:paid:shipped:default=pending,note:text:optional,quantity:integer:min=1:max=1000:filter,externalNumber:bigint:optional:unique,placedAt:timestamp:filter:sort,gift:boolean:default=false';

const root = process.cwd();
const count = Number(process.argv[2]);

for (let made = 0; made < count; made++) {
  // The first one has nothing to refer to but itself.
  const [first, second] = [made - 1, made - 10].map((index) => nameOf(Math.max(index, 0)));
  const relations = made === 0 ? '' : `,first:ref:${first}:optional,second:ref:${second}`;
  const plan = await planFeature(
    { name: nameOf(made), fields: FIELDS + relations, versioned: false, register: true, now: Date.now() },
    diskReader(root),
  );
  applyToDisk(plan, root);
}
console.log(process.resourceUsage().maxRSS / 1024);

/** `item-aa`, `item-ab`: digits would do, but names are words. */
function nameOf(index: number): string {
  return `${letter(Math.floor(index / 26))}${letter(index % 26)}-items`;
}

function letter(index: number): string {
  return String.fromCodePoint(97 + index);
}
