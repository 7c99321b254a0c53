import { pluralize, singularize } from 'inflection';

/**
 * Words that the library gets wrong (`caches` -> `cach`, `analyses` -> `analyasis`, `census` taken for a plural), and words that
 * programmers use differently from the dictionary: `data` and `media` are collections here, nobody wants a class `Datum`.
 * `singular plural`, or one word that is both.
 */
const irregular = `
  analysis analyses, synopsis synopses, ellipsis ellipses, emphasis emphases, oasis oases, axis axes, base bases,
  ache aches, headache headaches, avalanche avalanches, brioche brioches, cache caches, cliche cliches, creche creches,
  moustache moustaches, niche niches, psyche psyches, quiche quiches,
  birdie birdies, brownie brownies, calorie calories, cookie cookies, die dies, foodie foodies, genie genies, hoodie hoodies,
  lie lies, pie pies, prairie prairies, rookie rookies, selfie selfies, smoothie smoothies, tie ties, zombie zombies,
  canoe canoes, hoe hoes, shoe shoes, toe toes, hero heroes,
  cafe cafes, cave caves, curve curves, leaf leaves, nerve nerves, olive olives, reserve reserves, safe safes, sleeve sleeves,
  valve valves,
  atlas atlases, bias biases, census censuses, chorus choruses, circus circuses, corpus corpora, focus focuses, gas gases,
  iris irises, lens lenses, minus minuses, plus pluses, surplus surpluses, terminus termini, thermos thermoses,
  alumnus alumni, cactus cacti, fungus fungi, nucleus nuclei, radius radii, stimulus stimuli, syllabus syllabi,
  apparatus apparatuses, consensus consensuses, genius geniuses, lotus lotuses, nexus nexuses, opus opuses,
  phenomenon phenomena, schema schemas, formula formulas, beta betas, delta deltas, fiesta fiestas, iota iotas, quota quotas,
  regatta regattas, rota rotas, theta thetas, vendetta vendettas, zeta zetas, slice slices, splice splices,
  aircraft, chess, data, equipment, feedback, firmware, fish, hardware, headquarters, info, kudos, media, meta, metadata,
  merchandise, middleware, means, money, news, progress, series, sheep, software, spacecraft, species, staff, tennis
`;

const pluralOf = new Map<string, string>();
const singularOf = new Map<string, string>();
for (const entry of irregular.split(',')) {
  const [singular = '', plural = singular] = entry.trim().split(' ');
  pluralOf.set(singular, plural);
  singularOf.set(plural, singular);
}

/**
 * The two numbers of a lower-case word, whichever of them was given.
 *
 * @example
 * numbersOf('people'); // { singular: 'person', plural: 'people' }
 * numbersOf('news'); // { singular: 'news', plural: 'news' }
 */
export function numbersOf(word: string): { readonly singular: string; readonly plural: string } {
  const known = singularOf.get(word);
  if (known !== undefined) {
    return { singular: known, plural: word };
  }
  const plural = pluralOf.get(word) ?? pluralize(word);
  // A word that the plural differs from was a singular, and the user knows better than any rule how it is spelled.
  return { singular: plural === word ? singularize(word) || word : word, plural };
}
